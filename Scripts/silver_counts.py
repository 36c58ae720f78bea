"""Counts taken from text that a teacher has segmented.

Everything is counted per source and added up by the weights of raw_text.SOURCES, so that ten
million characters of one kind do not drown the rest.
"""

import collections
import multiprocessing
import pickle

from lexicon_sources import WORD, key_folding
from pinned_packages import WORK
from raw_text import SOURCES

# How a string that is a lexicon word lies on the teacher's boundaries.
WHOLE, COMPOSED, INSIDE, CROSSED = range(4)

LONGEST_PHRASE = 8
FIGURE = "0"


def silver_sentences(source, teacher="wapic"):
  """Yields the words of each sentence, folded to keys."""
  key = key_folding()
  with open(WORK / "silver" / teacher / f"{source}.txt", encoding="utf-8") as file:
    for line in file:
      yield key(line).split()


def han_runs(words):
  """Yields the stretches of adjacent Han words."""
  return (run for _, run in han_runs_with_context(words))


def han_runs_with_context(words):
  """Yields (last character before the run, or "", run)."""
  before, run = "", []
  for word in words:
    if WORD.fullmatch(word):
      run.append(word)
      continue
    if run:
      yield before, run
      run = []
    before = word[-1]
  if run:
    yield before, run


def count_tokens(source):
  """(word -> count, adjacent pair or triple of words -> count), rare phrases pruned."""
  words, phrases = collections.Counter(), collections.Counter()
  for number, sentence in enumerate(silver_sentences(source)):
    for run in han_runs(sentence):
      words.update(run)
      for size in (2, 3):
        for parts in zip(*(run[at:] for at in range(size))):
          if sum(map(len, parts)) <= LONGEST_PHRASE:
            phrases[parts] += 1
    if number % 100_000 == 99_999:
      phrases = collections.Counter({p: c for p, c in phrases.items() if c > 1})
  return source, words, collections.Counter({p: c for p, c in phrases.items() if c > 2})


class Alignment:
  """For one string: how it lies on the teacher's boundaries, and beside which characters.

  `counts` is indexed by WHOLE, COMPOSED, INSIDE, CROSSED. Among the neighbours FIGURE stands for a
  figure on the left, the empty string for any other end of a Han run.
  """

  __slots__ = ("counts", "left", "right")

  def __init__(self):
    self.counts, self.left, self.right = [0, 0, 0, 0], collections.Counter(), collections.Counter()

  def add(self, other):
    self.counts = [ours + theirs for ours, theirs in zip(self.counts, other.counts)]
    self.left.update(other.left)
    self.right.update(other.right)


def align(arguments):
  """Counts every occurrence of every string of a vocabulary in one source."""
  source, vocabulary = arguments
  prefixes = {word[:end] for word in vocabulary for end in range(1, len(word))}
  found = collections.defaultdict(Alignment)
  for sentence in silver_sentences(source):
    for before, run in han_runs_with_context(sentence):
      align_run(FIGURE if before.isdigit() else "", run, vocabulary, prefixes, found)
  return source, dict(found)


def align_run(before, run, vocabulary, prefixes, found):
  text, order_at, at = "".join(run), {0: 0}, 0
  for order, word in enumerate(run, 1):
    at += len(word)
    order_at[at] = order
  for start in range(len(text)):
    end, piece = start + 1, text[start]
    while piece in prefixes and end < len(text):
      end += 1
      piece = text[start:end]
      if piece in vocabulary:
        entry = found[piece]
        entry.counts[kind_of(start, end, order_at)] += 1
        entry.left[text[start - 1] if start else before] += 1
        entry.right[text[end] if end < len(text) else ""] += 1


def kind_of(start, end, order_at):
  """How a range lies on boundaries, given as position -> how many words end there or before."""
  first, last = order_at.get(start), order_at.get(end)
  if first is not None and last is not None:
    return WHOLE if last - first == 1 else COMPOSED
  return CROSSED if any(cut in order_at for cut in range(start + 1, end)) else INSIDE


def in_parallel(function, jobs):
  with multiprocessing.Pool(2) as pool:
    yield from pool.imap_unordered(function, jobs)


def cached(name, make):
  """The result of `make`, kept below .work/ between runs; delete the file to count again."""
  path = WORK / f"{name}.pickle"
  if not path.exists():
    path.write_bytes(pickle.dumps(make()))
  return pickle.loads(path.read_bytes())
