#!/usr/bin/env python3
"""Compares fenci --compat jieba with jieba 0.42.1, line by line, in every mode.

usage: compare-jieba.py [options] FENCI TEXT...

  FENCI              the program, such as .build/release/fenci
  TEXT               files of lines, plain or .xz
  --lines N          take the first N lines of each file (default: all)
  --document N       make documents of N lines each, for the rankers (default: 10)
  --random N         and N random texts: pieces of words, rare characters, digits, marks, white space
  --modes A,B        only these modes, by the names in the table
  --folder PATH      where jieba and its image are kept (default: ~/.cache/fenci-parity)
  --differences N    show so many differing lines of each mode and reason (default: 3)

Installs jieba into a virtual environment of its own, imports its data with fenci dict import-jieba, and gives
both the same lines. Tokens, offsets and tags must be equal one for one, white space and empty tokens too;
keywords must be the same in the same order with scores that differ by at most 1e-9. Prints for each mode and
file the lines, the equal ones and their share, and the differing lines by reason. Status 1 when any share is
below 99.95 %; status 0 and one sentence when jieba cannot be installed.
"""

import argparse
import collections
import json
import lzma
import os
import random
import subprocess
import sys
import tempfile
import time
import unicodedata
import venv
from pathlib import Path

VERSION = "0.42.1"
BAR = 0.9995


def prepare(folder):
  """Makes the environment and returns its Python; None without a network."""
  python = folder / "venv" / "bin" / "python"
  if not python.exists():
    venv.create(folder / "venv", with_pip=True)
  have = subprocess.run([python, "-c", "import jieba"], capture_output=True)
  if have.returncode != 0:
    install = [python, "-m", "pip", "install", "--quiet", "--no-deps", f"jieba=={VERSION}"]
    if subprocess.run(install).returncode != 0:
      return None
  return python


def read_lines(path, limit):
  opened = lzma.open(path, "rb") if path.endswith(".xz") else open(path, "rb")
  with opened as stream:
    for number, line in enumerate(stream):
      if limit and number >= limit:
        return
      yield line.rstrip(b"\n").decode("utf-8", "replace")


def random_texts(count):
  """Texts that visit the corners of jieba's regular expressions; the same at each run."""
  import jieba

  jieba.initialize()
  words = sorted(jieba.dt.FREQ)
  generator = random.Random(20261124)
  marks = list("+#&._%-%.-/()<>@$,!?~'\"") + list("，。、；：？！“”《》…—·￥％＋－．")
  spaces = list(" \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2003\u200b\u2028\u2029\u202f\u205f\u3000\ufeff")
  others = list("éßΩЖ०٣๓０１Ａａ〇々㐀鿖龥𠀀𪛖😀👨\u200d👩한글カナไทย\u0301\ufe0f\0\x7f")
  letters = "abcxyzABCXYZ0123456789"
  makers = [
    (8, lambda: generator.choice(words)),
    (3, lambda: generator.choice(words)[-1:]),
    (3, lambda: chr(generator.randint(0x4E00, 0x9FFF))),
    (3, lambda: "".join(generator.choices(letters, k=generator.randint(1, 4)))),
    (2, lambda: f"{generator.randint(0, 99)}.{generator.randint(0, 99)}" + generator.choice(["", "%", "%%", "."])),
    (3, lambda: "".join(generator.choices(marks, k=generator.randint(1, 3)))),
    (2, lambda: generator.choice(spaces + ["\r\n", "\r\n\n", "  "])),
    (2, lambda: generator.choice(others)),
  ]
  weights = [weight for weight, _ in makers]
  for _ in range(count):
    chosen = generator.choices(makers, weights, k=generator.randint(0, 24))
    yield "".join(make() for _, make in chosen)


def tokens(answer):
  return [t["text"] for t in answer["tokens"]]


def ranges(answer):
  return [(t["text"], t["start"], t["end"]) for t in answer["tokens"]]


def tagged(answer):
  return [(t["text"], t["tag"]) for t in answer["tokens"]]


def keywords(answer):
  return [(k["text"], k["score"]) for k in answer["keywords"]]


def modes():
  """Name, fenci's arguments, how to read its answer, jieba's function, whether it takes documents."""
  import jieba
  import jieba.analyse
  import jieba.posseg

  nouns = ("ns", "n", "vn", "v", "nr")
  segment, tag, rank = ["segment"], ["tag"], ["keywords"]
  search = ["--mode", "search"]
  known = ["--no-new-words"]
  return [
    ("cut", segment, tokens, jieba.lcut, False),
    ("cut HMM=False", segment + known, tokens, lambda s: jieba.lcut(s, HMM=False), False),
    ("cut_all", segment + ["--mode", "full"], tokens, lambda s: jieba.lcut(s, cut_all=True), False),
    ("cut_for_search", segment + search, tokens, jieba.lcut_for_search, False),
    ("cut_for_search HMM=False", segment + search + known, tokens,
     lambda s: jieba.lcut_for_search(s, HMM=False), False),
    ("tokenize", segment, ranges, lambda s: list(jieba.tokenize(s)), False),
    ("tokenize search", segment + search, ranges, lambda s: list(jieba.tokenize(s, mode="search")), False),
    ("posseg.cut", tag, tagged, lambda s: [(w.word, w.flag) for w in jieba.posseg.lcut(s)], False),
    ("posseg.cut HMM=False", tag + known, tagged,
     lambda s: [(w.word, w.flag) for w in jieba.posseg.lcut(s, HMM=False)], False),
    ("extract_tags", rank, keywords, lambda s: jieba.analyse.extract_tags(s, withWeight=True), True),
    ("extract_tags allowPOS", rank + ["--pos", ",".join(nouns)], keywords,
     lambda s: jieba.analyse.extract_tags(s, withWeight=True, allowPOS=nouns), True),
    ("textrank", rank + ["--method", "textrank"], keywords,
     lambda s: jieba.analyse.textrank(s, withWeight=True), True),
  ]


def equal(ours, theirs):
  if ours == theirs:
    return True
  if len(ours) != len(theirs) or not ours or not isinstance(ours[0][-1], float):
    return False
  return all(a[0] == b[0] and abs(a[1] - b[1]) <= 1e-9 for a, b in zip(ours, theirs))


def reason(ours, theirs):
  """What kind of place the first difference is at."""
  for a, b in zip(ours, theirs):
    if a != b:
      first = a[0] if isinstance(a, tuple) else a
      second = b[0] if isinstance(b, tuple) else b
      if first == second:
        return "same words, other tag, offset or score"
      kinds = sorted({unicodedata.category(c) for c in first + second})
      return "other words at characters of category " + " ".join(kinds)
  return "other number of words"


def compare(fenci, image, texts, arguments, read, function):
  """Runs one mode over texts; the number of texts, of equal ones, and the others by reason."""
  with tempfile.TemporaryDirectory() as folder:
    given = os.path.join(folder, "given.jsonl")
    with open(given, "w", encoding="utf-8") as stream:
      for text in texts:
        stream.write(json.dumps({"t": text}, ensure_ascii=False) + "\n")
    command = [fenci, *arguments, "--compat", "jieba", "--jieba-image", image, "--field", "t", "-f", "jsonl",
               "--offsets", "scalar", given]
    count = same = 0
    others = collections.defaultdict(list)
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
      for text, line in zip(texts, process.stdout, strict=True):
        ours, theirs = read(json.loads(line)), function(text)
        count += 1
        if equal(ours, theirs):
          same += 1
        else:
          others[reason(ours, theirs)].append((text, ours, theirs))
    if process.returncode != 0:
      sys.exit(f"{' '.join(command)}: status {process.returncode}")
  return count, same, others


def documents(lines, size):
  return ["\n".join(lines[start:start + size]) for start in range(0, len(lines), size)]


def report(name, path, count, same, others, seconds, shown):
  share = same / count if count else 1
  print(f"{name:26s} {Path(path).name:24s} {count:9d} {same:9d} {share:10.4%} {seconds:7.0f}", flush=True)
  for why, lines in sorted(others.items(), key=lambda item: -len(item[1])):
    print(f"  {len(lines)} lines: {why}")
    for text, ours, theirs in lines[:shown]:
      print(f"    text  {text[:200]!r}")
      pair = next(((a, b) for a, b in zip(ours, theirs) if a != b), (ours[-3:], theirs[-3:]))
      print(f"    fenci {pair[0]!r}\n    jieba {pair[1]!r}")
  return share


def main():
  parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
  parser.add_argument("fenci")
  parser.add_argument("texts", nargs="*")
  parser.add_argument("--lines", type=int, default=0)
  parser.add_argument("--document", type=int, default=10)
  parser.add_argument("--random", type=int, default=0)
  parser.add_argument("--modes", default="")
  parser.add_argument("--folder", type=Path, default=Path.home() / ".cache" / "fenci-parity")
  parser.add_argument("--differences", type=int, default=3)
  options = parser.parse_args()

  python = prepare(options.folder)
  if python is None:
    print(f"parity: skipped, jieba {VERSION} cannot be installed here")
    return
  if Path(sys.prefix).resolve() != (options.folder / "venv").resolve():
    os.execv(python, [python, *sys.argv])

  import jieba

  jieba.setLogLevel(60)
  image = str(options.folder / "jieba.image")
  subprocess.run([options.fenci, "dict", "import-jieba", str(Path(jieba.__file__).parent), "-o", image],
                 check=True, stdout=subprocess.DEVNULL)
  print(f"jieba {jieba.__version__}, Python {sys.version.split()[0]}")
  print(f"{'mode':26s} {'file':24s} {'texts':>9s} {'equal':>9s} {'share':>10s} {'seconds':>7s}")
  lowest = 1
  wanted = options.modes.split(",") if options.modes else None
  sources = [(path, lambda path=path: list(read_lines(path, options.lines))) for path in options.texts]
  if options.random:
    sources.append(("(random)", lambda: list(random_texts(options.random))))
  for path, read_source in sources:
    lines = read_source()
    for name, arguments, read, function, takes_documents in modes():
      if wanted and name not in wanted:
        continue
      texts = documents(lines, options.document) if takes_documents else lines
      start = time.monotonic()
      result = compare(options.fenci, image, texts, arguments, read, function)
      share = report(name, path, *result, time.monotonic() - start, options.differences)
      lowest = min(lowest, share)
  sys.exit(0 if lowest >= BAR else f"a share is below {BAR:.2%}")


if __name__ == "__main__":
  main()
