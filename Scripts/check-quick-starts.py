#!/usr/bin/env python3
"""Runs the quick starts of the READMEs as they are written, and compares what they print with what is written there.

usage: check-quick-starts.py [--python PYTHON] [--library FOLDER] [--article FILE] [README...]

  --python PYTHON   a Python that has the wheel: runs the block under "From Python" or "在 Python 里"
  --library FOLDER  with libfenci.so and fenci.h: runs the blocks under "From C" and "In SQLite"; needs cc and sqlite3
  --article FILE    what the quick starts find as article.txt (default: one of corpus/articles)
  README            default: README.md and README.zh-CN.md

Each runs in a folder of its own, where article.txt is the article and .build/library the library. A statement of SQL
says behind `--` what it gives: `…` stands for any characters, a colon ends it. The others do not say what they print:
each print of Python must give a list, and the words of C joined must be the text. Standard library only.
"""

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADINGS = {
  "python": ("## From Python", "## 在 Python 里"), "c": ("## From C", "## 在 C 里"),
  "sqlite": ("## In SQLite", "## 在 SQLite 里")}
ARTICLE = ROOT / "corpus/articles/06-culture-lacquer-exhibition.txt"


class Problem(Exception):
  """What a quick start did that its text does not say."""


def blocks(text, door):
  """The fenced blocks under the heading of a door, as pairs of language and contents."""
  heading = next((heading for heading in HEADINGS[door] if f"\n{heading}\n" in text), None)
  if heading is None:
    raise Problem(f"expected a heading {' or '.join(HEADINGS[door])}")
  section = re.split(r"\n## ", text.split(f"\n{heading}\n")[1])[0]
  return re.findall(r"^```(\w+)\n(.*?)^```$", section, re.DOTALL | re.MULTILINE)


def block(text, door, language):
  """The one block of a language."""
  found = [contents for each, contents in blocks(text, door) if each == language]
  if len(found) != 1:
    raise Problem(f"expected one block of {language}, found {len(found)}")
  return found[0]


def output(command, folder, **options):
  """What a command prints; it must end well and say nothing to standard error."""
  environment = {name: value for name, value in os.environ.items() if not name.startswith(("FENCI_", "PYTHON"))}
  run = subprocess.run(
    command, cwd=folder, env=environment | {"PYTHONIOENCODING": "utf-8"}, capture_output=True, text=True,
    encoding="utf-8", **options)
  if run.returncode or run.stderr:
    raise Problem(f"{shlex.join(map(str, command))} ended with {run.returncode}:\n{run.stderr}{run.stdout}")
  return run.stdout.splitlines()


def check_python(text, folder, python):
  """Each print prints a list of str, or of pairs."""
  source = block(text, "python", "python")
  (folder / "quick.py").write_text(source, encoding="utf-8")
  lines = output([python, "quick.py"], folder)
  if len(lines) != source.count("print(") or not all(re.fullmatch(r"\[.+\]", line) for line in lines):
    raise Problem(f"expected a list for each print, found {lines}")


def check_c(text, folder):
  """The words joined are the text."""
  source = block(text, "c", "c")
  (folder / "words.c").write_text(source, encoding="utf-8")
  words = output(["bash", "-c", block(text, "c", "sh")], folder)
  expected = re.search(r'text = "(.+?)"', source)[1]
  if "".join(words) != expected or len(words) < 2:
    raise Problem(f"expected the words of {expected}, found {words}")


def check_sqlite(text, folder):
  """Each SELECT gives what the comment behind it says."""
  command, *lines = block(text, "sqlite", "console").splitlines()
  shell = re.fullmatch(r"\$ make library && (sqlite3 .+)", command)
  if shell is None:
    raise Problem(f"expected `$ make library && sqlite3 …`, found {command}")
  found = output(["bash", "-c", shell[1]], folder, input="\n".join(lines) + "\n")
  stated = [line.split("-- ", 1)[1] for line in lines if line.startswith("SELECT ")]
  if len(stated) != len(found) or not stated:
    raise Problem(f"expected {len(stated)} rows, found {found}")
  for expected, row in zip(stated, found):
    expected = re.split("[:：]", expected)[0].strip()
    if not re.fullmatch(".+".join(map(re.escape, expected.split("…"))) if expected.strip("…") else "", row):
      raise Problem(f"expected {expected}, found {row}")


def checks(arguments):
  """Names of doors and what checks each."""
  if arguments.python:
    # Not resolved: that an environment's Python is a link is how it knows its packages.
    python = arguments.python.absolute()
    yield "python", lambda text, folder: check_python(text, folder, python)
  if arguments.library:
    yield "c", check_c
    yield "sqlite", check_sqlite


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("--python", type=Path)
  parser.add_argument("--library", type=Path)
  parser.add_argument("--article", type=Path, default=ARTICLE)
  parser.add_argument("readmes", metavar="README", type=Path, nargs="*")
  arguments = parser.parse_args()
  if not arguments.python and not arguments.library:
    parser.error("expected --python or --library, or both")
  run, problems = 0, 0
  for readme in arguments.readmes or [ROOT / "README.md", ROOT / "README.zh-CN.md"]:
    text = readme.read_text(encoding="utf-8")
    for door, check in checks(arguments):
      with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(arguments.article, folder / "article.txt")
        if arguments.library:
          (folder / ".build").mkdir()
          (folder / ".build/library").symlink_to(arguments.library.resolve())
        run += 1
        try:
          check(text, folder)
        except Problem as problem:
          problems += 1
          print(f"{readme}: {door}: {problem}")
  print(f"quick starts: {run} run, {problems} do something else")
  sys.exit(1 if problems else 0)


if __name__ == "__main__":
  main()
