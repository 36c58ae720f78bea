"""Tokens of many texts as NumPy arrays. Imported by `Segmenter.batch` only, for it needs NumPy."""

from __future__ import annotations

import ctypes
from typing import Any, Iterable, Iterator, Tuple

try:
  import numpy
except ImportError:
  raise ImportError("arrays of tokens need NumPy, found none: pip install numpy", name="numpy") from None

# fenci_token: 12 bytes. `kind`, `origin` and `tag` are places in `kinds()`, `origins()` and `tag_names()`; bit 0 of
# `flags` says that a token goes on with the entity of the token before it.
TOKEN_TYPE = numpy.dtype([
  ("start", numpy.uint32), ("end", numpy.uint32), ("kind", numpy.uint8), ("origin", numpy.uint8),
  ("tag", numpy.uint8), ("flags", numpy.uint8)])


class Batch:
  """The tokens of many texts, in a ragged array.

  `tokens` has the tokens of all texts as a structured array of `TOKEN_TYPE`; `start` and `end` count from the beginning
  of the token's own text, half open, in the unit that was asked for. `ends` (uint64, one for each text) has the place
  one past the last token of each, so that text `i` has `tokens[ends[i - 1]:ends[i]]`, and the first begins at 0.
  `batch[i]` is that, without a copy.
  """

  __slots__ = ("tokens", "ends")

  def __init__(self, tokens: "numpy.ndarray[Any, Any]", ends: "numpy.ndarray[Any, Any]") -> None:
    self.tokens = tokens
    self.ends = ends

  def __len__(self) -> int:
    return len(self.ends)

  def __getitem__(self, index: int) -> "numpy.ndarray[Any, Any]":
    count = len(self.ends)
    if not -count <= index < count:
      raise IndexError(f"expected a text from 0 to {count - 1}, found {index}")
    index %= count
    return self.tokens[int(self.ends[index - 1]) if index else 0:int(self.ends[index])]

  def __iter__(self) -> "Iterator[numpy.ndarray[Any, Any]]":
    return (self[index] for index in range(len(self)))

  def __repr__(self) -> str:
    return f"<fenci.Batch of {len(self)} texts, {len(self.tokens)} tokens>"

  @property
  def offsets(self) -> "numpy.ndarray[Any, Any]":
    """`ends` with a 0 before it: the offsets of Arrow's list arrays."""
    return numpy.concatenate((numpy.zeros(1, numpy.uint64), self.ends))


Part = Tuple["numpy.ndarray[Any, Any]", "numpy.ndarray[Any, Any]"]


def copied(tokens: int, token_ends: int, text_count: int) -> Part:
  """The results of one call, copied out of its workspace; `tokens` and `token_ends` are addresses."""
  ends = numpy.empty(text_count, numpy.uint64)
  ctypes.memmove(ends.ctypes.data, token_ends, ends.nbytes)
  array = numpy.empty(int(ends[-1]) if text_count else 0, TOKEN_TYPE)
  ctypes.memmove(array.ctypes.data, tokens, array.nbytes)
  return array, ends


def joined(parts: Iterable[Part], text_count: int, expected_count: int) -> Batch:
  """One batch of the results of several calls.

  They are gathered as they come: each is still in the processor's cache, and no second copy of all is made. Room for
  `expected_count` tokens costs no memory before they are there.
  """
  all_tokens, all_ends = numpy.empty(expected_count, TOKEN_TYPE), numpy.empty(text_count, numpy.uint64)
  token_count = end_count = 0
  for tokens, ends in parts:
    if token_count + len(tokens) > len(all_tokens):
      all_tokens.resize(2 * (token_count + len(tokens)), refcheck=False)
    # Assigning structures would copy them field by field.
    ctypes.memmove(all_tokens.ctypes.data + TOKEN_TYPE.itemsize * token_count, tokens.ctypes.data, tokens.nbytes)
    numpy.add(ends, numpy.uint64(token_count), out=all_ends[end_count:end_count + len(ends)])
    token_count += len(tokens)
    end_count += len(ends)
  all_tokens.resize(token_count, refcheck=False)
  return Batch(all_tokens, all_ends)


