"""How a word that is to be none is divided."""

from __future__ import annotations

from typing import List, Set, Tuple

from .._segmenter import Segmenter


def parts_of_word(word: str, segmenter: Segmenter) -> Tuple[str, ...]:
  """The parts of a word of two or more characters: at least two.

  What segmentation makes of it, if that is no longer the word; else the fewest words that dictionaries find inside it,
  the fewer single characters the better, then the longer first part. O(n²) in the word's characters.
  """
  found = tuple(segmenter.words(word, whitespace=True))
  if len(found) > 1:
    return found
  inside: Set[Tuple[int, int]] = {
    (token.start, token.end) for token in segmenter.tokens(word, "full", whitespace=True)}
  inside |= {(place, place + 1) for place in range(len(word))}
  inside.discard((0, len(word)))
  # From the end to the beginning, the best way on: parts, single characters, and what makes a longer first part better.
  best: List[Tuple[int, int, int]] = [(0, 0, 0)] * (len(word) + 1)
  for start in range(len(word) - 1, -1, -1):
    best[start] = min(
      (best[end][0] + 1, best[end][1] + (end == start + 1), -end)
      for begin, end in inside if begin == start)
  parts, start = [], 0
  while start < len(word):
    end = -best[start][2]
    parts.append(word[start:end])
    start = end
  return tuple(parts)
