"""Instruction counts by valgrind's callgrind: the same for the same program and input, whatever else runs.

A count of one run holds the start of the process. So everything here is the difference of two runs that
differ in nothing but how much they process.
"""

import os
import re
import shutil
import subprocess
import tempfile

# "14,486,141 (78.39%)  ???:name [/path/of/object]"
ROW = re.compile(r"^\s*([\d,]+) \([\d. ]+%\)\s+(.*)$")


class Program:
  """A copy of a program that valgrind can read: its version does not know the toolchain's debug information."""

  def __init__(self, path):
    self.folder = tempfile.TemporaryDirectory()
    self.path = os.path.join(self.folder.name, os.path.basename(path))
    # The toolchain's objcopy where there is one: the C one is not on every machine.
    tool = shutil.which("llvm-objcopy") or shutil.which("objcopy")
    subprocess.run([tool, "--strip-debug", path, self.path], check=True)

  def count(self, *arguments):
    """Runs the program; all its instructions."""
    return self.profile(*arguments, functions=False)["total"]

  def profile(self, *arguments, functions=True):
    """Runs the program; instructions by function, callees included, and under "total" all of them."""
    handle, out = tempfile.mkstemp(dir=self.folder.name)
    os.close(handle)
    run = subprocess.run(
      ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", self.path, *arguments],
      stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    if run.returncode != 0:
      raise SystemExit(f"valgrind {self.path} {' '.join(arguments)} failed:\n{run.stderr}")
    found = {"total": int(re.search(r"Collected : (\d+)", run.stderr).group(1))}
    if functions:
      text = subprocess.run(
        ["callgrind_annotate", "--inclusive=yes", "--threshold=100", out],
        stdout=subprocess.PIPE, check=True, text=True).stdout
      for row in filter(None, map(ROW.match, text.splitlines())):
        name = re.sub(r" \[[^]]*\]$", "", row.group(2)).split(":", 1)[-1]
        if name != "PROGRAM TOTALS":
          found[name] = max(found.get(name, 0), int(row.group(1).replace(",", "")))
    return found


def difference(larger, smaller):
  """What the larger of two profiles has more, by function."""
  return {name: count - smaller.get(name, 0) for name, count in larger.items()}


def demangled(names):
  """Swift names as a reader writes them: `Segmenter.prepare`, parameters and generics left out."""
  names = list(names)
  text = subprocess.run(
    ["swift", "demangle", "--simplified", "--compact"], input="\n".join(names), stdout=subprocess.PIPE,
    check=True, text=True).stdout.splitlines()
  return {name: shortened(plain) for name, plain in zip(names, text)}


def shortened(plain):
  """The name of a demangled function without what follows it."""
  plain = re.sub(r"^(function signature specialization|specialized|generic specialization) (<.*?> )?(of )?", "", plain)
  plain = re.sub(r"\(\w+ in _\w+\)", lambda match: match.group(0)[1:].split(" ")[0], plain)
  return re.sub(r"[(<].*$", "", plain)
