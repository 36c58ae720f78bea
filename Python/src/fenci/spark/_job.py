"""Both passes: keywords of a collection's documents by the collection's own document frequencies."""

from __future__ import annotations

import os
import tempfile
from typing import Any, Dict, Optional

from pyspark.sql import DataFrame

from ._counting import document_frequencies
from ._ranking import rank_keywords
from ._table import write_table

# Options of a ranking that counting has no use for.
_RANKING_OPTIONS = (
  "method", "diversity", "tags", "minimum_characters", "keep_near_duplicates", "tagger", "stopwords", "weights")


def keyword_job(
  documents: DataFrame, text: str = "text", title: Optional[str] = None, *, count: Optional[int] = 20,
  minimum: int = 2, table: "str | os.PathLike[str] | None" = None, result: str = "keywords",
  **options: Any,
) -> DataFrame:
  """The documents with their keywords, ranked by how rare terms are among these documents.

      keyword_job(articles, text="body", title="headline", count=10).write.parquet("keywords")

  Two passes: all executors count in how many documents each term occurs (`document_frequencies`), which happens at
  once; the sums become a file of the driver (`write_table`), at the path `table` if it is to be kept, without terms of
  fewer than `minimum` documents; then each executor ranks by it (`rank_keywords`), which happens when rows are asked
  for. So the documents are read twice: persist what is dear to compute, and what would not be the same again.

  Terms, counts, scores and order are those of `fenci idf build` and `fenci keywords --idf` on one machine. Options are
  those of `Keywords`; `phrases` is for both passes. Raises as the three functions do.
  """
  counting: Dict[str, Any] = {
    name: value for name, value in options.items() if name not in _RANKING_OPTIONS}
  if table is None:
    table = os.path.join(tempfile.mkdtemp(prefix="fenci-spark-"), "documents.idf")
  frequencies = document_frequencies(documents, text, title, **counting)
  write_table(frequencies, table, minimum=minimum)
  return rank_keywords(documents, text, title, table=table, count=count, result=result, **options)
