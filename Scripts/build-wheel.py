#!/usr/bin/env python3
"""Builds the wheel of the Python package: the library and every dictionary are in it.

usage: build-wheel.py [--library FILE] [--output FOLDER]

  --library FILE    libfenci.so, as `make library` built it (default: .build/library/libfenci.so)
  --output FOLDER   where the wheel is written (default: .build/wheel)

The package calls the library through ctypes, so one wheel fits every Python 3 of a platform. Which systems it runs on
is measured: the highest version of each symbol that the library takes from glibc, libstdc++ and libgcc decides the
manylinux tag. Needs strip, readelf, pip, and a network for setuptools, or setuptools 70.1 and --no-isolation. Prints
the wheel's path and size.
"""

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What a wheel for manylinux may load; all else would have to be in it.
ALLOWED = {"libc.so.6", "libm.so.6", "libstdc++.so.6", "libgcc_s.so.1", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}
# From which glibc on a system may be expected to have so new a libstdc++ and libgcc, as auditwheel's policies have it.
COMPANIONS = [
  ((2, 17), {"GLIBCXX": (3, 4, 19), "CXXABI": (1, 3, 7), "GCC": (4, 8, 0)}),
  ((2, 28), {"GLIBCXX": (3, 4, 24), "CXXABI": (1, 3, 11), "GCC": (7, 0, 0)}),
  ((2, 31), {"GLIBCXX": (3, 4, 28), "CXXABI": (1, 3, 12), "GCC": (10, 0, 0)}),
  ((2, 34), {"GLIBCXX": (3, 4, 29), "CXXABI": (1, 3, 13), "GCC": (11, 0, 0)}),
  ((2, 39), {"GLIBCXX": (3, 4, 33), "CXXABI": (1, 3, 15), "GCC": (14, 0, 0)}),
]


def output(*command):
  return subprocess.run([str(word) for word in command], stdout=subprocess.PIPE, text=True, check=True).stdout


def needed_versions(library):
  """The highest version of each family of symbols, such as GLIBC: (2, 34)."""
  highest = {}
  listed = output("readelf", "--version-info", "--wide", library)
  for family, version in re.findall(r"Name: ([A-Z]+)_([0-9.]+)", listed):
    numbers = tuple(map(int, version.split(".")))
    highest[family] = max(highest.get(family, (0,)), numbers)
  return highest


def platform_tag(library):
  """The manylinux tag of the oldest systems that have all the library needs."""
  loads = set(re.findall(r"\(NEEDED\).*\[(.+)\]", output("readelf", "--dynamic", "--wide", library)))
  if loads - ALLOWED:
    sys.exit(f"{library} loads {', '.join(sorted(loads - ALLOWED))}, which not all systems have; run make library")
  needed = needed_versions(library)
  for glibc, companions in COMPANIONS:
    if all(needed.get(name, (0,)) <= highest for name, highest in companions.items()):
      # PEP 600: a tag names the glibc, whichever it is.
      major, minor = max(glibc, needed.get("GLIBC", (0,)))[:2]
      return f"manylinux_{major}_{minor}_{platform.machine()}", needed
  sys.exit(f"{library} needs {needed}, newer than any system that this script knows")


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("--library", type=Path, default=ROOT / ".build/library/libfenci.so")
  parser.add_argument("--output", type=Path, default=ROOT / ".build/wheel")
  parser.add_argument("--no-isolation", action="store_true", help="use the setuptools that is installed")
  arguments = parser.parse_args()
  if not arguments.library.is_file():
    sys.exit(f"{arguments.library} is not there; run make library, or name it with --library")
  arguments.output.mkdir(parents=True, exist_ok=True)
  with tempfile.TemporaryDirectory() as folder:
    source = Path(folder) / "source"
    shutil.copytree(
      ROOT / "Python", source,
      ignore=shutil.ignore_patterns("__pycache__", "*.egg-info", "build", ".*", "tests", "benchmarks"))
    shutil.copy(ROOT / "LICENSE", source)
    library = source / "src/fenci/libfenci.so"
    subprocess.run(["strip", "--strip-unneeded", "-o", library, arguments.library], check=True)
    tag, needed = platform_tag(library)
    subprocess.run(
      [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", Path(folder) / "wheel", source]
      + (["--no-build-isolation"] if arguments.no_isolation else []),
      check=True, env={**os.environ, "FENCI_PLATFORM_TAG": tag})
    wheel, = (Path(folder) / "wheel").glob("fenci-*.whl")
    path = Path(shutil.copy(wheel, arguments.output))
  versions = ", ".join(f"{name} {'.'.join(map(str, version))}" for name, version in sorted(needed.items()))
  print(f"{path}: {path.stat().st_size / 1e6:.1f} MB; needs {versions}")


if __name__ == "__main__":
  main()
