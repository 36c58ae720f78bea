"""How many tokens each tool finds in each text: a fast wrong answer is no figure."""

import hashlib
import sys

from texts import ROOT

FILE = ROOT / "Benchmarks/expected-tokens.tsv"
LEXICON = ROOT / "dictionaries/standard.lexicon"
HEADER = """\
# What Benchmarks/compare.py expects; recorded by `make benchmark OPTIONS=--record-answers`.
# text\tfirst half of its SHA-256\ttool\ttokens or keywords
"""


class Answers:
  """The recorded counts, and those of this run."""

  def __init__(self, is_recording, is_known_text, file=FILE):
    self.file = file
    self.is_recording = is_recording
    # A text given on the command line has no recorded answers and needs none.
    self.is_checking = is_known_text and not is_recording
    self.found = {}
    self.recorded = {}
    self.lexicon = ""
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
      if line.startswith("# lexicon "):
        self.lexicon = line.split()[-1]
      elif not line.startswith("#"):
        text, checksum, tool, count = line.split("\t")
        self.recorded[text, checksum, tool] = int(count)

  def check(self, text, tool, count, ours):
    """Ends the run when a tool finds something else than before, in this run or in the recorded one."""
    key = text.name, text.sha256[:32], tool
    if self.found.setdefault(key, count) != count:
      sys.exit(f"{tool} on {text.name}: {self.found[key]} in one round, {count} in another")
    if self.is_checking and self.recorded.get(key) != count:
      sys.exit(self.complaint(key, count, ours))

  def complaint(self, key, count, ours):
    """What differs, and what to do about it."""
    text, checksum, tool = key
    expected = self.recorded.get(key)
    again = "record them with `make benchmark OPTIONS=--record-answers` and commit expected-tokens.tsv."
    if expected is None:
      return f"{tool} on {text} ({checksum}): no answer recorded. If the text was changed on purpose, {again}"
    what = f"{tool} on {text}: expected {expected}, found {count}."
    if not ours:
      return f"{what} Is another version of it installed? Removing .venv and .work installs the right ones."
    if self.lexicon != lexicon_checksum():
      return f"{what} The lexicon is not the one of the recorded answers. If accuracy is as it should be, {again}"
    return (
      f"{what} The lexicon is that of the recorded answers, so the engine divides differently: a defect, unless "
      f"that was the purpose of a change; then {again}")

  def finish(self):
    """Writes the answers of this run when they are to be recorded; whether it did."""
    if not self.is_recording:
      return False
    rows = "".join(f"{text}\t{checksum}\t{tool}\t{count}\n" for (text, checksum, tool), count in self.found.items())
    self.file.write_text(f"{HEADER}# lexicon {lexicon_checksum()}\n{rows}", encoding="utf-8")
    return True


def lexicon_checksum():
  """Names the version of the lexicon that the program was built with."""
  return hashlib.sha256(LEXICON.read_bytes()).hexdigest()[:32]
