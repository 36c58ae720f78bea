"""What pyproject.toml has no word for: the package holds a library of this platform, but none of this Python.

Scripts/build-wheel.py copies the library into the package, finds out which systems it runs on, and passes that on.
"""

import os

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel


class LibraryDistribution(Distribution):
  """Not pure: it is installed where libraries of the platform belong."""

  def has_ext_modules(self) -> bool:
    return True


class LibraryWheel(bdist_wheel):
  """Called through ctypes, the library fits every Python 3 of its platform."""

  def get_tag(self):
    platform = os.environ.get("FENCI_PLATFORM_TAG") or super().get_tag()[2]
    return "py3", "none", platform


setup(distclass=LibraryDistribution, cmdclass={"bdist_wheel": LibraryWheel})
