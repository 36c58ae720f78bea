"""The first pass: in how many documents each term occurs, counted by all executors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Iterator, List, Optional, Sequence

import pyarrow
from pyspark.sql import DataFrame
from pyspark.sql.functions import col, sum as sum_of

from .._frequencies import FrequencyCounter
from .._options import AnalyzerOptions
from .._segmenter import Segmenter
from . import _engines
from ._schema import check_text_columns

if TYPE_CHECKING:
  from typing_extensions import Unpack

# The row of this term has the number of documents. Accumulators would count a document twice when an executor is lost
# and its task runs again; a sum of rows does not. No term is empty.
DOCUMENTS = ""

# Counts are handed on after so many characters, so a process never holds the terms of more; most terms are phrases that
# occur once, and take about 200 bytes each.
PART_CHARACTERS = 2_000_000

_ROWS_OF_BATCH = 50_000


def document_frequencies(
  documents: DataFrame, text: str = "text", title: Optional[str] = None, phrases: str = "with",
  **options: Unpack[AnalyzerOptions],
) -> DataFrame:
  """In how many documents each term occurs, as rows of `term` and `documents`; that of the empty term counts them all.

  The counts are exact, however the rows are divided, and whatever is lost and done again. Nothing is left out: what a
  part of the rows has once may be frequent in all of them, so prune the sums only (`write_table`). A null text is no
  document. A title, in a column of its own, is counted as a line before the text, as `fenci idf build --title-field`
  does. `phrases` and the other options are those of `FrequencyCounter`.

  Raises `InvalidArgumentError` for a column that is not there or no text, and as `FrequencyCounter` does.
  """
  check_text_columns(documents, text, title)
  with Segmenter(**options) as checked:
    FrequencyCounter(phrases, segmenter=checked).close()

  def count(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    return counted_batches(batches, phrases, options)

  columns = [col(f"`{name}`") for name in (text, title) if name is not None]
  counted = documents.select(columns).mapInArrow(count, "term string, documents long")
  return counted.groupBy("term").agg(sum_of("documents").alias("documents"))


def counted_batches(
  batches: Iterator[pyarrow.RecordBatch], phrases: str, options: _engines.Options,
) -> Iterator[pyarrow.RecordBatch]:
  """Counts batches of one column, the texts, or two, the titles behind; gives batches of `term` and `documents`."""
  segmenter = _engines.segmenter(options)
  counter, characters = FrequencyCounter(phrases, segmenter=segmenter), 0
  for batch in batches:
    texts = _titled_texts(batch)
    counter.add(texts)
    characters += sum(map(len, texts))
    if characters >= PART_CHARACTERS:
      yield from _rows(counter)
      counter.close()
      counter, characters = FrequencyCounter(phrases, segmenter=segmenter), 0
  yield from _rows(counter)
  counter.close()


def _titled_texts(batch: pyarrow.RecordBatch) -> List[str]:
  texts = batch.column(0).to_pylist()
  if batch.num_columns == 1:
    return [text for text in texts if text is not None]
  titles = batch.column(1).to_pylist()
  return [f"{title}\n{text}" if title else text for text, title in zip(texts, titles) if text is not None]


def _rows(counter: FrequencyCounter) -> Iterator[pyarrow.RecordBatch]:
  terms, frequencies = counter.terms()
  yield _batch([DOCUMENTS], [counter.document_count])
  for start in range(0, len(terms), _ROWS_OF_BATCH):
    end = start + _ROWS_OF_BATCH
    yield _batch(terms[start:end], frequencies[start:end])


def _batch(terms: Sequence[str], frequencies: Sequence[int]) -> pyarrow.RecordBatch:
  return pyarrow.RecordBatch.from_arrays(
    [pyarrow.array(terms, pyarrow.string()), pyarrow.array(frequencies, pyarrow.int64())], ["term", "documents"])
