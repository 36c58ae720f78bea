#!/usr/bin/env python3
"""Checks that the engine takes no more instructions for a character than Benchmarks/instructions.tsv says.

usage: check-instructions.py [--record]

Seconds differ from run to run, instructions do not. Each figure is the difference of two runs of
`fenci-bench` over the articles of corpus/ under callgrind, so it holds no start-up. A second pass over a text
must ask for no memory at all; that needs no tolerance. With --record the figures are written instead; look at
the difference before committing it.
"""

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Benchmarks"))
import callgrind  # noqa: E402

FIGURES = ROOT / "Benchmarks/instructions.tsv"
BENCH = ROOT / "Benchmarks/.build/release/fenci-bench"
# What a change may cost unseen: hashing seeds and glibc's choice of memcpy move a figure by less than 1 %.
TOLERANCE = 0.02
PASSES = 4
HEADER = """\
# Instructions per character of corpus/articles, by callgrind: the bars of Scripts/check-instructions.py.
# Recorded by `Scripts/check-instructions.py --record`; look at `git diff` before committing.
# arguments of fenci-bench\tinstructions per character
"""
MEASURED = (
  "segment", "segment --no-new-words", "segment --mode search", "segment --mode full",
  "segment --model unigram", "segment --model unigram --no-new-words",
  "segment --api string", "segment --api words",
  "keywords --method tfidf --phrases none", "keywords --method textrank --phrases none",
  "keywords --method tfidf", "keywords --method textrank", "keywords --method combined", "keywords --method learned")
# These may not ask for memory once they are warm.
WITHOUT_ALLOCATIONS = ("segment", "segment --model unigram", "segment --model unigram --no-new-words")


def build():
  """Builds fenci-bench as the program is built; nothing is printed unless it fails."""
  run = subprocess.run(
    ["swift", "build", "-c", "release", "--static-swift-stdlib", "-Xswiftc", "-use-ld=lld",
     "--package-path", "Benchmarks", "--product", "fenci-bench"],
    cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
  if run.returncode != 0:
    sys.exit(run.stdout)


def write_texts(folder):
  """The articles as lines, and as documents divided by empty lines; their paths and characters."""
  articles = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "corpus/articles").glob("*.txt"))]
  lines = [line for article in articles for line in article.splitlines() if line]
  texts = {
    "segment": "\n".join(lines) + "\n",
    "keywords": "\n\n".join(
      "\n".join(line for line in article.splitlines() if line) for article in articles) + "\n",
  }
  paths = {}
  for name, text in texts.items():
    paths[name] = os.path.join(folder, name + ".txt")
    Path(paths[name]).write_text(text, encoding="utf-8")
  return paths, sum(map(len, lines))


def instructions(program, arguments, path):
  """Instructions of one pass over a text."""
  more, less = (
    program.count(*arguments.split(), "--passes", str(passes), path) for passes in (1 + PASSES, 1))
  return (more - less) / PASSES


def allocations(arguments, path):
  """Requests for memory of each pass over a text, the one that warms up left out."""
  out = subprocess.run(
    [BENCH, *arguments.split(), "--passes", "3", path], stdout=subprocess.PIPE, check=True, text=True).stdout
  report = dict(line.split("\t", 1) for line in out.splitlines())
  return [int(count) for count in report["allocations"].split("\t")]


def recorded():
  """The bars by arguments."""
  rows = FIGURES.read_text(encoding="utf-8").splitlines() if FIGURES.exists() else []
  return {name: float(value) for name, value in (row.split("\t") for row in rows if row[:1] not in ("#", ""))}


def complaints(found, bars):
  """Yields (is it a fault, message) for each figure that is not near its bar."""
  for name, figure in found.items():
    bar = bars.get(name)
    if bar is None:
      yield True, f"{name}: no bar recorded"
    elif figure > bar * (1 + TOLERANCE):
      yield True, f"{name}: {figure:.1f} instructions per character, {figure / bar - 1:+.1%}; the bar is {bar:.1f}"
    elif figure < bar * (1 - TOLERANCE):
      yield False, f"{name}: {figure:.1f} instructions per character, {figure / bar - 1:+.1%}: lower the bar"


def main():
  build()
  with tempfile.TemporaryDirectory() as folder:
    paths, characters = write_texts(folder)
    program = callgrind.Program(str(BENCH))

    def figure(name):
      return instructions(program, name, paths[name.split()[0]]) / characters

    with ThreadPoolExecutor(os.cpu_count()) as pool:
      found = dict(zip(MEASURED, pool.map(figure, MEASURED)))
    asked = {name: allocations(name, paths["segment"]) for name in WITHOUT_ALLOCATIONS}
  failed = False
  for name, counts in asked.items():
    if any(counts):
      failed = True
      print(f"{name}: allocations in passes over a known text: {counts}; must be none. Did an array grow anew, "
            "or a closure escape?", file=sys.stderr)
  if sys.argv[1:] == ["--record"]:
    FIGURES.write_text(HEADER + "".join(f"{name}\t{value:.1f}\n" for name, value in found.items()), encoding="utf-8")
    print(f"recorded {FIGURES.relative_to(ROOT)}")
  else:
    for is_fault, message in complaints(found, recorded()):
      failed = failed or is_fault
      print(message, file=sys.stderr)
  if failed:
    sys.exit(
      "Benchmarks/instructions.sh shows where the instructions go, by function; when the cost is meant, or the "
      "corpus changed,\nrecord it with Scripts/check-instructions.py --record and say why in the commit.")
  print(f"instructions: {len(found)} figures, none more than {TOLERANCE:.0%} above its bar; no allocation once warm")


if __name__ == "__main__":
  main()
