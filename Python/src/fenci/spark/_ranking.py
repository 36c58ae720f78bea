"""The second pass: keywords of each document, by a table that every executor has."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
from typing import Any, Iterator, List, Optional

import pyarrow
from pyspark.sql import DataFrame
from pyspark.sql.types import StructField, StructType

from .._errors import InvalidArgumentError
from .._keywords import Keyword, Keywords
from . import _engines
from ._schema import KEYWORDS_TYPE, check_text_columns, keywords_array


def rank_keywords(
  documents: DataFrame, text: str = "text", title: Optional[str] = None, *,
  table: "str | os.PathLike[str] | None" = None, count: Optional[int] = 20, result: str = "keywords", **options: Any,
) -> DataFrame:
  """The documents with a column more, the keywords of each as `KEYWORDS_TYPE`; null for a null text.

  `table` is a file of document frequencies on the driver, which Spark ships to every executor; without one, the
  built-in frequencies serve, or those of the option `idf`. The result is what `Keywords(**options)` gives on one
  machine, bit for bit. Options are those of `Keywords`.

  Lazy, as all of Spark: the work is done when rows are asked for. Raises `InvalidArgumentError` for columns, and as
  `Keywords` does.
  """
  check_text_columns(documents, text, title)
  if result in documents.columns:
    raise InvalidArgumentError(f"there is a column {result!r} already; drop it, or name another result")
  if table is not None and options.get("idf") is not None:
    raise TypeError("expected a table or idf, found both")
  with Keywords(**{**options, "idf": table or options.get("idf")}) as checked:
    checked("", count=count)
  shipped = None if table is None else _shipped(documents, os.fspath(table))

  def rank(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    ranker = _engines.ranker(options, shipped)
    for batch in batches:
      texts = batch.column(text).to_pylist()
      known = [index for index, each in enumerate(texts) if each is not None]
      titles = None if title is None else batch.column(title).take(pyarrow.array(known, pyarrow.int64())).to_pylist()
      found = ranker.batch([texts[index] for index in known], titles, count)
      lists: List[Optional[List[Keyword]]] = [None] * len(texts)
      for index, each in zip(known, found):
        lists[index] = each
      yield pyarrow.RecordBatch.from_arrays(
        [*batch.columns, keywords_array(lists)], [*batch.schema.names, result])

  return documents.mapInArrow(rank, StructType([*documents.schema.fields, StructField(result, KEYWORDS_TYPE)]))


def _shipped(documents: DataFrame, table: str) -> str:
  """Has Spark send a file to all executors; its name there.

  Spark refuses another file of a name it knows, so the name is new each time. The copy lasts as long as the session:
  executors that start later fetch it too.
  """
  name = f"fenci-{uuid.uuid4().hex}.idf"
  folder = tempfile.mkdtemp(prefix="fenci-spark-")
  copy = os.path.join(folder, name)
  try:
    os.link(table, copy)
  except OSError:
    shutil.copyfile(table, copy)
  documents.sparkSession.sparkContext.addFile(copy)
  return name
