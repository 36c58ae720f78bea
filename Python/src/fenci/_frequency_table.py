"""Tables of document frequencies: what their numbers must keep to, and their text form."""

from __future__ import annotations

import os
import re
from operator import index
from typing import Dict, Iterable, Tuple

from ._errors import InvalidArgumentError
from ._replacement import replacing
from ._texts import whole_number

# The most documents that a table counts, as DocumentFrequencyTable.maximumCount.
_MAXIMUM_COUNT = 1 << 53
# What a line of a term cannot hold: its separators, lone surrogates, and what would make it a line of the head.
_NO_TERM = re.compile("[\t\n\r\ud800-\udfff]|^(# |$)")
_NO_FACT = re.compile("[\n\r\ud800-\udfff]|^(documents|min-df)\t")


def rank(row: Tuple[str, int]) -> Tuple[int, str]:
  """The order of tables: most frequent first, equal ones by their code points."""
  return -row[1], row[0]


def summed(terms: Iterable[str], frequencies: Iterable[int], document_count: int) -> Dict[str, int]:
  """The frequency of each term, those of a term that stands there several times added.

  Raises `TypeError`; `InvalidArgumentError` unless there is a frequency for each term, from 0 to the documents. O(t).
  """
  document_count = checked_document_count(document_count)
  if isinstance(terms, (str, bytes)):
    raise TypeError(f"terms: expected an iterable of str, found one {type(terms).__name__}")
  all_terms, counts = list(terms), _whole_numbers(frequencies)
  for kind in set(map(type, all_terms)):
    if not issubclass(kind, str):
      raise TypeError(f"terms: expected str, found {kind.__name__}")
  if len(all_terms) != len(counts):
    raise InvalidArgumentError(f"expected a frequency for each of {len(all_terms)} terms, found {len(counts)}")
  sums = dict(zip(all_terms, counts))
  if len(sums) < len(counts):
    sums = dict.fromkeys(all_terms, 0)
    for term, count in zip(all_terms, counts):
      sums[term] += count
  if counts and (min(counts) < 0 or max(sums.values()) > document_count):
    term, count = next(row for row in [*zip(all_terms, counts), *sums.items()] if not 0 <= row[1] <= document_count)
    raise InvalidArgumentError(f"expected a frequency from 0 to {document_count} for {term!r}, found {count}")
  return sums


def _whole_numbers(frequencies: Iterable[int]) -> "list[int]":
  values = list(frequencies)
  try:
    return list(map(index, values))
  except TypeError:
    return [whole_number(value, "frequencies") for value in values]


def write_idf(
  path: "str | os.PathLike[str]", terms: Iterable[str], frequencies: Iterable[int], document_count: int, *,
  minimum: int = 1, facts: Iterable[str] = (),
) -> None:
  """Writes document frequencies as text, as `fenci idf build` does; for `Keywords(idf=path)` and `fenci … --idf path`.

      fenci.write_idf("news.idf", *counter.counts(), minimum=2)

  Terms of fewer than `minimum` documents are left out, which the head of the file says; the frequencies of a term that
  stands there several times are added. `facts` are lines for the head, such as where the texts came from. Equal counts
  give equal bytes, in whatever order the terms come; with the facts that `fenci idf build` states, they are the bytes
  it writes.

  The file appears only when it is complete, and takes the place of an old one, which goes on for whoever has it open.

  Raises `TypeError`; `InvalidArgumentError` for what no table can hold, which is a frequency above the documents, and
  a term with tabs or line ends, or that begins with "# "; `OSError`. O(t log t), t the terms.
  """
  head = head_of_table(document_count, minimum, facts)
  kept = [row for row in summed(terms, frequencies, document_count).items() if row[1] >= minimum]
  data = head + lines_of_table(sorted(kept, key=rank))
  with replacing(path) as file:
    file.write(data)


def head_of_table(document_count: int, minimum: int, facts: Iterable[str]) -> bytes:
  """The lines above the terms. Raises `TypeError` and `InvalidArgumentError`."""
  document_count = checked_document_count(document_count)
  minimum = whole_number(minimum, "minimum")
  if not 1 <= minimum <= _MAXIMUM_COUNT:
    raise InvalidArgumentError(f"minimum: expected 1 to {_MAXIMUM_COUNT}, found {minimum}")
  lines = [f"documents\t{document_count}"]
  if minimum > 1:
    lines.append(f"min-df\t{minimum}")
  for fact in facts:
    if not isinstance(fact, str):
      raise TypeError(f"facts: expected str, found {type(fact).__name__}")
    if _NO_FACT.search(fact):
      raise InvalidArgumentError(f"facts: expected one line that is no number of the head, found {fact!r}")
    lines.append(fact)
  return "".join(f"# {line}\n" for line in lines).encode()


def lines_of_table(rows: Iterable[Tuple[str, int]]) -> bytes:
  """The lines of some terms with their frequencies. Raises `InvalidArgumentError` for a term that no line can hold."""
  lines = []
  for term, count in rows:
    if _NO_TERM.search(term):
      raise InvalidArgumentError(
        f"expected a term without tabs and line ends that does not begin with '# ', found {term!r}")
    lines.append(f"{term}\t{count}\n")
  return "".join(lines).encode()


def checked_document_count(document_count: int) -> int:
  """A number of documents that a table can say. Raises `TypeError` and `InvalidArgumentError`."""
  document_count = whole_number(document_count, "document_count")
  if not 0 <= document_count <= _MAXIMUM_COUNT:
    raise InvalidArgumentError(f"document_count: expected 0 to {_MAXIMUM_COUNT} documents, found {document_count}")
  return document_count
