"""Files that a schema names: whoever opens a database with such a table opens them, whatever they are by then."""

import os
import sqlite3
import subprocess
import sys
import unittest

from door import connect, find, make_table, notes
from test_arguments import FileTests

SYNONYM_UNITS = 64
SYNONYMS_BYTES = 16 << 20

# Searches in a database as another process would, with as much more memory as is allowed, and prints what happens.
SEARCH = """
import resource, sqlite3, sys
from door import connect, find
path, more_memory = sys.argv[1], int(sys.argv[2])
connection = connect(path)
connection.execute("SELECT fenci_check('fenci')")
pages = int(open("/proc/self/statm").read().split()[0])
limit = pages * resource.getpagesize() + more_memory
resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
try:
  print("found", find(connection, "电脑"))
except (sqlite3.Error, MemoryError) as error:
  print(type(error).__name__, connection.execute("SELECT fenci_last_error()").fetchone()[0])
"""

# Asks for each option in turn with the same file.
CHECK = """
import sqlite3, sys
from door import connect
for option in sys.argv[2:]:
  try:
    print(option, connect().execute("SELECT fenci_check(?)", (f"fenci {option} '{sys.argv[1]}'",)).fetchone())
  except sqlite3.OperationalError as error:
    print(option, "is refused:", error)
"""
FILE_OPTIONS = ["synonyms", "dict", "model", "user_dict", "tagger", "stopwords", "idf", "weights"]


def run(script, *arguments):
  """What a Python of its own prints, which may not take long."""
  return subprocess.run([sys.executable, "-c", script, *arguments], check=True, timeout=20, text=True,
                        cwd=os.path.dirname(os.path.abspath(__file__)), stdout=subprocess.PIPE).stdout.strip()


class OptionTests(FileTests):
  def test_no_option_waits_for_a_writer_or_reads_without_an_end(self):
    fifo = os.path.join(self.folder.name, "fifo")
    os.mkfifo(fifo)
    for path in [fifo, "/dev/zero"]:
      lines = run(CHECK, path, *FILE_OPTIONS).split("\n")
      self.assertEqual(len(lines), len(FILE_OPTIONS))
      for option, line in zip(FILE_OPTIONS, lines):
        with self.subTest(path, option=option):
          self.assertRegex(line, f"^{option} is refused: .*{path}")


class NamedFileTests(FileTests):
  def setUp(self):
    super().setUp()
    self.synonyms = self.write("synonyms.txt", "电脑\t计算机\n")
    self.database = os.path.join(self.folder.name, "notes.db")
    connection = connect(self.database)
    make_table(connection, f"synonyms '{self.synonyms}'")
    connection.execute("INSERT INTO notes VALUES ('他买了计算机。')")
    connection.commit()
    connection.close()

  def search(self, more_memory=1 << 30):
    return run(SEARCH, self.database, str(more_memory))

  def test_a_file_as_it_was(self):
    self.assertEqual(self.search(), "found [1]")

  def test_what_is_no_regular_file_is_refused(self):
    cases = [
      (lambda path: None, "No such file"),
      (os.mkfifo, "expected a file, found a FIFO"),
      (lambda path: os.symlink("/dev/zero", path), "expected a file, found a device"),
      (os.mkdir, "expected a file, found a directory"),
    ]
    os.rename(self.synonyms, self.synonyms + ".before")
    for make, problem in cases:
      with self.subTest(problem):
        make(self.synonyms)
        try:
          self.assertRegex(self.search(), "OperationalError.*" + problem)
        finally:
          if os.path.lexists(self.synonyms):
            os.rename(self.synonyms, f"{self.synonyms}.{problem}".replace(" ", "_"))

  def test_the_largest_file(self):
    group = "电脑\t计算机\n".encode()
    self.write("synonyms.txt", group + b"\n" * (SYNONYMS_BYTES - len(group)))
    self.assertEqual(self.search(), "found [1]")
    self.write("synonyms.txt", group + b"\n" * (SYNONYMS_BYTES - len(group) + 1))
    self.assertRegex(self.search(), "OperationalError.*at most 16777216 bytes")

  def test_a_file_that_memory_does_not_hold_is_not_cut_short(self):
    """Once the lines before the long one were taken for all of the file."""
    self.write("synonyms.txt", "电脑\t计算机\n" + "#" * (12 << 20) + "\n计算机\t微机\n")
    self.assertEqual(self.search(), "found [1]")
    self.assertEqual(self.search(more_memory=6 << 20), "MemoryError None")

  def test_a_file_that_became_wrong_is_seen_by_the_check(self):
    connection = connect()
    check = "SELECT fenci_check(?)", (f"fenci synonyms '{self.synonyms}'",)
    self.assertEqual(connection.execute(*check).fetchone(), (1,))
    self.write("synonyms.txt", "电脑\n")
    with self.assertRaisesRegex(sqlite3.OperationalError, "line 1: expected two words"):
      connection.execute(*check)


class SynonymLengthTests(FileTests):
  def test_the_longest_synonym(self):
    word = "啊" * SYNONYM_UNITS
    arguments = f"synonyms '{self.write('longest.txt', word + chr(9) + '长叹 RTX4090')}'"
    self.assertEqual(find(notes(f"他说{word}！", arguments=arguments), '"长叹 RTX4090"'), [1])
    for longer in [word + "啊", "a1" * SYNONYM_UNITS + "，" + "b", word * 300]:
      arguments = f"fenci synonyms '{self.write('longer.txt', '叹 ' + longer)}'"
      with self.subTest(length=len(longer)), self.assertRaisesRegex(
          sqlite3.OperationalError, r"longer.txt, line 1: a word of \d+ characters, where 64 are the most"):
        connect().execute("SELECT fenci_check(?)", (arguments,))


if __name__ == "__main__":
  unittest.main()
