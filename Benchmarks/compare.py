#!/usr/bin/env python3
"""Measures fenci and its rivals in turn on the same lines; prints ratios, checks answers, writes a record.

usage: compare.py FENCI FENCI_BENCH [--rounds N] [--text FILE] [--record-answers]   (make benchmark calls it)

Each round runs every tool once, in turn, as a process of its own, so that a drift of the machine hits all
alike. What counts is the ratio to the first tool of a table within a round: median, lowest, highest. A tool
that gives another number of tokens than expected-tokens.tsv says has measured something else: the run fails.
--record-answers writes that file instead. Guides/Benchmarks.md explains the tables.
"""

import argparse
import datetime
import os
import statistics
import subprocess
import sys
from pathlib import Path

import answers
import machine
import texts
from texts import ROOT

RIVAL = [sys.executable, str(ROOT / "Benchmarks/Rivals/rival.py")]
RIVALS = ROOT / ".work/rivals"
MEGABYTE = 1_000_000
# Bytes of a text, of what slow tools read of it, and of the documents of the fast and the slow ones.
TEXT_BYTES, SLOW_TEXT_BYTES = 20 * MEGABYTE, 1 * MEGABYTE
DOCUMENTS_BYTES, SLOW_DOCUMENTS_BYTES = 3 * MEGABYTE, 60_000
COLD_START_RUNS = 20
COLD_START_LINE = "他来到了网易杭研大厦。\n"


class Tool:
  """A command that is measured, on all of a text or, when it is slow, on its beginning."""

  def __init__(self, name, *command, slow=False):
    self.name = name
    self.command = [str(word) for word in command]
    self.slow = slow

  @property
  def is_here(self):
    return Path(self.command[0]).exists()


def segment_tools(bench, *options):
  """Everything that turns lines into spans or words inside one process."""
  return [
    Tool("rjieba.cut", *RIVAL, "rjieba", "segment", *options),
    Tool("rjieba.tokenize", *RIVAL, "rjieba.tokenize", "segment", *options),
    Tool("cppjieba", RIVALS / "cppjieba", "segment", *options, slow=True),
    Tool("jieba", *RIVAL, "jieba", "segment", *options, slow=True),
    Tool("fenci, bytes", bench, "segment", *options),
    Tool("fenci, String", bench, "segment", "--api", "string", *options),
    Tool("fenci, bytes, unigram", bench, "segment", "--model", "unigram", *options),
  ]


def keyword_tools(bench, method):
  return [
    Tool("jieba", *RIVAL, "jieba", "keywords", "--method", method, slow=True),
    Tool("cppjieba", RIVALS / "cppjieba", "keywords", "--method", method, slow=True),
    Tool("fenci, words", bench, "keywords", "--method", method, "--phrases", "none"),
    Tool("fenci, phrases", bench, "keywords", "--method", method),
    Tool("fenci, words, unigram", bench, "keywords", "--method", method, "--phrases", "none", "--model", "unigram"),
  ]


def report_of(command):
  """Runs a tool of ours or a rival; its report by name."""
  run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
  if run.returncode != 0:
    sys.exit(f"{' '.join(command)}\n{run.stderr}")
  return {name: values for name, *values in (line.split("\t") for line in run.stdout.splitlines())}


def rounds_in_turn(tools, rounds, measure):
  """Calls measure(tool) once a round for each tool, in turn; the values by tool."""
  values = {tool.name: [] for tool in tools}
  for _ in range(rounds):
    for tool in tools:
      values[tool.name].append(measure(tool))
  return values


def table(measure, text, unit, values, higher_is_better=True):
  """Ratios to the first tool, printed and returned."""
  base = next(iter(values))
  rows = []
  print(f"\n{measure}, {text}")
  print(f"  {'':34s} {unit:>12s}   as a multiple of {base}: median (lowest to highest)")
  for name, found in values.items():
    ratios = sorted(a / b if higher_is_better else b / a for a, b in zip(found, values[base]))
    row = {
      "measure": measure, "text": text, "tool": name, "unit": unit, "value": statistics.median(found),
      "ratio": statistics.median(ratios), "lowest": ratios[0], "highest": ratios[-1]}
    rows.append(row)
    print(f"  {name:34s} {row['value']:12.2f}   {row['ratio']:6.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})")
  return rows


class Benchmark:
  """One run: what is measured with, and the rows so far."""

  def __init__(self, fenci, bench, rounds, expected):
    self.fenci, self.bench, self.rounds, self.expected = fenci, bench, rounds, expected
    self.rows = []

  def in_process(self, measure, tools, text, slow_text, keywords=False):
    """Passes over a text inside the tools' processes, start and dictionary left out."""
    tools = [tool for tool in tools if tool.is_here]

    def speed(tool):
      chosen = slow_text if tool.slow else text
      report = report_of([*tool.command, "--passes", "1", chosen.path])
      count = int(report["keywords" if keywords else "tokens"][0])
      self.expected.check(chosen, f"{measure}: {tool.name}", count, ours=tool.name.startswith("fenci"))
      work = chosen.document_count if keywords else chosen.byte_count / MEGABYTE
      return work / float(report["seconds"][0])

    unit = "documents/s" if keywords else "MB/s"
    self.rows += table(measure, text.name, unit, rounds_in_turn(tools, self.rounds, speed))

  def whole_process(self, text):
    """From start to exit, dictionary, reading and writing included."""
    characters = visible(text.path)
    output = text.path + ".out"

    def speed(tool):
      seconds, _ = cost_of([*tool.command, text.path], output)
      if visible(output) != characters:
        sys.exit(f"{tool.name}: the words do not join to the text")
      return text.byte_count / MEGABYTE / seconds

    tools = [
      Tool("python with rjieba", *RIVAL, "rjieba", "write"),
      Tool("fenci segment", self.fenci, "segment"),
      Tool("fenci segment --model unigram", self.fenci, "segment", "--model", "unigram"),
    ]
    self.rows += table("whole process", text.name, "MB/s", rounds_in_turn(tools, self.rounds, speed))
    os.remove(output)

  def cold_start(self):
    """One line, from start to exit: processor time and memory."""
    line = texts.Text("one-line", [COLD_START_LINE.strip()])
    tools = [
      Tool("python with rjieba", *RIVAL, "rjieba", "write"),
      Tool("python with jieba", *RIVAL, "jieba", "write"),
      Tool("fenci segment", self.fenci, "segment"),
    ]
    costs = rounds_in_turn(tools, COLD_START_RUNS, lambda tool: cost_of([*tool.command, line.path], os.devnull))
    for measure, unit, column, factor in (("cold start, time", "ms", 0, 1000), ("cold start, memory", "MB", 1, 1)):
      values = {name: [cost[column] * factor for cost in found] for name, found in costs.items()}
      self.rows += table(measure, "one line", unit, values, higher_is_better=False)


def visible(path):
  """A file's text without white space, which programs that print words leave out or add."""
  with open(path, encoding="utf-8") as stream:
    # To fenci a zero-width space divides words and is none; to Python it is a character.
    return "".join(stream.read().replace("\u200b", "").split())


def cost_of(command, output):
  """Runs a command; its processor seconds, and the most memory it had in MB."""
  with open(output, "wb") as stream:
    run = subprocess.run([RIVALS / "cost", *command], stdout=stream, stderr=subprocess.PIPE, text=True)
  if run.returncode != 0:
    sys.exit(f"{' '.join(command)} failed:\n{run.stderr}")
  seconds, size = run.stderr.split()[-2:]
  return float(seconds), int(size) / MEGABYTE


def measured_texts(file):
  """The texts of this run: each whole, for slow tools, and as documents for both."""
  if file:
    sources = {Path(file).stem: Path(file).read_text(encoding="utf-8").splitlines()}
  else:
    corpus = texts.corpus_lines()
    sources = {"corpus": texts.repeated(corpus, TEXT_BYTES)}
    sample = texts.sample_lines(TEXT_BYTES)
    if sample:
      sources["sample of many kinds"] = sample
  for name, lines in sources.items():
    documents = texts.as_documents(lines)
    yield (
      texts.Text(name, lines),
      texts.Text(name + ", beginning", texts.beginning(lines, SLOW_TEXT_BYTES)),
      texts.Text(name + ", documents", texts.beginning(documents, DOCUMENTS_BYTES)),
      texts.Text(name + ", few documents", texts.beginning(documents, SLOW_DOCUMENTS_BYTES)))


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("fenci")
  parser.add_argument("bench")
  parser.add_argument("--rounds", type=int, default=5)
  parser.add_argument("--text")
  parser.add_argument("--record-answers", action="store_true")
  options = parser.parse_args()
  expected = answers.Answers(is_recording=options.record_answers, is_known_text=not options.text)
  run = Benchmark(options.fenci, options.bench, options.rounds, expected)
  used = []
  for text, slow_text, documents, few_documents in measured_texts(options.text):
    used.append(text)
    run.in_process(
      "segment", segment_tools(run.bench) + [Tool("ICU", RIVALS / "word-breaks", "segment", slow=True)],
      text, slow_text)
    run.in_process("segment without new words", segment_tools(run.bench, "--no-new-words"), text, slow_text)
    run.whole_process(text)
    for method in ("tfidf", "textrank"):
      run.in_process(
        f"keywords, {method}", keyword_tools(run.bench, method), documents, few_documents, keywords=True)
  run.cold_start()
  if expected.finish():
    print("\nrecorded expected-tokens.tsv: look at the difference before committing it")
  if not options.text:
    record = {
      "date": datetime.datetime.now().astimezone().isoformat(timespec="minutes"),
      "rounds": options.rounds, **machine.description(options.fenci),
      "texts": [{"name": text.name, "bytes": text.byte_count, "sha256": text.sha256} for text in used],
      "rows": run.rows}
    print("\nrecord:", machine.write(record))


if __name__ == "__main__":
  main()
