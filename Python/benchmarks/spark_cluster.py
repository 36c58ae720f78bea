#!/usr/bin/env python3
"""Ranks titles on a cluster of several processes, loses executors meanwhile, and compares with the program `fenci`.

usage: spark_cluster.py TEXT... --program FENCI [--executors 2] [--cores 1] [--limit N] [--keep-all] [--image]

Texts are files of one title a line, which may be compressed by xz. Spark runs as `local-cluster`: a master, workers,
and executors that are processes of their own. While each pass runs, one executor is killed (SIGKILL) as soon as a third
of the pass's tasks are done; --keep-all kills none. The table of document frequencies must then be, line by line, that
of `fenci idf build`, and every title's keywords those of `fenci keywords --idf`, to the last digit. Prints what was
compared and what it took; status 1 if anything differs, or if no executor was lost that should have been.
"""

import argparse
import json
import lzma
import math
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pyarrow.parquet
import pyspark
from local_cluster import Cluster, Loss

from fenci.spark import document_frequencies, rank_keywords, write_table

COUNT = 10
MINIMUM = 2
# What a collection of titles does not have, and a column may.
ODD_TEXTS = [
  None, "", " ", "\u3000", "\t制表\t符", "换\n行", "\x00零", "e\u0301\u0302", "👩‍👩‍👧‍👦家庭",
  "繁體中文與ＡＢＣ１２３"]


def write_titles(texts, limit, path):
  """Writes the titles as JSON Lines of id and text; returns how many, and their bytes."""
  count = size = 0
  with open(path, "w", encoding="utf-8") as file:
    def write(text):
      nonlocal count, size
      file.write(json.dumps({"id": count, "text": text}, ensure_ascii=False) + "\n")
      count, size = count + 1, size + len((text or "").encode())

    for text in texts:
      opened = lzma.open(text, "rt", encoding="utf-8") if text.suffix == ".xz" else open(text, encoding="utf-8")
      with opened as lines:
        for line in lines:
          if limit is not None and count >= limit:
            break
          write(line.rstrip("\n"))
    for odd in ODD_TEXTS:
      write(odd)
  return count, size


def timed(cluster, name, is_killing, body):
  loss = Loss(cluster, name)
  if is_killing:
    loss.start()
  before = [cluster.seconds_so_far(kind) for kind in ("executor", "python")]
  start = time.monotonic()
  result = body()
  seconds = time.monotonic() - start
  loss.is_over = True
  java, python = (cluster.seconds_so_far(kind) - old for kind, old in zip(("executor", "python"), before))
  print(f"{name}: {seconds:.1f} s; processor time {java:.1f} s of Java and {python:.1f} s of Python, what was lost "
        "included")
  return result


def table_lines(path):
  """A table without the facts in its head, which name programs."""
  with open(path, encoding="utf-8") as file:
    return [line for line in file if not line.startswith("# ") or line.startswith(("# documents\t", "# min-df\t"))]


def millionths(score):
  """A score as the program writes it: rounded to six digits, halves away from zero."""
  scaled = score * 1e6
  whole = math.floor(scaled)
  return whole + (1 if scaled - whole >= 0.5 else 0)


def expected_keywords(program, titles, table, count, path):
  """What the program answers: for each id the terms, scores in millionths and places; None for a row without text."""
  with open(titles, "rb") as lines, open(path, "wb") as answers:
    subprocess.run(
      [program, "keywords", "--jsonl", "--idf", table, "-n", str(count), "--occurrences", "--offsets", "scalar",
       "-j", "0"], stdin=lines, stdout=answers, check=True)
  with open(path, encoding="utf-8") as answers:
    for line in answers:
      answer = json.loads(line, parse_float=lambda digits: int(digits.replace(".", "")))
      yield answer["id"], None if answer.get("error") else spelled(
        (each["text"], each["score"], each["occurrences"]) for each in answer["keywords"])


def found_keywords(path):
  """What the cluster wrote, in the same form."""
  for row in pyarrow.parquet.read_table(path, columns=["id", "keywords"]).to_batches(max_chunksize=20_000):
    for each in row.to_pylist():
      yield each["id"], None if each["keywords"] is None else spelled(
        (keyword["text"], millionths(keyword["score"]),
         [[place["start"], place["end"]] for place in keyword["occurrences"]]) for keyword in each["keywords"])


def spelled(keywords):
  """The keywords of a row as one string, which takes less memory than their parts."""
  return "\n".join(f"{text}\t{score}\t{places}" for text, score, places in keywords)


def main():
  parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
  parser.add_argument("texts", nargs="+", type=Path)
  parser.add_argument("--program", required=True)
  parser.add_argument("--executors", type=int, default=2)
  parser.add_argument("--cores", type=int, default=1)
  parser.add_argument("--memory", type=int, default=1024, help="of each executor's JVM, in MiB")
  parser.add_argument("--limit", type=int)
  parser.add_argument("--keep-all", action="store_true", help="kill no executor")
  parser.add_argument("--image", action="store_true", help="rank by the table compiled to an image by the program")
  parser.add_argument("--folder", type=Path)
  arguments = parser.parse_args()
  with tempfile.TemporaryDirectory(prefix="fenci-cluster-", dir=arguments.folder) as folder:
    sys.exit(0 if run(arguments, Path(folder)) else 1)


def run(arguments, folder):
  titles, table, expected_table = folder / "titles.jsonl", folder / "cluster.idf", folder / "program.idf"
  count, size = write_titles(arguments.texts, arguments.limit, titles)
  print(f"{count} rows, {size / 1e6:.1f} MB of text")
  cluster = Cluster(folder, arguments.executors, arguments.cores, arguments.memory)
  try:
    print(f"{arguments.executors} executors of {arguments.cores} cores and {arguments.memory} MiB: "
          f"processes {sorted(cluster.executors().values())}; Spark {pyspark.__version__}")
    documents = cluster.session.read.schema("id long, text string").json(str(titles))
    is_killing = not arguments.keep_all
    written = timed(cluster, "counting", is_killing, lambda: write_table(
      document_frequencies(documents), table, minimum=MINIMUM))
    shipped = table
    if arguments.image:
      shipped = folder / "cluster.frequencies"
      subprocess.run([arguments.program, "idf", "compile", table, "-o", shipped], check=True)
    ranked = rank_keywords(documents, table=shipped, count=COUNT)
    timed(cluster, "ranking", is_killing, lambda: ranked.write.parquet(str(folder / "keywords")))
    survivors = cluster.executors()
  finally:
    cluster.stop()
  cluster.print_tasks()
  print(f"{written.document_count} documents, {written.counted_term_count} terms, {written.term_count} in {MINIMUM} "
        f"documents or more; table {table.stat().st_size / 1e6:.1f} MB")
  print("peak memory: executor {executor:.0f} MiB, its Python {python:.0f} MiB".format(
    **{kind: size / 2**20 for kind, size in cluster.peak_memory.items()}))
  print(f"executors killed: {cluster.killed}; at the end: {sorted(survivors)}")
  is_good = compare(arguments.program, folder, written)
  if is_killing and len(cluster.killed) != 2:
    print("DIFFERENT: expected the loss of 2 executors; the passes were too short, give more texts")
    is_good = False
  return is_good


def compare(program, folder, written):
  """Whether the cluster found what the program finds."""
  titles, table, expected_table = (folder / name for name in ("titles.jsonl", "cluster.idf", "program.idf"))
  # The rows without text are no documents; for the program they are errors, with status 2.
  start = time.monotonic()
  whole = folder / "whole.idf"
  for minimum, path in ((1, whole), (MINIMUM, expected_table)):
    subprocess.run(
      [program, "idf", "build", "--field", "text", "--min-df", str(minimum), "-j", "0", titles, "-o", path],
      check=False, stderr=subprocess.DEVNULL)
  print(f"the program counted twice in {time.monotonic() - start:.1f} s")
  is_good = report("lines of the table", table_lines(table), table_lines(expected_table))
  is_good &= report("terms counted", [written.counted_term_count], [sum(1 for _ in table_lines(whole)) - 1])
  start = time.monotonic()
  expected = dict(expected_keywords(program, titles, table, COUNT, folder / "answers.jsonl"))
  print(f"the program ranked in {time.monotonic() - start:.1f} s, reading its answers included")
  found = dict(found_keywords(folder / "keywords"))
  is_good &= report("rows", sorted(found), sorted(expected))
  is_good &= report("rows without text", [key for key in sorted(found) if found[key] is None],
                    [key for key in sorted(expected) if expected[key] is None])
  keys = sorted(expected)
  is_good &= report("rows' keywords", [found.get(key) for key in keys], [expected[key] for key in keys])
  count = sum(each.count("\n") + 1 for each in found.values() if each)
  print(f"keywords in all: {count}; terms, six digits of scores, and places are compared")
  return is_good


def report(what, found, expected):
  """Says how many elements of two lists are equal, and shows the first that is not."""
  different = [(a, b) for a, b in zip(found, expected) if a != b]
  is_equal = found == expected
  print(f"{'equal' if is_equal else 'DIFFERENT'}: {what}: {len(found)} found, {len(expected)} expected, "
        f"{len(different)} different")
  if different:
    print(f"  the first: found {different[0][0]!r}, expected {different[0][1]!r}")
  return is_equal


if __name__ == "__main__":
  main()
