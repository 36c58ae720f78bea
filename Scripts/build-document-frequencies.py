#!/usr/bin/env python3
"""Makes dictionaries/frequencies/document-frequencies.tsv from raw text cut by `fenci segment`.

Usage: Scripts/build-document-frequencies.py [--fenci PROGRAM] [--lexicon IMAGE]

Long documents are cut to an article's size first, so that a statute book does not hold every word
once. Each genre of N documents gives a term the smoothed weight ln((N + 1) / (df + 1)); the weights
are averaged with equal say, so that a word that only one genre uses stays telling (条例), and a rare
term is not rarer than the smallest genre can show. A row `term<TAB>count` states the average as the
count of documents, out of the number in the header, that has this weight. Terms are words and
phrases of two or three adjacent content words.
"""

import argparse
import collections
import math
import re
import subprocess

from data_file import read_data_file, write_data_file
from lexicon_sources import WORD, key_folding
from pinned_packages import ROOT
from raw_text import SENTENCE_END, SOURCES, documents, origins

# The header's number: large enough that rounding does not blur rare terms, small enough that a term
# the table lacks does not outweigh its rarest row by much (measured in dictionaries/README.md).
DOCUMENTS = 50_000
PIECE_LENGTH = 1000
LONGEST_PHRASE = 10
TERM = re.compile(r"(?=.*[\u3400-\u9fffa-z])[\u3400-\u9fffa-z0-9][\u3400-\u9fffa-z0-9.+#&'-]{0,19}")

# A phrase is kept when so many documents hold it, in whatever genres.
PHRASE_DOCUMENTS = 8


def pieces(document):
  """Cuts a long document at sentence ends into parts of about an article's size."""
  parts, length = [], 0
  for sentence in SENTENCE_END.split(document):
    parts.append(sentence)
    length += len(sentence)
    if length >= PIECE_LENGTH:
      yield " ".join(parts)
      parts, length = [], 0
  if length > PIECE_LENGTH // 3 or len(document) < PIECE_LENGTH:
    yield " ".join(parts)


def segmented(source, fenci):
  """Yields the folded words of each piece of each document of a source."""
  key = key_folding()
  lines = "".join(
    piece.replace("\n", " ") + "\n" for document in documents(source) for piece in pieces(document))
  output = subprocess.run(fenci, input=lines, capture_output=True, text=True, check=True).stdout
  for line in output.splitlines():
    yield key(line).split()


def terms(words, stop_words):
  """The distinct words of a document, and its phrases of two or three content words."""
  found, chain = set(), []
  for word in words:
    if TERM.fullmatch(word):
      found.add(word)
    if not TERM.fullmatch(word) or word in stop_words or word[0].isdigit():
      chain = []
      continue
    chain = (chain + [word])[-3:]
    for size in range(2, len(chain) + 1):
      phrase = "".join(chain[-size:])
      if 3 <= len(phrase) <= LONGEST_PHRASE and WORD.search(phrase):
        found.add(phrase)
  return found


def count_genre(sources, fenci, stop_words):
  """(number of documents, term -> how many hold it), terms met once dropped now and then."""
  number, frequencies = 0, collections.Counter()
  for source in sources:
    for words in segmented(source, fenci):
      frequencies.update(terms(words, stop_words))
      number += 1
      if number % 20_000 == 0:
        frequencies = collections.Counter({t: c for t, c in frequencies.items() if c > 1})
  return number, frequencies


def averaged(counted, words):
  """The rows: each term's average weight as a count out of DOCUMENTS."""
  unseen = sum(math.log(number + 1) for number, _ in counted.values()) / len(counted)
  gains, held = collections.Counter(), collections.Counter()
  for _, frequencies in counted.values():
    for term, count in frequencies.items():
      gains[term] += math.log(count + 1) / len(counted)
      held[term] += count
  for term, gain in sorted(gains.items()):
    if held[term] >= (2 if term in words else PHRASE_DOCUMENTS):
      yield term, round((DOCUMENTS + 1) * math.exp(gain - unseen)) - 1


def genres():
  found = collections.defaultdict(list)
  for source, (genre, _) in SOURCES.items():
    if genre:
      found[genre].append(source)
  return found


def main():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument("--fenci", default=str(ROOT / ".build/release/fenci"))
  parser.add_argument("--lexicon")
  options = parser.parse_args()
  fenci = [options.fenci, "segment", *(["--dict", options.lexicon] if options.lexicon else [])]
  stop_words = {row[0] for row in read_data_file("stopwords/chinese.txt")}
  stop_words |= {row[0] for row in read_data_file("stopwords/english.txt")}
  words = {row[0] for row in read_data_file("lexicon/words.tsv")}

  counted = {}
  for genre, sources in genres().items():
    number, frequencies = counted[genre] = count_genre(sources, fenci, stop_words)
    print(f"{genre}: {number} documents, {len(frequencies)} terms", flush=True)
  rows = averaged(counted, words)
  write_data_file(
    "frequencies/document-frequencies.tsv", "fenci document frequencies 1: term<TAB>count",
    origins(source for sources in genres().values() for source in sources), rows,
    "build-document-frequencies.py",
    ["genres " + ", ".join(f"{genre} {number}" for genre, (number, _) in counted.items()),
     f"documents\t{DOCUMENTS}"])


if __name__ == "__main__":
  main()
