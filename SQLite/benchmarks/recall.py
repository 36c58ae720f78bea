#!/usr/bin/env python3
"""What full-text search finds of what is there: fenci beside SQLite's own tokenizers.

usage: recall.py [--library FILE] [--seed N] [--tokenizer DIRECTIVE]… TEXT

TEXT has a document a line (.xz is unpacked). Truth is LIKE '%query%'. Each tokenizer gets a database of its own that
holds nothing but the index (content=''). Times are CPU time, which other work on the machine disturbs less. Needs jieba,
which chooses the queries (queries.py), and a Python whose sqlite3 loads extensions.
"""

import argparse
import json
import lzma
import os
import sqlite3
import statistics
import sys
import tempfile
import time
from pathlib import Path

import queries

# Behind a directive: ask for "%query" *, which is found inside words too.
SUBSTRING = ", substring"
DIRECTIVES = ["fenci", "fenci" + SUBSTRING, "fenci mode precise", "fenci granularity fine", "fenci mode full",
              "trigram", "unicode61"]


def main():
  options = parse_options()
  opener = lzma.open if options.text.suffix == ".xz" else open
  with opener(options.text, "rt", encoding="utf-8") as file:
    documents = [line.rstrip("\n") for line in file]
  groups = queries_of(options, documents)
  truth = {query: {row for row, document in enumerate(documents, 1) if query in document}
           for words in groups.values() for query in words}
  scan(documents, [query for words in groups.values() for query in words[:5]])
  for directive in options.tokenizer or DIRECTIVES:
    with tempfile.TemporaryDirectory() as folder:
      report(directive, build(directive, documents, Path(folder) / "index.db", options.library), groups, truth)


def parse_options():
  parser = argparse.ArgumentParser()
  parser.add_argument("--library", default=os.environ.get("FENCI_LIBRARY", ".build/library/libfenci.so"))
  parser.add_argument("--seed", type=int, default=6)
  parser.add_argument("--tokenizer", action="append")
  parser.add_argument("--queries", type=Path, help="a file that keeps the queries between runs")
  parser.add_argument("text", type=Path)
  return parser.parse_args()


def queries_of(options, documents):
  if options.queries and options.queries.exists():
    return json.loads(options.queries.read_text(encoding="utf-8"))
  groups = queries.sample(documents, options.seed)
  if options.queries:
    options.queries.write_text(json.dumps(groups, ensure_ascii=False, indent=1), encoding="utf-8")
  return groups


def scan(documents, words):
  """Prints what LIKE costs, which reads everything."""
  database = sqlite3.connect(":memory:")
  database.execute("CREATE TABLE notes(body)")
  database.executemany("INSERT INTO notes VALUES (?)", ((document,) for document in documents))
  times = []
  for query in words:
    start = time.process_time()
    database.execute("SELECT rowid FROM notes WHERE body LIKE ?", (f"%{query}%",)).fetchall()
    times.append((time.process_time() - start) * 1e3)
  print(f"LIKE: median {statistics.median(times):.0f} ms, slowest {max(times):.0f} ms")


def build(directive, documents, path, library):
  """Builds an index and prints what it cost; returns the open database."""
  database = sqlite3.connect(path)
  database.enable_load_extension(True)
  database.load_extension(library)
  tokenize = directive.removesuffix(SUBSTRING).replace("'", "''")
  database.execute(f"CREATE VIRTUAL TABLE notes USING fts5(body, content='', tokenize='{tokenize}')")
  start = time.process_time()
  with database:
    database.executemany("INSERT INTO notes(rowid, body) VALUES (?, ?)", enumerate(documents, 1))
  seconds = time.process_time() - start
  with database:
    database.execute("INSERT INTO notes(notes) VALUES ('optimize')")
  database.execute("VACUUM")
  size = sum(len(document.encode()) for document in documents)
  print(f"\n{directive}: {len(documents):,} documents, {size / 1e6:.1f} MB in {seconds:.1f} s; "
        f"index {path.stat().st_size / 1e6:.1f} MB, {path.stat().st_size / size:.0%} of the text")
  return database


def report(directive, database, groups, truth):
  print("group | queries | recall | queries with all | precision | rows | median ms | slowest ms | ranked median ms")
  pattern = '"%{}" *' if SUBSTRING in directive else '"{}"'
  for group, words in groups.items():
    found, there, right, complete, times, ranked = 0, 0, 0, 0, [], []
    for query in words:
      match = (pattern.format(query),)
      start = time.process_time()
      rows = {row for row, in database.execute("SELECT rowid FROM notes(?)", match)}
      times.append((time.process_time() - start) * 1e3)
      start = time.process_time()
      database.execute("SELECT rowid FROM notes(?) ORDER BY rank LIMIT 10", match).fetchall()
      ranked.append((time.process_time() - start) * 1e3)
      hits = len(rows & truth[query])
      found, there, right = found + len(rows), there + len(truth[query]), right + hits
      complete += hits == len(truth[query])
    precision = f"{right / found:.2%}" if found else "nothing found"
    print(f"{group} | {len(words)} | {right / there:.2%} | {complete / len(words):.1%} | {precision} | {found:,} | "
          f"{statistics.median(times):.2f} | {max(times):.1f} | {statistics.median(ranked):.2f}")
  sys.stdout.flush()


if __name__ == "__main__":
  main()
