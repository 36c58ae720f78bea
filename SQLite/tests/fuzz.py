#!/usr/bin/env python3
"""Uses tables and functions at random, and checks what must hold.

usage: fuzz.py [SECONDS [SEED]]

Prints what it did. A crash ends the process; a broken law raises with the seed of the round, which repeats it.
"""

import os
import random
import sqlite3
import sys
import tempfile
import time
from collections import Counter

from door import connect, make_table, quoted
from test_laws import BYTES, WORDS, random_text

ARGUMENTS = ["", "mode precise", "mode full", "fold 0", "granularity fine", "granularity coarse", "new_words no",
             "model unigram", "dates parts", "mode search fold 1"]
DETAILS = ["", "", ", prefix='1 2'", ", content=''", ", detail=column", ", detail=none", ", columnsize=0"]
OPERATORS = ["AND", "OR", "NOT", "+", "NEAR(", ")", "*", "^", '"', "{body} :", "- body :", "%", ""]


def random_bytes(chance):
  return b"".join(chance.choice([chance.choice(BYTES), chance.choice(WORDS).encode(), chance.randbytes(3)])
                  for _ in range(chance.randrange(60)))


def random_value(chance):
  return chance.choice([random_text(chance), random_bytes(chance), None, chance.randrange(10**9), random_text(chance, 400)])


def random_match(chance, texts, details):
  """A fragment of a text, or query language gone wrong.

  The latter not with less detail: there SQLite 3.40 itself follows a null pointer at `"," OR "abc"`, an empty phrase
  beside another, with its own tokenizers too.
  """
  if "detail" in details or texts and chance.random() < 0.6:
    text = chance.choice(texts or ["北京"])
    start = chance.randrange(len(text) + 1)
    fragment = text[start:start + chance.randrange(1, 12)]
    return quoted(chance.choice(["", "%"]) + fragment) + chance.choice(["", " *"])
  return " ".join(chance.choice([chance.choice(WORDS), quoted(chance.choice(WORDS)), chance.choice(OPERATORS)])
                  for _ in range(chance.randrange(6)))


def write_synonyms(chance, folder):
  path = os.path.join(folder, "synonyms.txt")
  with open(path, "wb") as file:
    for _ in range(chance.randrange(12)):
      words = [chance.choice(WORDS).encode() for _ in range(chance.randrange(1, 5))]
      file.write(chance.choice([b"\t", b" ", b"  "]).join(words) + chance.choice([b"\n", b"\r\n", b"\n\n", b"\xff\n"]))
  return path


class Round:
  """One connection, one table, a hundred steps."""

  def __init__(self, seed, folder, done):
    self.chance = random.Random(seed)
    self.done = done
    self.connection = connect()
    self.connection.text_factory = lambda data: data.decode(errors="replace")
    self.texts = []
    arguments = self.chance.choice(ARGUMENTS)
    if self.chance.random() < 0.4:
      arguments += f" synonyms '{write_synonyms(self.chance, folder)}'"
    self.details = self.chance.choice(DETAILS)
    try:
      make_table(self.connection, arguments, more=self.details)
    except sqlite3.OperationalError:
      assert self.connection.execute("SELECT fenci_last_error()").fetchone()[0], arguments
      done["tables refused"] += 1
      make_table(self.connection, more=self.details)
    self.rows = {}

  def run(self):
    for _ in range(100):
      step = self.chance.choice([self.insert, self.insert, self.search, self.search, self.search, self.delete, self.call])
      try:
        step()
        self.done[step.__name__] += 1
      except sqlite3.Error as error:
        if "malformed" in str(error) or "corrupt" in str(error):
          raise
        self.done[step.__name__ + " with an error"] += 1
    self.connection.execute("INSERT INTO notes(notes) VALUES ('integrity-check')")
    for row in list(self.rows):
      self.delete(row)
    self.connection.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(notes, row)")
    left = self.connection.execute("SELECT count(*) FROM vocabulary").fetchone()[0]
    assert left == 0, f"{left} terms are left when all rows are deleted"
    self.connection.close()

  def insert(self):
    row, value = self.chance.randrange(1, 1000), random_value(self.chance)
    if row in self.rows:
      self.delete(row)
    self.connection.execute("INSERT INTO notes(rowid, body) VALUES (?, ?)", (row, value))
    self.rows[row] = value
    if isinstance(value, str):
      self.texts.append(value)

  def delete(self, row=None):
    if not self.rows:
      return
    row = row or self.chance.choice(list(self.rows))
    value = self.rows.pop(row)
    if "content=''" in self.details:
      self.connection.execute("INSERT INTO notes(notes, rowid, body) VALUES ('delete', ?, ?)", (row, value))
    else:
      self.connection.execute("DELETE FROM notes WHERE rowid = ?", (row,))
    # A row that is added, deleted and added again in one transaction, with a prefix query before the last, leaves SQLite
    # 3.40 with a malformed index, with its own tokenizers too.
    self.connection.commit()

  def search(self):
    match = random_match(self.chance, self.texts, self.details)
    shown = self.connection.execute(
      "SELECT rowid, body, highlight(notes, 0, char(0xE000), char(0xE001)), snippet(notes, 0, '[', ']', '…', 9), rank "
      "FROM notes(?) ORDER BY rank LIMIT 20", (match,)).fetchall()
    for row, body, highlighted, _, _ in shown:
      assert row in self.rows, (match, row)
      # highlight() ends at a zero byte; private characters may be in the text.
      if isinstance(body, str) and not set(body) & set("\0\ue000\ue001\ufffd"):
        assert highlighted.replace("\ue000", "").replace("\ue001", "") == body, (match, body, highlighted)
    self.done["rows shown"] += len(shown)

  def call(self):
    value = random_value(self.chance)
    how = self.chance.choice(["all", "any", "phrase", "substring", "none"])
    arguments = self.chance.choice(ARGUMENTS + ["fold", "mode x", "colour red", "'", "fenci 'a''b' c", random_text(self.chance)])
    self.connection.execute("SELECT json_array_length(fenci_words(?))", (value,)).fetchone()
    self.connection.execute("SELECT count(*) FROM notes(fenci_query(?, ?))", (value, how)).fetchone()
    self.connection.execute("SELECT fenci_words(?, ?), fenci_query(?, ?, ?)", (value, arguments, value, how, arguments))


def main():
  seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
  first = int(sys.argv[2]) if len(sys.argv) > 2 else 1
  done, end, seed = Counter(), time.monotonic() + seconds, first
  with tempfile.TemporaryDirectory() as folder:
    while time.monotonic() < end:
      try:
        Round(seed, folder, done).run()
      except Exception:
        print(f"seed {seed}")
        raise
      seed += 1
  print(f"{seed - first} rounds from seed {first}: " + ", ".join(f"{count:,} {name}" for name, count in done.items()))


if __name__ == "__main__":
  main()
