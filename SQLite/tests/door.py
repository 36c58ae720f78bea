"""Connections with the extension, and tables of notes to search in."""

import os
import sqlite3
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
LIBRARY = os.environ.get("FENCI_LIBRARY", str(ROOT / ".build/library/libfenci.so"))


def connect(path=":memory:"):
  """A connection that has the tokenizer. The Python must be built with loadable extensions, as Debian's is."""
  connection = sqlite3.connect(path)
  connection.enable_load_extension(True)
  connection.load_extension(LIBRARY)
  connection.enable_load_extension(False)
  return connection


def make_table(connection, arguments="", columns="body", name="notes", more=""):
  directive = f"fenci {arguments}".replace("'", "''")
  connection.execute(f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, tokenize='{directive}'{more})")


def notes(*texts, arguments=""):
  """A connection with a table `notes` of one column `body`; the texts have the row numbers from 1 on."""
  connection = connect()
  make_table(connection, arguments)
  connection.executemany("INSERT INTO notes(body) VALUES (?)", [(text,) for text in texts])
  return connection


def quoted(text):
  """A string of FTS5's query language."""
  return '"' + text.replace('"', '""') + '"'


def find(connection, match, table="notes"):
  """The numbers of the rows that match, ascending."""
  return [row for row, in connection.execute(f"SELECT rowid FROM {table}(?) ORDER BY rowid", (match,))]


def highlight(connection, match, column=0, table="notes"):
  """The first matching row's column with [ and ] around what matches; None when no row does."""
  row = connection.execute(
    f"SELECT highlight({table}, ?, '[', ']') FROM {table}(?) ORDER BY rowid", (column, match)).fetchone()
  return row and row[0]
