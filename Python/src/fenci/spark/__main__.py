"""The keywords of a collection, as a program for spark-submit.

usage: python -m fenci.spark DOCUMENTS OUTPUT --text COLUMN [options]

Documents are files that Spark reads: Parquet, JSON Lines, or text with a document a line, by --format. The output is
Parquet, the documents with a column `keywords` more. Prints the table that ranked them when it is asked to keep it.
"""

from __future__ import annotations

import argparse
from typing import List, Optional

from pyspark.sql import DataFrame, SparkSession

from fenci.spark import keyword_job


def main(arguments: Optional[List[str]] = None) -> None:
  """Runs the job of a command line."""
  parser = argparse.ArgumentParser(prog="python -m fenci.spark", description=(__doc__ or "").split("\n")[0])
  parser.add_argument("documents", nargs="+", help="what Spark reads, the output last")
  parser.add_argument("--format", choices=["parquet", "json", "text"], default="parquet")
  parser.add_argument("--text", default=None, metavar="COLUMN", help="default: text, or value for --format text")
  parser.add_argument("--title", metavar="COLUMN")
  parser.add_argument("--count", type=int, default=20, help="keywords of a document")
  parser.add_argument("--minimum", type=int, default=2, metavar="DOCUMENTS", help="leave rarer terms out of the table")
  parser.add_argument("--method", default="learned", help="learned, combined, tfidf or textrank")
  parser.add_argument("--phrases", default="with", help="with, none or only")
  parser.add_argument("--table", metavar="FILE", help="keep the document frequencies in this file of the driver")
  parser.add_argument("--overwrite", action="store_true", help="replace output that is there")
  chosen = parser.parse_args(arguments)
  if len(chosen.documents) < 2:
    parser.error("expected documents and an output")
  *inputs, output = chosen.documents
  session = SparkSession.builder.appName("fenci keywords").getOrCreate()
  documents = read(session, inputs, chosen.format)
  ranked = keyword_job(
    documents, text=chosen.text or ("value" if chosen.format == "text" else "text"), title=chosen.title,
    count=chosen.count, minimum=chosen.minimum, table=chosen.table, method=chosen.method, phrases=chosen.phrases)
  ranked.write.parquet(output, mode="overwrite" if chosen.overwrite else "error")


def read(session: SparkSession, inputs: List[str], name: str) -> DataFrame:
  """The documents of some files or folders."""
  return session.read.format(name).load(inputs)


if __name__ == "__main__":
  main()
