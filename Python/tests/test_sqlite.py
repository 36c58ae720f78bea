"""The tokenizer for SQLite, as Python loads it. What it finds is tested in SQLite/tests."""

import sqlite3

import pytest

import fenci

needs_extensions = pytest.mark.skipif(
  not hasattr(sqlite3.Connection, "enable_load_extension"), reason="this Python's sqlite3 loads no extensions")


@needs_extensions
def test_two_characters_are_found():
  connection = sqlite3.connect(":memory:")
  fenci.load_sqlite_extension(connection)
  connection.execute("CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'fenci mode search fold 1')")
  connection.execute("INSERT INTO notes VALUES ('旅行', '我在北京清华大学旁边住过，見過歐洲來的學生。')")
  for query, shown in [
    ("清华", "我在北京[清华]大学旁边住过，見過歐洲來的學生。"), ("欧洲", "我在北京清华大学旁边住过，見過[歐洲]來的學生。"),
  ]:
    assert connection.execute("SELECT highlight(notes, 1, '[', ']') FROM notes(?)", (query,)).fetchall() == [(shown,)]
  assert connection.execute("SELECT * FROM notes('京清')").fetchall() == []


@needs_extensions
def test_no_other_extension_can_be_loaded_afterwards():
  connection = sqlite3.connect(":memory:")
  fenci.load_sqlite_extension(connection)
  with pytest.raises(sqlite3.OperationalError, match="not authorized"):
    connection.load_extension(fenci.sqlite_extension_path())


@needs_extensions
def test_the_version_is_the_librarys():
  connection = sqlite3.connect(":memory:")
  connection.enable_load_extension(True)
  connection.load_extension(fenci.sqlite_extension_path())
  assert connection.execute("SELECT fenci_version()").fetchone() == (fenci.library_version(),)


def test_a_python_without_extensions_says_what_to_do():
  class Connection(sqlite3.Connection):
    @property
    def enable_load_extension(self):
      raise AttributeError

  with pytest.raises(fenci.LibraryError, match="apsw"):
    fenci.load_sqlite_extension(Connection(":memory:"))


@pytest.mark.parametrize("value", [None, "notes.db", object()])
def test_what_is_no_connection(value):
  with pytest.raises(TypeError, match=f"^expected a sqlite3.Connection, found {type(value).__name__}$"):
    fenci.load_sqlite_extension(value)
