"""jieba and rjieba with the command line and report of fenci-bench.

usage: rival.py TOOL segment [--no-new-words] [--passes N] TEXT
       rival.py TOOL keywords [--method tfidf|textrank] [--passes N] DOCUMENTS
       rival.py TOOL write [--no-new-words] TEXT

TOOL is jieba, rjieba or rjieba.tokenize. `write` prints every line's words joined by spaces, as a program.
"""

import argparse
import sys
import time


def cutter(tool, model):
  """A function from a line to its words, or to tuples that begin with them."""
  if tool == "jieba":
    import jieba
    jieba.setLogLevel("ERROR")
    jieba.initialize()
    return lambda line: jieba.lcut(line, HMM=model)
  import rjieba
  if tool == "rjieba.tokenize":
    return lambda line: rjieba.tokenize(line, hmm=model)
  return lambda line: rjieba.cut(line, model)


def ranker(method):
  """A function from a document to its keywords."""
  import jieba.analyse
  jieba.setLogLevel("ERROR")
  jieba.initialize()
  rank = jieba.analyse.textrank if method == "textrank" else jieba.analyse.extract_tags
  return lambda document: rank(document, topK=20, withWeight=True)


def lines(path):
  with open(path, encoding="utf-8", newline="\n") as stream:
    return [line.rstrip("\n") for line in stream]


def measure(name, work, pieces, passes):
  """Times passes over the pieces and prints the report; the first pass is not timed."""
  expected = sum(len(work(piece)) for piece in pieces)
  seconds = []
  for _ in range(passes):
    before = time.process_time()
    found = 0
    for piece in pieces:
      found += len(work(piece))
    seconds.append(time.process_time() - before)
    if found != expected:
      sys.exit(f"the first pass found {expected}, a later one {found}")
  print(name, expected, sep="\t")
  print("seconds", *(f"{second:.6f}" for second in seconds), sep="\t")


def main():
  parser = argparse.ArgumentParser()
  parser.add_argument("tool")
  parser.add_argument("task", choices=("segment", "keywords", "write"))
  parser.add_argument("--no-new-words", dest="model", action="store_false")
  parser.add_argument("--method", default="tfidf")
  parser.add_argument("--passes", type=int, default=1)
  parser.add_argument("path")
  options = parser.parse_args()
  if options.task == "keywords":
    with open(options.path, encoding="utf-8") as stream:
      documents = [document for document in stream.read().rstrip("\n").split("\n\n") if document]
    measure("keywords", ranker(options.method), documents, options.passes)
    return
  cut = cutter(options.tool, options.model)
  if options.task == "write":
    write = sys.stdout.buffer.write
    with open(options.path, encoding="utf-8", newline="\n") as stream:
      for line in stream:
        write(" ".join(cut(line.rstrip("\n"))).encode() + b"\n")
    return
  text = lines(options.path)
  for line in text:
    found = cut(line)
    if "".join(word if isinstance(word, str) else word[0] for word in found) != line:
      sys.exit(f"the words do not join to the line: {line}")
  measure("tokens", cut, text, options.passes)


if __name__ == "__main__":
  main()
