"""Column functions: pandas UDFs made for given options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Dict, Iterator, List, Optional

import pandas
from pyspark.sql.functions import pandas_udf

from .._keywords import Keyword, Keywords
from .._options import AnalyzerOptions
from .._segmenter import Segmenter
from . import _engines
from ._schema import KEYWORDS_TYPE

if TYPE_CHECKING:
  from typing_extensions import Unpack


def segment(
  mode: str = "precise", *, whitespace: bool = False, **options: Unpack[AnalyzerOptions]
) -> Callable[..., Any]:
  """A function of a column of text that gives the words of each as array<string>; null gives null.

      documents.withColumn("words", segment(mode="search")("text"))

  Mode and white space as for `Segmenter.words`. Raises as `Segmenter` does, here and not in the executors.
  """
  with Segmenter(**options) as checked:
    checked.words("", mode, whitespace=whitespace)

  @pandas_udf("array<string>")
  def segment_text(batches: Iterator[pandas.Series]) -> Iterator[pandas.Series]:
    segmenter = _engines.segmenter(options)
    for texts in batches:
      yield _mapped(texts, lambda known: segmenter.words_batch(known, mode, whitespace=whitespace))

  return segment_text


def keywords(method: str = "learned", count: Optional[int] = 20, **options: Any) -> Callable[..., Any]:
  """A function of a column of text that gives the keywords of each as `KEYWORDS_TYPE`; null gives null.

      documents.withColumn("keywords", keywords(count=5)("body"))
      documents.withColumn("keywords", keywords(count=5)("body", "title"))

  A second column has titles; null is a text without. Options are those of `Keywords` and of `Segmenter`; document
  frequencies are the built-in ones, or `idf`'s: `keyword_job` counts those of a collection. Raises as `Keywords` does,
  here and not in the executors.
  """
  options = {"method": method, **options}
  with Keywords(**options) as checked:
    checked("", count=count)

  @pandas_udf(KEYWORDS_TYPE)
  def rank_text(batches: Iterator[pandas.Series]) -> Iterator[pandas.Series]:
    ranker = _engines.ranker(options)
    for columns in batches:
      # One column comes as it is, two as a tuple.
      texts, titles = columns if isinstance(columns, tuple) else (columns, None)
      known = texts.notna()
      known_titles = None if titles is None else _values(titles[known])
      yield _mapped(texts, lambda known: [
        [_row(keyword) for keyword in found] for found in ranker.batch(known, known_titles, count)])

  return rank_text


def _row(keyword: Keyword) -> Dict[str, Any]:
  return {
    "text": keyword.text, "score": keyword.score,
    "occurrences": [{"start": start, "end": end} for start, end in keyword.occurrences]}


def _mapped(texts: pandas.Series, body: Callable[[List[str]], List[Any]]) -> pandas.Series:
  """What a function makes of the texts that are there, None where there is none."""
  results = iter(body(texts[texts.notna()].tolist()))
  return pandas.Series([next(results) if known else None for known in texts.notna()], dtype=object)


def _values(titles: pandas.Series) -> List[Optional[str]]:
  return [title if isinstance(title, str) else None for title in titles]
