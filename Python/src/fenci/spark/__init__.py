"""Fenci in PySpark: words and keywords as column functions, and keywords of a collection by its own frequencies.

    from fenci.spark import keyword_job, keywords, segment

    titles.select(segment()("title"), keywords(count=5)("title"))
    keyword_job(articles, text="body", count=10).write.parquet("keywords")

Every executor needs the package with its library: install the wheel there, or ship an archive of the environment.
A file that an option names must lie at the same path on the driver and on every executor. Guides/Spark.md is the
manual. Needs pyspark 3.5 or later, with pandas and pyarrow.
"""

from ._counting import document_frequencies
from ._functions import keywords, segment
from ._job import keyword_job
from ._ranking import rank_keywords
from ._schema import KEYWORDS_TYPE
from ._table import FrequencyTable, write_table

__all__ = [
  "FrequencyTable", "KEYWORDS_TYPE", "document_frequencies", "keyword_job", "keywords", "rank_keywords", "segment",
  "write_table",
]
