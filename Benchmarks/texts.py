"""The texts that are measured, made anew from the corpus and, where it is there, from ../shared.

Not one sentence of ../shared enters the repository: the texts are made in .work, which git does not see.
"""

import hashlib
import lzma
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("FENCI_SHARED", ROOT.parent / "shared")) / "data/text"
WORK = ROOT / ".work/benchmark"
# A document of the keyword figures: about 1,000 characters.
DOCUMENT_BYTES = 3000
# Turns in which the kinds of a sample follow each other, so that any beginning of it holds all of them.
TURN_BYTES = 1 << 16


class Text:
  """A file with a name, and the figures that identify it."""

  def __init__(self, name, lines):
    WORK.mkdir(parents=True, exist_ok=True)
    self.name = name
    self.path = str(WORK / f"{name}.txt")
    content = "".join(line + "\n" for line in lines).encode()
    Path(self.path).write_bytes(content)
    self.byte_count = len(content)
    self.sha256 = hashlib.sha256(content).hexdigest()
    self.document_count = sum(
      1 for before, line in zip([""] + lines, lines) if line and not before)


def corpus_lines():
  """The articles of corpus/, line by line."""
  articles = sorted((ROOT / "corpus/articles").glob("*.txt"))
  return [line for article in articles for line in article.read_text(encoding="utf-8").splitlines() if line]


def sample_lines(byte_count):
  """Lines of every kind in ../shared, as much of each, in turns; none where it is not there."""
  kinds = sorted(SHARED.glob("*.txt.xz"))
  sources = [lzma.open(kind, "rt", encoding="utf-8", newline="\n") for kind in kinds]
  lines, size = [], 0
  while sources and size < byte_count:
    for source in list(sources):
      turn = 0
      while turn < TURN_BYTES and size < byte_count:
        line = source.readline()
        if not line:
          sources.remove(source)
          break
        lines.append(line.rstrip("\n"))
        turn += len(line.encode())
        size += len(line.encode())
  return lines


def beginning(lines, byte_count):
  """The first lines, up to so many bytes."""
  chosen, size = [], 0
  for line in lines:
    if size >= byte_count:
      break
    chosen.append(line)
    size += len(line.encode()) + 1
  return chosen


def repeated(lines, byte_count):
  """The lines as often as it takes for so many bytes."""
  once = sum(len(line.encode()) + 1 for line in lines)
  return lines * max(1, byte_count // once)


def as_documents(lines):
  """The lines with an empty one after about every DOCUMENT_BYTES."""
  documents, size = [], 0
  for line in lines:
    if not line:
      continue
    documents.append(line)
    size += len(line.encode())
    if size >= DOCUMENT_BYTES:
      documents.append("")
      size = 0
  return documents
