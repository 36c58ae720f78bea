"""What columns hold, in the words of Spark and of Arrow."""

from __future__ import annotations

from itertools import accumulate, chain
from typing import Iterable, List, Optional, Sequence

import pyarrow
from pyspark.sql import DataFrame
from pyspark.sql.types import ArrayType, DoubleType, IntegerType, StringType, StructField, StructType

from .._errors import InvalidArgumentError
from .._keywords import Keyword

# The best terms of a text, best first. Occurrences are half-open ranges of the text, in characters.
KEYWORDS_TYPE = ArrayType(StructType([
  StructField("text", StringType()), StructField("score", DoubleType()),
  StructField("occurrences", ArrayType(StructType([
    StructField("start", IntegerType()), StructField("end", IntegerType())])))]))

_RANGE = [pyarrow.field("start", pyarrow.int32()), pyarrow.field("end", pyarrow.int32())]
_KEYWORD = [
  pyarrow.field("text", pyarrow.string()), pyarrow.field("score", pyarrow.float64()),
  pyarrow.field("occurrences", pyarrow.list_(pyarrow.struct(_RANGE)))]
KEYWORDS_ARROW = pyarrow.list_(pyarrow.struct(_KEYWORD))


def keywords_array(lists: Sequence[Optional[List[Keyword]]]) -> pyarrow.Array:
  """The keywords of many texts as a column, null for None.

  Built from flat columns: Arrow takes ten times as long for lists of tuples. O(keywords).
  """
  found = list(chain.from_iterable(each for each in lists if each))
  ranges = list(chain.from_iterable(keyword.occurrences for keyword in found))
  occurrences = pyarrow.ListArray.from_arrays(
    _offsets(len(keyword.occurrences) for keyword in found),
    pyarrow.StructArray.from_arrays(
      [pyarrow.array([start for start, _ in ranges], pyarrow.int32()),
       pyarrow.array([end for _, end in ranges], pyarrow.int32())], fields=_RANGE))
  columns = [
    pyarrow.array([keyword.text for keyword in found], pyarrow.string()),
    pyarrow.array([keyword.score for keyword in found], pyarrow.float64()), occurrences]
  offsets = _offsets(len(each or ()) for each in lists)
  if any(each is None for each in lists):
    # A list whose offset is null is null itself.
    isnull = [each is None for each in lists] + [False]
    offsets = pyarrow.array(
      [None if null else offset for null, offset in zip(isnull, offsets.to_pylist())], pyarrow.int32())
  return pyarrow.ListArray.from_arrays(offsets, pyarrow.StructArray.from_arrays(columns, fields=_KEYWORD))


def _offsets(lengths: Iterable[int]) -> pyarrow.Array:
  return pyarrow.array(accumulate(chain((0,), lengths)), pyarrow.int32())


def check_text_columns(documents: DataFrame, *names: Optional[str]) -> None:
  """Raises `InvalidArgumentError` unless each name is None or a column of strings."""
  for name in names:
    if name is None:
      continue
    kind = documents.schema[name].dataType if name in documents.columns else None
    if kind is None:
      raise InvalidArgumentError(f"expected a column {name!r}, found {', '.join(documents.columns) or 'none'}")
    if not isinstance(kind, StringType):
      raise InvalidArgumentError(f"{name}: expected a column of strings, found {kind.simpleString()}")
