"""In how many texts of a collection each term occurs."""

from __future__ import annotations

import ctypes
import os
from array import array
from ctypes import string_at
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterable, List, Optional, Tuple

from ._analyzer import renew_after_fork
from ._errors import ClosedError, InvalidArgumentError
from ._library import library, raise_error
from ._options import AnalyzerOptions
from ._segmenter import Segmenter
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
    if segmenter is not None and options:
      raise TypeError(f"expected a segmenter or options of one, found both: {', '.join(options)}")
    self.segmenter = Segmenter(**options) if segmenter is None else segmenter
    self.phrases = phrases
    self._lock = Lock()
    self._added: Dict[str, int] = {}
    self._added_documents = 0
    self._counted_documents = 0
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
        self._counted_documents += joined.count
      first += len(part)
    self._opened()

  def merge(self, other: FrequencyCounter) -> None:
    """Adds another counter's counts. O(terms)."""
    self.merge_counts(*other.terms(), other.document_count)

  def merge_counts(self, terms: Iterable[str], frequencies: Iterable[int], document_count: int) -> None:
    """Adds counts that `terms()` and `document_count` of a counter gave, here or in another process. O(terms)."""
    counts = dict(zip(terms, map(int, frequencies)))
    if document_count < 0 or any(not 0 < count <= document_count for count in counts.values()):
      raise InvalidArgumentError(f"expected frequencies from 1 to the {document_count} documents")
    with self._lock:
      self._opened()
      for term, count in counts.items():
        self._added[term] = self._added.get(term, 0) + count
      self._added_documents += document_count

  @property
  def document_count(self) -> int:
    """The texts counted so far."""
    return self._counted_documents + self._added_documents

  def terms(self) -> Tuple[List[str], "array[int]"]:
    """The terms counted so far, and in how many texts each occurs, as an array of uint64.

    Terms are folded as `fenci idf build` writes them, most frequent first, equal ones by their code points. O(t log t).
    """
    with self._lock:
      terms, frequencies = self._counted()
      if not self._added:
        return terms, frequencies
      sums = dict(self._added)
    for term, count in zip(terms, frequencies):
      sums[term] = sums.get(term, 0) + count
    rows = sorted(sums.items(), key=_rank)
    return [term for term, _ in rows], array("Q", (count for _, count in rows))

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
    return _restored, (self.phrases, self.segmenter, *self.terms(), self.document_count)


def _rank(row: Tuple[str, int]) -> Tuple[int, str]:
  """The order of tables: most frequent first, equal ones by their code points."""
  return -row[1], row[0]


def _restored(
  phrases: str, segmenter: Segmenter, terms: List[str], frequencies: "array[int]", documents: int
) -> FrequencyCounter:
  counter = FrequencyCounter(phrases, segmenter=segmenter)
  counter.merge_counts(terms, frequencies, documents)
  return counter


def write_idf(
  path: "str | os.PathLike[str]", terms: Iterable[str], frequencies: Iterable[int], document_count: int, *,
  minimum: int = 1, facts: Iterable[str] = (),
) -> None:
  """Writes document frequencies as text, as `fenci idf build` does; for `Keywords(idf=path)` and `fenci … --idf path`.

  Terms of fewer than `minimum` documents are left out, which the head of the file says. `facts` are lines for the head,
  such as where the texts came from. Equal counts give equal bytes, in whatever order the terms come; with the facts
  that `fenci idf build` states, they are the bytes it writes.

  Raises `InvalidArgumentError`; `OSError`. O(t log t), t the terms.
  """
  if document_count < 0 or minimum < 1:
    raise InvalidArgumentError(
      f"expected 0 documents or more and a minimum of 1 or more, found {document_count} and {minimum}")
  lines = [f"# documents\t{document_count}"]
  if minimum > 1:
    lines.append(f"# min-df\t{minimum}")
  for fact in facts:
    if "\n" in fact or "\r" in fact:
      raise InvalidArgumentError(f"expected a fact of one line, found {fact!r}")
    lines.append(f"# {fact}")
  kept = [(term, int(count)) for term, count in zip(terms, frequencies) if count >= minimum]
  for term, count in sorted(kept, key=_rank):
    if not term or "\t" in term or "\n" in term:
      raise InvalidArgumentError(f"expected a term without tabs and line ends, found {term!r}")
    if not 0 < count <= document_count:
      raise InvalidArgumentError(f"expected a frequency from 1 to {document_count} for {term}, found {count}")
    lines.append(f"{term}\t{count}")
  with open(path, "w", encoding="utf-8", newline="\n") as file:
    file.write("\n".join(lines) + "\n")
