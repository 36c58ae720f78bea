"""The library itself: where it is looked for, and what is said about one that does not fit."""

import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import fenci
from fenci import _library, _structures

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
HEADER = PROJECT.parents[1] / "Sources/CFenci/include/fenci.h"


def test_the_version_is_told():
  assert fenci.library_version() == fenci.__version__
  assert f'version = "{fenci.__version__}"' in PROJECT.read_text(encoding="utf-8")


def test_a_missing_library_says_what_to_do(tmp_path):
  with pytest.raises(fenci.LibraryError, match="FENCI_LIBRARY"):
    _library.load(tmp_path / "libfenci.so")


def test_a_file_that_is_no_library(tmp_path):
  path = tmp_path / "libfenci.so"
  path.write_text("no library")
  with pytest.raises(fenci.LibraryError, match="expected a library of Fenci"):
    _library.load(path)


@pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler")
@pytest.mark.parametrize("source, message", [
  ("unsigned fenci_abi_version(void) { return 7; }", "expected version 1 of the binary interface, found 7"),
  ("int other;", "fenci_abi_version"),
])
def test_another_library(tmp_path, source, message):
  (tmp_path / "other.c").write_text(source)
  subprocess.run(["cc", "-shared", "-fPIC", "-o", tmp_path / "other.so", tmp_path / "other.c"], check=True)
  with pytest.raises(fenci.LibraryError, match=message):
    _library.load(tmp_path / "other.so")


def test_importing_needs_no_library_before_it_is_used(tmp_path):
  program = "import fenci\ntry: fenci.Segmenter()\nexcept ImportError as error: print(error)"
  run = subprocess.run(
    [sys.executable, "-c", program], capture_output=True, text=True,
    env={**os.environ, "FENCI_LIBRARY": str(tmp_path / "none.so"), "PYTHONPATH": os.pathsep.join(sys.path)})
  assert "none.so" in run.stdout and not run.stderr


@pytest.mark.skipif(not HEADER.exists(), reason="not in the repository")
def test_all_functions_of_the_header_are_declared():
  header = re.sub(r"/\*.*?\*/", "", HEADER.read_text(encoding="utf-8"), flags=re.DOTALL)
  for name, arguments in re.findall(r"(fenci_\w+)\(([^)]*)\);", header):
    declared = _library.SIGNATURES[name][0]
    expected = 0 if arguments == "void" else arguments.count(",") + 1
    assert len(declared) == expected, name


@pytest.mark.skipif(shutil.which("cc") is None or not HEADER.exists(), reason="no C compiler or no header")
def test_structures_lie_as_in_c(tmp_path):
  names = {
    "fenci_error": _structures.Error, "fenci_option": _structures.Option,
    "fenci_segment_options": _structures.SegmentOptions, "fenci_keyword_options": _structures.KeywordOptions}
  prints = []
  for name, structure in names.items():
    prints.append(f'printf("%zu ", sizeof({name}));')
    prints += [f'printf("%zu ", offsetof({name}, {field[0]}));' for field in structure._fields_]
  prints.append('printf("%zu %zu %zu", sizeof(fenci_token), sizeof(fenci_range), sizeof(fenci_keyword));')
  source = tmp_path / "sizes.c"
  source.write_text(f'#include <stdio.h>\n#include "{HEADER}"\nint main(void) {{ {"".join(prints)} }}\n')
  subprocess.run(["cc", "-o", tmp_path / "sizes", source], check=True)
  expected = []
  for structure in names.values():
    expected.append(ctypes.sizeof(structure))
    expected += [getattr(structure, field[0]).offset for field in structure._fields_]
  expected += [_structures.TOKEN.size, _structures.RANGE.size, _structures.KEYWORD.size]
  assert subprocess.check_output([tmp_path / "sizes"], text=True).split() == list(map(str, expected))


def test_a_child_may_open_the_library_that_another_thread_was_opening(monkeypatch):
  monkeypatch.setattr(_library, "_loaded", None)
  with _library._lock:
    child = os.fork()
    if child == 0:
      signal.alarm(5)
      os._exit(0 if _library.library() is not None else 1)
  assert os.waitpid(child, 0)[1] == 0
