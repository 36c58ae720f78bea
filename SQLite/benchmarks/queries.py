"""Queries sampled from a text, by a segmenter that is not ours.

jieba 0.42.1 (`pip install jieba`) says what the words are, so that no tokenizer is asked for what it made itself.
"""

import random
import re
from collections import Counter

HAN = re.compile(r"[\u4e00-\u9fff]+")
PER_GROUP = 200
SAMPLED_DOCUMENTS = 3000


def sample(documents, seed):
  """Queries by group: name of the group → sorted list of strings, at most PER_GROUP each.

  Frequent and rare are about how many of the sampled documents have the word: 30 and more, and 1 to 3.
  """
  import jieba
  import jieba.posseg
  jieba.setLogLevel("ERROR")
  random_source = random.Random(seed)
  chosen = random_source.sample(documents, min(SAMPLED_DOCUMENTS, len(documents)))
  found, names, runs, crossing = Counter(), Counter(), {2: set(), 3: set()}, Counter()
  for number, document in enumerate(chosen):
    words = [word for word in jieba.cut(document)]
    found.update({word for word in words if HAN.fullmatch(word)})
    add_runs(words, runs, random_source)
    crossing.update(pairs_across(words))
    if number < len(chosen) // 6:
      names.update({word for word, tag in jieba.posseg.cut(document) if tag == "nr" and HAN.fullmatch(word)})
  # Two characters across a border that are no word anywhere.
  across = [pair for pair, count in crossing.items() if count > 2 and pair not in jieba.dt.FREQ and pair not in found]
  groups = {
    "2 characters, frequent": [word for word, count in found.items() if len(word) == 2 and count >= 30],
    "2 characters, rare": [word for word, count in found.items() if len(word) == 2 and count <= 3],
    "names of 2": [word for word in names if len(word) == 2],
    "names of 3": [word for word in names if len(word) == 3],
    "3 characters": [word for word in found if len(word) == 3],
    "4 and more": [word for word in found if len(word) >= 4],
    "2 words in a row": sorted(runs[2]),
    "3 words in a row": sorted(runs[3]),
    "across a border": across,
  }
  return {
    name: sorted(random_source.sample(sorted(words), min(PER_GROUP, len(words)))) for name, words in groups.items()
  }


def add_runs(words, runs, random_source):
  """Adds a few fragments of two and of three words of Han characters to `runs`."""
  for count, fragments in runs.items():
    for _ in range(3):
      start = random_source.randrange(max(1, len(words) - count))
      row = words[start:start + count]
      if len(row) == count and all(HAN.fullmatch(word) for word in row) and any(len(word) > 1 for word in row):
        fragments.add("".join(row))


def pairs_across(words):
  """The last character of each word with the first of the next, where both words have two or more."""
  for left, right in zip(words, words[1:]):
    if len(left) > 1 and len(right) > 1 and HAN.fullmatch(left) and HAN.fullmatch(right):
      yield left[-1] + right[0]
