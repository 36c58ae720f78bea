#!/usr/bin/env python3
"""Runs the examples of the documentation and compares what they print with what is written.

usage: Scripts/check-examples.py FENCI [--record] [FILE...]          (default: README*.md, DESIGN.md, Guides/*.md)

Looks at fenced blocks marked `console`. A line that begins with `$ fenci`, `$ echo`, `$ printf`, `$ head` or
`$ cat` is run, standard error included, in a folder that has links to dictionaries/ and corpus/; other commands are
passed over with their output. `$ cat NAME` of a file that is not there makes it, with the lines below it. A line
`…` stands for any lines. With --record what is printed is written there instead, as many lines as were; read
`git diff` before committing. Standard library only.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

RUN = ("fenci ", "echo ", "printf ", "head ", "cat ")


def blocks(text):
  """Pairs of the first line's number and the lines of each console block."""
  start, lines = None, []
  for number, line in enumerate(text.splitlines(), 1):
    if start is None and line.strip() == "```console":
      start, lines = number + 1, []
    elif start is not None and line.strip() == "```":
      yield start, lines
      start = None
    elif start is not None:
      lines.append(line)


def steps(start, lines):
  """Each command of a block with its line number and the output written below it."""
  step = None
  for number, line in enumerate(lines, start):
    if line.startswith("$ "):
      if step:
        yield step
      step = (number, line[2:], [])
    elif step:
      step[2].append(line)
  if step:
    yield step


def matches(written, printed):
  """Whether lines agree, where `…` stands for any number of them; columns may be apart by tabs or spaces."""
  if not written:
    return not printed
  if written[0].strip() == "…":
    return any(matches(written[1:], printed[skip:]) for skip in range(len(printed) + 1))
  return bool(printed) and written[0].split() == printed[0].split() and matches(written[1:], printed[1:])


def recorded(written, printed):
  """What an example shows after a change: all that is printed, or as much of the beginning as it showed."""
  if "…" not in map(str.strip, written):
    return printed
  shown = [line.strip() for line in written].index("…")
  rest = written[shown:]
  return printed[:shown] + rest if len(rest) == 1 else written


def main():
  root = Path(__file__).resolve().parent.parent
  if len(sys.argv) < 2:
    sys.exit(__doc__)
  fenci = Path(sys.argv[1]).resolve()
  records = "--record" in sys.argv
  files = [Path(name) for name in sys.argv[2:] if name != "--record"]
  files = files or sorted(root.glob("README*.md")) + [root / "DESIGN.md"] + sorted(root.glob("Guides/*.md"))
  environment = {
    name: value for name, value in os.environ.items() if not name.startswith("FENCI_")
  } | {"PATH": f"{fenci.parent}:{os.environ['PATH']}", "NO_COLOR": "1"}
  run, problems = 0, 0
  for file in files:
    with tempfile.TemporaryDirectory() as folder:
      for name in ("dictionaries", "corpus"):
        os.symlink(root / name, Path(folder) / name)
      text = file.read_text(encoding="utf-8")
      output, moved = text.splitlines(), 0
      for start, lines in blocks(text):
        for number, command, written in steps(start, lines):
          if not command.startswith(RUN):
            continue
          words = command.split()
          if words[0] == "cat" and len(words) == 2 and not (Path(folder) / words[1]).exists():
            (Path(folder) / words[1]).write_text("\n".join(written) + "\n", encoding="utf-8")
            continue
          result = subprocess.run(
            ["bash", "-c", command], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
          printed = result.stdout.decode("utf-8", "replace").splitlines()
          run += 1
          if not matches(written, printed):
            problems += 1
            print(f"{file}:{number}: {command}", *(f"    {line}" for line in printed), sep="\n")
            if records:
              shown = recorded(written, printed)
              output[number + moved:number + moved + len(written)] = shown
              moved += len(shown) - len(written)
      if records and output != text.splitlines():
        file.write_text("\n".join(output) + "\n", encoding="utf-8")
  print(f"examples: {run} run, {problems} print something else")
  sys.exit(1 if problems and not records else 0)


if __name__ == "__main__":
  main()
