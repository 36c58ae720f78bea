"""Document frequencies in jieba's form, `word idf` in each line, as Fenci reads them."""

from __future__ import annotations

import math
import os
import tempfile
import weakref
from typing import Tuple

from .._frequency_table import write_idf

# jieba's numbers are logarithms without the number of documents. Of so many documents, their counts are whole numbers
# that give the logarithms back within a thousandth.
_DOCUMENTS = 1_000_000_000


class ReadIDF:
  """A table of document frequencies.

  One in jieba's form is written anew, to a file that lives as long as this in the process that wrote it.
  """

  def __init__(self, path: str) -> None:
    """Raises `OSError`, and `ValueError` for a bad line."""
    self.path = path
    found = _jieba_table(path)
    if found is not None:
      handle, self.path = tempfile.mkstemp(prefix="fenci-", suffix=".idf")
      os.close(handle)
      weakref.finalize(self, _remove, self.path, os.getpid())
      write_idf(self.path, *found, _DOCUMENTS)


def _remove(path: str, owner: int) -> None:
  # The child of a fork has finalizers of its own, but the file is its parent's.
  if os.getpid() == owner and os.path.exists(path):
    os.remove(path)


def _jieba_table(path: str) -> "Tuple[list[str], list[int]] | None":
  """The terms and counts of a table in jieba's form; None for a file in one of Fenci's."""
  with open(path, "rb") as file:
    data = file.read()
  if b"\t" in data[:4096] or b"\0" in data[:4096]:
    return None
  counts = {}
  for number, line in enumerate(data.decode("utf-8").lstrip("\ufeff").splitlines(), 1):
    if not line.strip():
      continue
    try:
      term, value = line.strip().rsplit(" ", 1)
      # Fenci's rarity is ln((documents + 1) / (count + 1)).
      counts[term] = min(max(round((_DOCUMENTS + 1) / math.exp(float(value)) - 1), 1), _DOCUMENTS)
    except (ValueError, OverflowError):
      raise ValueError(f"{path}:{number}: expected a word and a number, found {line!r}") from None
  return list(counts), list(counts.values())
