#!/usr/bin/env python3
"""Has pkuseg segment the sample that LAC has tagged: .work/silver/pkuseg.txt.

Usage: nice Scripts/silver-pkuseg.py [--sentences N]

One sentence a line, in the order of silver-entities.py; words separated by one space. The file is
its own checkpoint: a run that was ended goes on where it stopped. pkuseg sees the sentences in
simplified characters, as LAC does; the model is the one inside the package, nothing is fetched.
"""

import argparse
import importlib
import subprocess
import sys

from pinned_packages import ENVIRONMENT, WORK, pkuseg_package

RESULTS = WORK / "silver" / "pkuseg.txt"
sample = importlib.import_module("silver-entities").sample


def segmenter():
  """pkuseg as a function from a text to its words; it uses names that numpy has dropped."""
  import numpy
  for name, kind in (("int", int), ("float", float), ("bool", bool)):
    if name not in vars(numpy):
      setattr(numpy, name, kind)
  import pkuseg
  return pkuseg.pkuseg().cut


def main():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument("--sentences", type=int, default=70_000)
  options = parser.parse_args()
  if sys.prefix != str(ENVIRONMENT):
    pkuseg_package()
    sys.exit(subprocess.run([ENVIRONMENT / "bin/python", *sys.argv]).returncode)
  done = len(RESULTS.read_text(encoding="utf-8").splitlines()) if RESULTS.exists() else 0
  wanted, segment = sample()[done:options.sentences], segmenter()
  print(f"{done} sentences are done, {len(wanted)} to do", flush=True)
  with open(RESULTS, "a", encoding="utf-8", buffering=1) as file:
    for sentence in wanted:
      file.write(" ".join(segment(sentence)) + "\n")


if __name__ == "__main__":
  main()
