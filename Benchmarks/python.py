#!/usr/bin/env python3
"""Times the Python package against rjieba and jieba, in one process, in turn.

usage: python.py [--rounds N] [--bytes N] [--threads N]

Needs rjieba, jieba, NumPy, and the package with its library: PYTHONPATH=Python/src and FENCI_LIBRARY, or a wheel.

Each round runs every tool once over the lines of a text, so that a drift of the machine hits all alike; the first
round is not counted. What counts are the ratios within a round to `rjieba.cut`, which gives words, and to
`rjieba.tokenize`, which gives words with offsets: median, lowest, highest. Time is processor time of the process. A tool
that gives other words than in the first round fails the run. Texts: corpus/, and news, headlines and a mixture of all
kinds from ../shared where it is there.
"""

import argparse
import statistics
import sys
import time

import jieba
import rjieba
import texts

import fenci

# Tools that are slower by an order of magnitude read so much of a text.
SLOW_BYTES = 100_000
CALLS = 20_000
SENTENCE = "今天下午三点我们在北京大学开会讨论研究方案"


def tools(threads):
  """What is measured: from lines to something with a length, by name; slow ones have a star."""
  segmenter, unigram = fenci.Segmenter(), fenci.Segmenter(model="unigram")
  chosen = {
    "rjieba.cut": lambda lines: [rjieba.cut(line) for line in lines],
    "rjieba.tokenize": lambda lines: [rjieba.tokenize(line) for line in lines],
    "jieba.lcut *": lambda lines: [jieba.lcut(line) for line in lines],
    "Segmenter.words": lambda lines: [segmenter.words(line) for line in lines],
    "Segmenter.words_batch": segmenter.words_batch,
    "Segmenter.batch": segmenter.batch,
    "Segmenter.batch, bytes": lambda lines: segmenter.batch(lines, offsets="bytes"),
    "words, unigram": lambda lines: [unigram.words(line) for line in lines],
    "words_batch, unigram": unigram.words_batch,
    "batch, unigram": unigram.batch,
  }
  if threads > 1:
    chosen[f"words_batch, {threads} threads"] = lambda lines: segmenter.words_batch(lines, threads=threads)
    chosen[f"batch, {threads} threads"] = lambda lines: segmenter.batch(lines, threads=threads)
  return chosen


def word_count(found):
  return len(found.tokens) if hasattr(found, "tokens") else sum(map(len, found))


def compare(name, lines, rounds, chosen, clock):
  """Times all tools in turn and prints a row for each."""
  few = texts.beginning(lines, SLOW_BYTES)
  rates, counts = {tool: [] for tool in chosen}, {}
  for turn in range(rounds + 1):
    for tool, work in chosen.items():
      some = few if tool.endswith("*") else lines
      before = clock()
      found = work(some)
      seconds = clock() - before
      count = word_count(found)
      del found
      if counts.setdefault(tool, count) != count:
        sys.exit(f"{tool} found {counts[tool]} words, and then {count}")
      if turn:
        rates[tool].append(sum(len(line.encode()) for line in some) / 1e6 / seconds)
  print(f"\n{name}: {len(lines):,} lines, {sum(len(line.encode()) for line in lines) / 1e6:.2f} MB of UTF-8")
  print(f"  {'':28s} {'MB/s':>7s}   {'to rjieba.cut':24s} to rjieba.tokenize")
  for tool, values in rates.items():
    columns = [ratio(values, rates[base]) for base in ("rjieba.cut", "rjieba.tokenize")]
    print(f"  {tool:28s} {statistics.median(values):7.2f}   {columns[0]:24s} {columns[1]}")


def ratio(values, base):
  """The ratios of rounds: median, lowest, highest."""
  ratios = sorted(value / other for value, other in zip(values, base))
  return f"{statistics.median(ratios):5.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"


def time_calls(rounds):
  """What one call costs, in nanoseconds: of nothing, and of a sentence of 21 characters."""
  segmenter = fenci.Segmenter()
  calls = {
    "rjieba.cut": rjieba.cut, "jieba.lcut *": jieba.lcut, "Segmenter.words": segmenter.words,
    "Segmenter.tokens": segmenter.tokens, "Segmenter.tags": segmenter.tags}
  for name, text in (("empty text", ""), (f"{len(SENTENCE)} characters", SENTENCE)):
    times = {tool: [] for tool in calls}
    for turn in range(rounds + 1):
      for tool, call in calls.items():
        count = CALLS // 20 if tool.endswith("*") else CALLS
        before = time.process_time()
        for _ in range(count):
          call(text)
        if turn:
          times[tool].append((time.process_time() - before) / count * 1e9)
    print(f"\none call, {name}")
    for tool, values in times.items():
      print(f"  {tool:28s} {statistics.median(values):9,.0f} ns ({min(values):,.0f} to {max(values):,.0f})")


def measured_texts(byte_count):
  corpus = texts.corpus_lines()
  yield "corpus/articles", texts.repeated(corpus, byte_count)
  for name in ("news-cctv", "titles-zhihu"):
    path = texts.SHARED / f"{name}.txt.xz"
    if path.exists():
      with texts.lzma.open(path, "rt", encoding="utf-8", newline="\n") as stream:
        yield name, texts.beginning((line.rstrip("\n") for line in stream), byte_count)
  mixture = texts.sample_lines(byte_count)
  if mixture:
    yield "all kinds", mixture


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("--rounds", type=int, default=9)
  parser.add_argument("--bytes", type=int, default=1_500_000)
  parser.add_argument("--threads", type=int, default=1, help="then the time is the clock's on the wall")
  arguments = parser.parse_args()
  jieba.setLogLevel("ERROR")
  jieba.initialize()
  clock = time.process_time if arguments.threads == 1 else time.perf_counter
  print(f"fenci {fenci.library_version()}, {arguments.rounds} rounds in turn; * reads {SLOW_BYTES / 1e6:.1f} MB")
  time_calls(arguments.rounds)
  for name, lines in measured_texts(arguments.bytes):
    compare(name, lines, arguments.rounds, tools(arguments.threads), clock)


if __name__ == "__main__":
  main()
