#!/usr/bin/env python3
"""Compares fenci normalize --to with OpenCC 1.4.2, line by line, for each conversion.

usage: compare-opencc.py [options] FENCI TEXT...

  FENCI              the program, such as .build/release/fenci
  TEXT               files of lines, plain or .xz
  --lines N          take the first N lines of each file (default: 10000; 0 takes all)
  --random N         and N random lines: keys of the tables, run together and cut (default: 2000)
  --conversions A,B  only these, by OpenCC's names (default: all)
  --folder PATH      where OpenCC is installed (default: ~/.cache/fenci-opencc)
  --differences N    show so many differing lines of each conversion (default: 3)

Installs OpenCC into a virtual environment of its own and gives both the same lines, with --form none. Prints for
each conversion and file the lines, the equal ones and their share, and the stretches that differ by how often.
Status 1 when any share is below 99.9 %; status 0 and one sentence when OpenCC cannot be installed.
"""

import argparse
import collections
import difflib
import lzma
import random
import subprocess
import sys
import venv
from pathlib import Path

VERSION = "1.4.2"
BAR = 0.999
TABLES = Path(__file__).resolve().parent.parent / "dictionaries" / "variants" / "chinese.tsv"
# OpenCC's name: our options.
CONVERSIONS = {
  "s2t": ["--to", "traditional"],
  "s2tw": ["--to", "taiwan"],
  "s2twp": ["--to", "taiwan", "--regional-words"],
  "s2hk": ["--to", "hongkong"],
  "s2hkp": ["--to", "hongkong", "--regional-words"],
  "t2s": ["--to", "simplified"],
  "tw2s": ["--from", "taiwan", "--to", "simplified"],
  "tw2sp": ["--from", "taiwan", "--to", "simplified", "--regional-words"],
  "hk2s": ["--from", "hongkong", "--to", "simplified"],
  "hk2sp": ["--from", "hongkong", "--to", "simplified", "--regional-words"],
  "t2tw": ["--from", "traditional", "--to", "taiwan"],
  "tw2t": ["--from", "taiwan", "--to", "traditional"],
  "t2hk": ["--from", "traditional", "--to", "hongkong"],
  "hk2t": ["--from", "hongkong", "--to", "traditional"],
}
PROGRAM = """
import sys, opencc
converter = opencc.OpenCC(sys.argv[1])
for line in sys.stdin.buffer:
  text = line.rstrip(b"\\n").decode("utf-8")
  sys.stdout.buffer.write(converter.convert(text).encode("utf-8") + b"\\n")
"""


def prepare(folder):
  """Makes the environment and returns its Python; None without a network."""
  python = folder / "venv" / "bin" / "python"
  if not python.exists():
    venv.create(folder / "venv", with_pip=True)
  have = subprocess.run([python, "-c", "import opencc"], capture_output=True)
  if have.returncode != 0:
    install = [python, "-m", "pip", "install", "--quiet", "--no-deps", f"opencc=={VERSION}"]
    if subprocess.run(install).returncode != 0:
      return None
  return python


def read_lines(path, limit):
  opened = lzma.open(path, "rb") if path.endswith(".xz") else open(path, "rb")
  lines = []
  with opened as stream:
    for line in stream:
      if limit and len(lines) >= limit:
        break
      # A return within a line would be the end of one for fenci; NUL ends a string for OpenCC.
      text = line.rstrip(b"\r\n").decode("utf-8", "replace").replace("\0", " ").replace("\r", " ")
      lines.append(text)
  return lines


def random_lines(count):
  """Lines of keys of the tables, some of them cut, some with other characters between."""
  generator = random.Random(7)
  keys = [
    line.split("\t")[1] for line in TABLES.read_text(encoding="utf-8").splitlines()
    if not line.startswith("# ")]
  lines = []
  for _ in range(count):
    parts = []
    for _ in range(generator.randint(1, 20)):
      key = generator.choice(keys)
      parts.append(key[:generator.randint(1, len(key))] if generator.random() < 0.3 else key)
      if generator.random() < 0.2:
        parts.append(generator.choice("，。 aZ9😀\u3000\u0301的一"))
    lines.append("".join(parts))
  return lines


def converted(command, lines):
  output = subprocess.run(
    command, input="".join(line + "\n" for line in lines).encode("utf-8"), capture_output=True,
    check=True).stdout
  result = output.decode("utf-8").split("\n")[:-1]
  assert len(result) == len(lines), f"{len(lines)} lines became {len(result)}"
  return result


def stretches(ours, theirs):
  """Pairs of what stands in one and in the other where they differ."""
  matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
  for kind, i, j, k, l in matcher.get_opcodes():
    if kind != "equal":
      yield ours[i:j], theirs[k:l]


def main():
  parser = argparse.ArgumentParser(usage=__doc__)
  parser.add_argument("fenci")
  parser.add_argument("texts", nargs="+")
  parser.add_argument("--lines", type=int, default=10000)
  parser.add_argument("--random", type=int, default=2000)
  parser.add_argument("--conversions", default=",".join(CONVERSIONS))
  parser.add_argument("--folder", type=Path, default=Path.home() / ".cache/fenci-opencc")
  parser.add_argument("--differences", type=int, default=3)
  options = parser.parse_args()
  python = prepare(options.folder)
  if python is None:
    print("OpenCC cannot be installed here; nothing was compared")
    return 0
  texts = {Path(path).name: read_lines(path, options.lines) for path in options.texts}
  texts["random"] = random_lines(options.random)
  least = 1.0
  for name in options.conversions.split(","):
    for title, lines in texts.items():
      ours = converted(
        [options.fenci, "normalize", "--form", "none", *CONVERSIONS[name]], lines)
      theirs = converted([python, "-c", PROGRAM, name], lines)
      pairs = [(o, t, line) for o, t, line in zip(ours, theirs, lines) if o != t]
      share = 1 - len(pairs) / max(1, len(lines))
      least = min(least, share)
      print(f"{name:6} {title:32} {len(lines):7} lines {len(lines) - len(pairs):7} equal {share:9.3%}")
      counts = collections.Counter(s for o, t, _ in pairs for s in stretches(o, t))
      for (one, other), count in counts.most_common(options.differences):
        print(f"       {count:6} times fenci {one!r}, OpenCC {other!r}")
      for o, t, line in pairs[:options.differences]:
        print(f"       {line[:60]!r}\n       fenci  {o[:60]!r}\n       OpenCC {t[:60]!r}")
  return 0 if least >= BAR else 1


if __name__ == "__main__":
  sys.exit(main())
