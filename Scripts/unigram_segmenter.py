"""The engine's segmentation in miniature, for measuring a lexicon before an engine reads it.

Typed tokens (numbers, Latin words) are cut out by pattern; a Han run is cut along the path of the
greatest product of word probabilities; the runs of lone characters this leaves may be joined by a
hidden Markov model over B, M, E, S.
"""

import math
import re

TYPED = re.compile(
  r"(?P<han>[\u3400-\u4dbf\u4e00-\u9fff〇]+)"
  r"|[0-9０-９]+(?:[.．,，:：][0-9０-９]+)*[%％]?[万亿]*"
  r"|[A-Za-zＡ-Ｚａ-ｚ]+(?:['.\-_][A-Za-z]+)*|[—…]+|\s+|.", re.DOTALL)

# What a character outside the lexicon costs, as if it had been seen so many times.
UNSEEN_COUNT = 0.5


class UnigramSegmenter:
  """Cuts by word counts; then a model, if given, joins what stayed in single characters."""

  def __init__(self, counts, fold=None, model=None):
    total = math.log(sum(counts.values()))
    self.fold, self.model = fold or {}, model
    self.scores = {}
    for word, count in counts.items():
      if TYPED.fullmatch(word)["han"] if TYPED.fullmatch(word) else False:
        self.scores[word] = math.log(max(count, UNSEEN_COUNT)) - total
    self.unseen = math.log(UNSEEN_COUNT) - total
    self.prefixes = {word[:end] for word in self.scores for end in range(1, len(word))}

  def segment(self, text):
    """The words of a text, in order; joined they give the text."""
    words = []
    for match in TYPED.finditer(text):
      words += self.segment_han(match[0]) if match["han"] else [match[0]]
    return words

  def segment_han(self, run):
    key = run.translate(self.fold)
    ends = self.best_path(key)
    if self.model:
      ends = self.join_singles(key, ends)
    return [run[start:end] for start, end in zip([0] + ends, ends)]

  def best_path(self, key):
    """The ends of the words of the best path."""
    scores, prefixes, count = self.scores, self.prefixes, len(key)
    best, stop = [0.0] * (count + 1), [0] * count
    for start in range(count - 1, -1, -1):
      piece = key[start]
      top, at = scores.get(piece, self.unseen) + best[start + 1], start + 1
      end = start + 1
      while piece in prefixes and end < count:
        end += 1
        piece = key[start:end]
        score = scores.get(piece)
        if score is not None and score + best[end] >= top:
          top, at = score + best[end], end
      best[start], stop[start] = top, at
    ends, at = [], 0
    while at < count:
      at = stop[at]
      ends.append(at)
    return ends

  def single_runs(self, key, ends):
    """Yields the ranges of two or more adjacent one-character words."""
    start, at = 0, 0
    for end in ends + [None]:
      if end is None or end - at > 1:
        if at - start > 1:
          yield start, at
        start = end
      at = end

  def join_singles(self, key, ends):
    joined, kept = [], set(ends)
    for start, end in self.single_runs(key, ends):
      kept -= set(range(start + 1, end))
      joined += self.model.word_ends(key[start:end], start)
    return sorted(kept | set(joined))
