#!/usr/bin/env python3
"""How often words of a user dictionary come out whole, and what they do to the words around them.

usage: Benchmarks/user-words.py [--fenci PROGRAM] [--sets sxu,zx,wtb,gsdsimp] [--rounds N] [-- OPTION...]

Of the words of Han characters that people have and fenci, without help, divides or joins, those that the
lexicon lacks are gathered; a random half is given as a user dictionary, once for each round. Of all
occurrences of added words in what people divided: the part that comes out whole, inside a longer word,
and torn (an edge of a word lies inside it, or across it); and X, gold words crossed per 1,000, over the words
beside added ones and over all that were not added, before and after. Options behind -- go to fenci both times. Needs ../shared.
"""

import argparse
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Scripts"))
from data_file import read_data_file  # noqa: E402

SHARED = ROOT.parent / "shared"
HAN = re.compile("[\u3400-\u9fff]{2,}")


def gold_sentences(names):
  sys.path.insert(0, str(SHARED / "eval"))
  import segmentation_score
  lines = [words for name in names
           for words in segmentation_score.read_words(SHARED / "data/segmentation" / f"{name}.txt") if words]
  return lines, segmentation_score.spans


def segment(fenci, lines, options, dictionary=None):
  with_words = ["-u", dictionary] if dictionary else []
  text = "".join("".join(words) + "\n" for words in lines)
  output = subprocess.run(
    [fenci, "segment", *options, *with_words], input=text, capture_output=True, text=True, check=True).stdout
  return [line.split(" ") for line in output.splitlines()]


class Tally:
  def __init__(self):
    self.fates = {"whole": 0, "inside": 0, "torn": 0}
    # Words beside an added one, and all that are not added: how many, and how many of them are crossed.
    self.beside, self.others = [0, 0], [0, 0]

  def add(self, gold, found, is_added):
    """Counts a line: its words' spans as people and as fenci have them."""
    owner = {}
    for start, end in found:
      for place in range(start, end):
        owner[place] = (start, end)
    for number, ((start, end), added) in enumerate(zip(gold, is_added)):
      left, right = owner[start], owner[end - 1]
      if added:
        whole, inside = left == (start, end), left == right
        self.fates["whole" if whole else "inside" if inside else "torn"] += 1
      else:
        crossed = left[0] < start < left[1] < end or start < right[0] < end < right[1]
        is_beside = any(is_added[max(number - 1, 0):number + 2])
        for counts in [self.others, self.beside] if is_beside else [self.others]:
          counts[0] += 1
          counts[1] += crossed

  def row(self):
    total = sum(self.fates.values()) or 1
    shares = "  ".join(f"{100 * count / total:6.2f}" for count in self.fates.values())
    crossed = "  ".join(f"{1000 * crossed / count:8.2f}" for count, crossed in (self.beside, self.others))
    return f"{shares}  {crossed}  {total:11}"


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("--fenci", default=str(ROOT / ".build/release/fenci"))
  parser.add_argument("--sets", default="sxu-dev,zx-dev,wtb-dev,gsdsimp-dev")
  parser.add_argument("--rounds", type=int, default=2)
  parser.add_argument("--known", action="store_true", help="words of the lexicon too, which are right elsewhere")
  parser.add_argument("options", nargs="*")
  options = parser.parse_args()
  if not SHARED.is_dir():
    sys.exit(f"no development sets at {SHARED}: nothing to measure")
  lines, spans = gold_sentences(options.sets.split(","))
  plain = segment(options.fenci, lines, options.options)
  lexicon, wrong = {row[0] for row in read_data_file("lexicon/words.tsv")}, set()
  for gold, found in zip(lines, plain):
    whole = set(spans(found))
    wrong |= {word for word, span in zip(gold, spans(gold))
              if span not in whole and HAN.fullmatch(word) and (options.known or word not in lexicon)}
  before, after = Tally(), Tally()
  for seed in range(options.rounds):
    added = set(random.Random(seed).sample(sorted(wrong), len(wrong) // 2))
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as dictionary:
      dictionary.write("".join(word + "\t\n" for word in sorted(added)))
      dictionary.flush()
      helped = segment(options.fenci, lines, options.options, dictionary.name)
    for gold, first, second in zip(lines, plain, helped):
      is_added = [word in added for word in gold]
      before.add(spans(gold), spans(first), is_added)
      after.add(spans(gold), spans(second), is_added)
  print("            whole %  inside  torn  X beside  X others  occurrences")
  print("not added ", before.row())
  print("added     ", after.row())


if __name__ == "__main__":
  main()
