"""Between the passes: the counts of all executors become one file that the engine opens."""

from __future__ import annotations

import os
from typing import Iterable, Iterator, NamedTuple

import pyarrow
from pyspark import StorageLevel
from pyspark.sql import DataFrame
from pyspark.sql.functions import col

from .._errors import InvalidArgumentError
from .._frequency_table import head_of_table, lines_of_table
from .._replacement import replacing
from ._counting import DOCUMENTS


class FrequencyTable(NamedTuple):
  """A table of document frequencies that was written."""

  path: str
  document_count: int
  # Terms that are in the table.
  term_count: int
  # Terms that were counted, those too that were left out as too rare.
  counted_term_count: int


def write_table(
  frequencies: DataFrame, path: "str | os.PathLike[str]", *, minimum: int = 2, facts: Iterable[str] = (),
) -> FrequencyTable:
  """Writes the counts of `document_frequencies` to a file of the driver, as `fenci idf build` does, byte for byte.

  For `Keywords(idf=path)`, `rank_keywords` and `fenci … --idf path`. Terms of fewer than `minimum` documents are left
  out. `facts` are lines for the head of the file. The executors sort and spell the rows, most frequent first; the
  driver writes them as they come, and holds no more than one partition of them.

  Raises `InvalidArgumentError`, `OSError`.
  """
  path = os.fspath(path)
  # Both counts and rows are of the same sums; a lost executor's are made again.
  frequencies = frequencies.persist(StorageLevel.DISK_ONLY)
  try:
    counts = frequencies.where(col("term") == DOCUMENTS).collect()
    document_count = counts[0]["documents"] if counts else 0
    counted_term_count = frequencies.count() - len(counts)
    head = head_of_table(document_count, minimum, facts)
    kept = frequencies.where((col("term") != DOCUMENTS) & (col("documents") >= minimum))
    blocks = kept.orderBy(col("documents").desc(), col("term")).mapInArrow(_spelled, "terms long, lines binary")
    term_count = 0
    with replacing(path) as file:
      file.write(head)
      for block in blocks.toLocalIterator():
        file.write(block["lines"])
        term_count += block["terms"]
  finally:
    frequencies.unpersist()
  return FrequencyTable(path, document_count, term_count, counted_term_count)


def _spelled(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
  for batch in batches:
    terms, counts = batch.column(0).to_pylist(), batch.column(1).to_pylist()
    yield pyarrow.RecordBatch.from_pydict({"terms": [len(terms)], "lines": [lines_of_table(zip(terms, counts))]})
