"""The library as an extension of SQLite: full-text search with the tokenizer `fenci` (Guides/SQLite.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._errors import LibraryError
from ._library import library, location

if TYPE_CHECKING:
  import sqlite3


def sqlite_extension_path() -> str:
  """Where the extension lies, for `load_extension` of sqlite3, apsw or SQL.

  Raises `LibraryError` when it is missing or of another version.
  """
  library()
  return str(location().resolve())


def load_sqlite_extension(connection: sqlite3.Connection) -> None:
  """Gives a connection the tokenizer `fenci` for FTS5 and the SQL functions `fenci_query`, `fenci_words` and others.

      connection = sqlite3.connect("notes.db")
      fenci.load_sqlite_extension(connection)
      connection.execute("CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'fenci')")

  Each connection needs it. No other extension can be loaded afterwards unless the caller allows that.

  Raises `TypeError` for what is no connection; `LibraryError` when this Python's sqlite3 loads no extensions;
  `sqlite3.OperationalError` when its SQLite has no FTS5.
  """
  path = sqlite_extension_path()
  if not hasattr(connection, "enable_load_extension"):
    if not _is_connection(connection):
      raise TypeError(f"expected a sqlite3.Connection, found {type(connection).__name__}")
    raise LibraryError(
      "expected a Python whose sqlite3 loads extensions, found one that was built without; Debian's and conda's do, "
      "pyenv's does with PYTHON_CONFIGURE_OPTS=--enable-loadable-sqlite-extensions, and apsw does everywhere")
  connection.enable_load_extension(True)
  try:
    connection.load_extension(path)
  finally:
    connection.enable_load_extension(False)


def _is_connection(value: object) -> bool:
  try:
    import sqlite3
  except ImportError:
    return False
  return isinstance(value, sqlite3.Connection)
