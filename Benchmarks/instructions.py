#!/usr/bin/env python3
"""Prints instructions per character of the engine, by stage, and of the whole program.

usage: instructions.py FENCI_BENCH FENCI TEXT   (Benchmarks/instructions.sh builds both and calls it)
"""

import os
import sys
import tempfile

import callgrind

PASSES = 4
# Functions below this are not listed, nor those above the engine.
LEAST_PER_CHARACTER = 1.0
ENGINE = "Segmenter.segment"


def characters(path):
  """Unicode scalars of the text, line ends left out."""
  with open(path, encoding="utf-8", errors="replace", newline="") as stream:
    return sum(len(line.rstrip("\n")) for line in stream)


def one_pass(bench, text, *options, functions=False):
  """The instructions of one pass over the text."""
  more = bench.profile("segment", *options, "--passes", str(1 + PASSES), text, functions=functions)
  less = bench.profile("segment", *options, "--passes", "1", text, functions=functions)
  return {name: count / PASSES for name, count in callgrind.difference(more, less).items()}


def whole_program(fenci, text, *options):
  """The instructions `fenci segment` takes for one more copy of the text."""
  with open(text, "rb") as stream:
    once = stream.read()
  with tempfile.TemporaryDirectory() as folder:
    counts = []
    for copies in (4, 8):
      path = os.path.join(folder, f"{copies}.txt")
      with open(path, "wb") as stream:
        stream.write(once * copies)
      counts.append(fenci.count("segment", "-j", "1", *options, path))
  return (counts[1] - counts[0]) / 4


def main():
  bench, fenci = map(callgrind.Program, sys.argv[1:3])
  text = sys.argv[3]
  per = characters(text)
  print(f"instructions per character, {os.path.basename(text)}, {per} characters")
  rows = [
    ("engine, bytes", one_pass(bench, text)["total"]),
    ("engine, bytes, --no-new-words", one_pass(bench, text, "--no-new-words")["total"]),
    ("engine, bytes, --mode search", one_pass(bench, text, "--mode", "search")["total"]),
    ("engine, string", one_pass(bench, text, "--api", "string")["total"]),
    ("engine, words", one_pass(bench, text, "--api", "words")["total"]),
    ("fenci segment", whole_program(fenci, text)),
    ("fenci segment --no-new-words", whole_program(fenci, text, "--no-new-words")),
  ]
  for name, count in rows:
    print(f"{count / per:9.1f}  {name}")

  stages = one_pass(bench, text, functions=True)
  listed = sorted(
    ((count / per, name) for name, count in stages.items() if count / per >= LEAST_PER_CHARACTER), reverse=True)
  names = callgrind.demangled(name for _, name in listed)
  print("\nengine, bytes, by function, what it calls included")
  inside = False
  for count, name in listed:
    inside = inside or names[name] == ENGINE
    if inside:
      print(f"{count:9.1f}  {names[name]}")


if __name__ == "__main__":
  main()
