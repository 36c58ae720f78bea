"""`import jieba` in code that cannot be changed. Each case has a process of its own, as modules are one for each."""

import subprocess
import sys
from pathlib import Path

import pytest

import fenci


def run(script, *folders):
  return subprocess.run(
    [sys.executable, "-c", f"import sys; sys.path[:0] = {list(map(str, folders))}\n{script}"],
    capture_output=True, text=True, encoding="utf-8")


@pytest.fixture(autouse=True)
def package(monkeypatch):
  monkeypatch.setenv("PYTHONPATH", str(Path(fenci.__file__).parents[1]))
  monkeypatch.setenv("PYTHONUTF8", "1")


@pytest.fixture
def other_jieba(tmp_path):
  """A folder with a module that is called jieba and is another one."""
  (tmp_path / "jieba").mkdir()
  (tmp_path / "jieba/__init__.py").write_text("lcut = list")
  (tmp_path / "jieba/posseg.py").write_text("lcut = list")
  return tmp_path


def test_all_imports_of_jieba_are_served(other_jieba):
  done = run("""
import fenci.jieba
fenci.jieba.install()
fenci.jieba.install()
import jieba
import jieba.posseg as pseg
import jieba.analyse
import jieba.analyse.textrank
from jieba import Tokenizer, posseg
from jieba.analyse import extract_tags
from jieba.analyse.tfidf import TFIDF
assert jieba is fenci.jieba and pseg is posseg is fenci.jieba.posseg and jieba.analyse is fenci.jieba.analyse
assert jieba.lcut("我来到北京清华大学") == ["我", "来到", "北京", "清华大学"]
assert TFIDF().extract_tags("水稻丰收") == extract_tags("水稻丰收") == jieba.analyse.tfidf("水稻丰收")
""", other_jieba)
  assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["jieba", "jieba.posseg"])
def test_it_refuses_when_jieba_was_imported(other_jieba, name):
  done = run(f"""
import {name}, fenci.jieba
try:
  fenci.jieba.install()
except ImportError as error:
  assert "imported already" in str(error) and {str(other_jieba)!r} in str(error), error
else:
  raise SystemExit("installed")
assert jieba.lcut("你好") == ["你", "好"] and sys.modules["jieba"] is not fenci.jieba
""", other_jieba)
  assert (done.returncode, done.stderr) == (0, "")


def test_what_is_not_there_says_so():
  done = run("import fenci.jieba; fenci.jieba.install(); import jieba.finalseg")
  assert "No module named 'jieba.finalseg'" in done.stderr
