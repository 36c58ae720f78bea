"""What all tests share. The library is what FENCI_LIBRARY names, else the one that `make library` built."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / ".build/library/libfenci.so"
if "FENCI_LIBRARY" not in os.environ and BUILT.exists():
  os.environ["FENCI_LIBRARY"] = str(BUILT)

ARTICLES = sorted((ROOT / "corpus/articles").glob("*.txt"))


@pytest.fixture(scope="session")
def segmenter():
  import fenci

  return fenci.Segmenter()


@pytest.fixture(scope="session")
def articles():
  return [path.read_text(encoding="utf-8") for path in ARTICLES]
