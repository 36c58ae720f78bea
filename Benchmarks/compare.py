#!/usr/bin/env python3
"""Runs fenci and rjieba in turn on the same lines and prints the ratio of their speeds.

usage: compare.py FENCI TEXT

Both read the file, cut every line with their model for unknown words, and write the words joined by spaces;
the time is the processor time of the whole process, start and dictionary included. A tool that loses or adds
a character is out: the joined words of each must equal the text.
"""

import os
import resource
import statistics
import subprocess
import sys

ROUNDS = 5

RJIEBA = """
import sys, rjieba
write = sys.stdout.buffer.write
with open(sys.argv[1], encoding="utf-8", newline="\\n") as lines:
  for line in lines:
    write(" ".join(rjieba.cut(line.rstrip("\\n"))).encode() + b"\\n")
"""


def processor_seconds(command, output):
  """Runs a command, its output into a file; its user and system seconds."""
  before = resource.getrusage(resource.RUSAGE_CHILDREN)
  with open(output, "wb") as stream:
    subprocess.run(command, stdout=stream, check=True)
  after = resource.getrusage(resource.RUSAGE_CHILDREN)
  return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def characters(path):
  """The file's text without white space, to compare what came out with what went in."""
  with open(path, encoding="utf-8") as stream:
    return "".join(stream.read().split())


def main():
  fenci, text = sys.argv[1:3]
  output = "/tmp/fenci-benchmark-%d" % os.getpid()
  tools = {
    "rjieba 0.2.2": [sys.executable, "-c", RJIEBA, text],
    "fenci segment": [fenci, "segment", text],
    "fenci segment --no-new-words": [fenci, "segment", "--no-new-words", text],
  }
  megabytes = os.path.getsize(text) / 1e6
  expected = characters(text)
  seconds = {name: [] for name in tools}
  words = {}
  for _ in range(ROUNDS):
    for name, command in tools.items():
      seconds[name].append(processor_seconds(command, output))
      if name not in words:
        if characters(output) != expected:
          sys.exit(f"{name}: the words do not join to the text")
        with open(output, encoding="utf-8") as stream:
          words[name] = sum(len(line.split()) for line in stream)
  os.remove(output)
  base = seconds["rjieba 0.2.2"]
  print(f"{megabytes:.1f} MB, {ROUNDS} rounds in turn, processor time of whole processes")
  print(f"{'tool':30s} {'words':>10s} {'MB/s':>7s} {'ratio to rjieba':>24s}")
  for name, times in seconds.items():
    ratios = sorted(b / t for b, t in zip(base, times))
    print(
      f"{name:30s} {words[name]:10d} {megabytes / statistics.median(times):7.1f}"
      f" {statistics.median(ratios):8.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})")


if __name__ == "__main__":
  main()
