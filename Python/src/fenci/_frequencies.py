"""In how many texts of a collection each term occurs."""

from __future__ import annotations

import ctypes
from array import array
from ctypes import string_at
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterable, List, Optional, Tuple

from ._analyzer import renew_after_fork
from ._errors import ClosedError, InvalidArgumentError
from ._frequency_table import checked_document_count, rank, summed
from ._library import library, raise_error
from ._options import AnalyzerOptions
from ._segmenter import Segmenter, opened_segmenter
from ._structures import Error
from ._texts import JoinedTexts, text_list

if TYPE_CHECKING:
  from typing_extensions import Unpack

# Texts of one call; they need not all be in memory at once.
_TEXTS_OF_CALL = 1000


class FrequencyCounter:
  """Counts in how many texts each term occurs, as `fenci idf build` does.

  The counts of the parts of a collection, added up, are those of the whole, so many processes can count: `merge` adds
  another counter's. `phrases` and the other keywords are those of `Keywords`; parts must be counted with the same ones.

  It may be pickled, with its counts. Threads may share it; they wait for each other.
  """

  def __init__(
    self, phrases: str = "with", *, segmenter: Optional[Segmenter] = None, **options: Unpack[AnalyzerOptions]
  ) -> None:
    """Counts nothing yet. Raises as `Segmenter` does."""
    self.segmenter = opened_segmenter(segmenter, options)
    self.phrases = phrases
    self._lock = Lock()
    self._added: Dict[str, int] = {}
    self._document_count = 0
    self._free = library().fenci_free_counter
    self._handle: Optional[ctypes.c_void_p] = self.segmenter._analyzer.make_counter(phrases)
    renew_after_fork(self)

  def add(self, texts: Iterable[str]) -> None:
    """Counts texts; an iterator is read bit by bit.

    Raises `TypeError` and `InvalidTextError`, which says which text; texts far before it are counted then.
    """
    if isinstance(texts, (str, bytes)):
      text_list(texts)
    remaining, first, error = iter(texts), 0, Error()
    while part := list(islice(remaining, _TEXTS_OF_CALL)):
      joined = JoinedTexts(part, first)
      with self._lock:
        if self.segmenter._analyzer._library.fenci_count_batch(
          self._opened(), joined.data, joined.ends_address, joined.count, ctypes.byref(error)
        ):
          raise_error(error, first)
        self._document_count += joined.count
      first += len(part)
    self._opened()

  def merge(self, other: FrequencyCounter) -> None:
    """Adds another counter's counts. Raises `TypeError` for what is none. O(terms)."""
    if not isinstance(other, FrequencyCounter):
      raise TypeError(f"expected a FrequencyCounter, found {type(other).__name__}; merge_counts takes numbers")
    self.merge_counts(*other.counts())

  def merge_counts(self, terms: Iterable[str], frequencies: Iterable[int], document_count: int) -> None:
    """Adds counts that `counts()` of a counter gave, here or in another process.

    The frequencies of a term that stands there several times are added, as in a table of `fenci idf build`.

    Raises `TypeError`; `InvalidArgumentError` unless there is a frequency for each term, from 1 to the documents.
    O(terms).
    """
    document_count = checked_document_count(document_count)
    counts = summed(terms, frequencies, document_count)
    if counts and min(counts.values()) < 1:
      raise InvalidArgumentError(f"expected frequencies from 1 to the {document_count} documents, found 0")
    with self._lock:
      self._opened()
      for term, count in counts.items():
        self._added[term] = self._added.get(term, 0) + count
      self._document_count += document_count

  @property
  def document_count(self) -> int:
    """The texts counted so far."""
    return self._document_count

  def terms(self) -> Tuple[List[str], "array[int]"]:
    """The terms counted so far, and in how many texts each occurs, as an array of uint64.

    Terms are folded as `fenci idf build` writes them, most frequent first, equal ones by their code points. O(t log t).
    """
    return self.counts()[:2]

  def counts(self) -> Tuple[List[str], "array[int]", int]:
    """`terms()` and `document_count` of one moment, whatever other threads add; for `merge_counts` and `write_idf`.

    O(t log t).
    """
    with self._lock:
      terms, frequencies = self._counted()
      sums, document_count = dict(self._added), self._document_count
    if not sums:
      return terms, frequencies, document_count
    for term, count in zip(terms, frequencies):
      sums[term] = sums.get(term, 0) + count
    rows = sorted(sums.items(), key=rank)
    return [term for term, _ in rows], array("Q", (count for _, count in rows)), document_count

  def _counted(self) -> Tuple[List[str], "array[int]"]:
    """What the library has counted, merged counts left out."""
    text, ends, counts = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_void_p()
    count, documents, error = ctypes.c_size_t(), ctypes.c_uint64(), Error()
    if self.segmenter._analyzer._library.fenci_counted_terms(
      self._opened(), ctypes.byref(text), ctypes.byref(ends), ctypes.byref(counts), ctypes.byref(count),
      ctypes.byref(documents), ctypes.byref(error)
    ):
      raise_error(error)
    frequencies = array("Q")
    if not count.value:
      return [], frequencies
    frequencies.frombytes(string_at(counts.value or 0, 8 * count.value))
    term_ends = memoryview(string_at(ends.value or 0, 8 * count.value)).cast("Q").tolist()
    data = string_at(text.value or 0, term_ends[-1])
    return [data[start:end].decode() for start, end in zip([0, *term_ends], term_ends)], frequencies

  def _opened(self) -> ctypes.c_void_p:
    if self._handle is None:
      raise ClosedError("this counter was closed; make a new one")
    return self._handle

  def close(self) -> None:
    """Frees the counts; later calls raise `ClosedError`. The segmenter stays open. Closing twice is fine."""
    with self._lock:
      handle, self._handle = self._handle, None
      if handle is not None:
        self._free(ctypes.byref(handle))

  def renew(self) -> None:
    """In the child of a fork: if another thread was counting, its counts are lost, and this is closed."""
    if self._lock.locked():
      self._handle = None
    self._lock = Lock()

  def __del__(self) -> None:
    handle = getattr(self, "_handle", None)
    if handle is not None:
      self._free(ctypes.byref(handle))

  def __enter__(self) -> FrequencyCounter:
    self._opened()
    return self

  def __exit__(self, *_: object) -> None:
    self.close()

  def __reduce__(self) -> Tuple[Callable[..., Any], Tuple[Any, ...]]:
    return _restored, (self.phrases, self.segmenter, *self.counts())


def _restored(
  phrases: str, segmenter: Segmenter, terms: List[str], frequencies: "array[int]", documents: int
) -> FrequencyCounter:
  counter = FrequencyCounter(phrases, segmenter=segmenter)
  counter.merge_counts(terms, frequencies, documents)
  return counter
