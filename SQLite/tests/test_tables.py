"""What FTS5 does with its tables works: columns, ranking, external content, deletion, vocabularies, files."""

import os
import sqlite3
import tempfile
import unittest

from door import LIBRARY, connect, find, highlight, make_table, notes, quoted

ARTICLES = [
  ("南京长江大桥", "大桥通车以后，两岸来往方便多了。"),
  ("北京的秋天", "北京大学门口的银杏黄了，北京人都去看。"),
  ("学做葡萄酒", "葡萄要熟透，糖才够。北京也能种。"),
]


class TableTests(unittest.TestCase):
  def setUp(self):
    self.connection = connect()

  def add_articles(self, **options):
    make_table(self.connection, columns="title, body", **options)
    self.connection.executemany("INSERT INTO notes(title, body) VALUES (?, ?)", ARTICLES)

  def test_columns(self):
    self.add_articles()
    for match, rows in [("北京", [2, 3]), ("title : 北京", [2]), ("{body} : 北京", [2, 3]), ("- title : 大桥", [1])]:
      with self.subTest(match):
        self.assertEqual(find(self.connection, match), rows)
    self.assertEqual(highlight(self.connection, "北京", column=1), "[北京]大学门口的银杏黄了，[北京]人都去看。")

  def test_ranking_counts_occurrences_and_length(self):
    self.add_articles()
    rows = self.connection.execute(
      "SELECT rowid, bm25(notes, 10.0, 1.0) FROM notes('北京') ORDER BY bm25(notes, 10.0, 1.0)").fetchall()
    self.assertEqual([row for row, _ in rows], [2, 3])
    self.assertLess(rows[0][1], rows[1][1])
    self.assertEqual([row for row, in self.connection.execute("SELECT rowid FROM notes('北京') ORDER BY rank")], [2, 3])

  def test_snippets(self):
    self.add_articles()
    shown, = self.connection.execute("SELECT snippet(notes, 1, '[', ']', '…', 8) FROM notes('葡萄')").fetchone()
    self.assertTrue(shown.startswith("[葡萄]要熟透，糖"), shown)
    self.assertTrue(shown.endswith("…"), shown)

  def test_external_content(self):
    self.connection.executescript("""
      CREATE TABLE articles(id INTEGER PRIMARY KEY, title, body);
      CREATE VIRTUAL TABLE notes USING fts5(title, body, content='articles', content_rowid='id', tokenize='fenci');
      CREATE TRIGGER added AFTER INSERT ON articles BEGIN
        INSERT INTO notes(rowid, title, body) VALUES (new.id, new.title, new.body);
      END;
      CREATE TRIGGER removed AFTER DELETE ON articles BEGIN
        INSERT INTO notes(notes, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
      END;
      CREATE TRIGGER changed AFTER UPDATE ON articles BEGIN
        INSERT INTO notes(notes, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
        INSERT INTO notes(rowid, title, body) VALUES (new.id, new.title, new.body);
      END;""")
    self.connection.executemany("INSERT INTO articles(title, body) VALUES (?, ?)", ARTICLES)
    self.assertEqual(find(self.connection, "北京"), [2, 3])
    self.connection.execute("DELETE FROM articles WHERE id = 2")
    self.connection.execute("UPDATE articles SET body = '上海也能种。' WHERE id = 3")
    self.assertEqual(find(self.connection, "北京"), [])
    self.assertEqual(find(self.connection, "上海"), [3])
    self.connection.execute("INSERT INTO notes(notes, rank) VALUES ('integrity-check', 1)")
    self.connection.execute("INSERT INTO notes(notes) VALUES ('rebuild')")
    self.assertEqual(find(self.connection, "葡萄"), [3])

  def test_prefix_index_gives_what_a_scan_gives(self):
    self.add_articles()
    make_table(self.connection, columns="title, body", name="indexed", more=", prefix='1 2 3'")
    self.connection.execute("INSERT INTO indexed SELECT * FROM notes")
    for match in ["北*", '"北京大"*', "葡*", '"%京大"*', '"%萄"*']:
      with self.subTest(match):
        self.assertTrue(find(self.connection, match))
        self.assertEqual(find(self.connection, match, "indexed"), find(self.connection, match))

  def test_vocabularies(self):
    self.add_articles()
    self.connection.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(notes, row)")
    counts = dict(self.connection.execute("SELECT term, doc FROM vocabulary"))
    self.assertEqual(counts["北京"], 2)
    self.assertEqual(counts["葡萄"], 1)

  def test_less_detail_is_for_single_terms(self):
    make_table(self.connection, more=", detail=none", columns="body")
    self.connection.execute("INSERT INTO notes VALUES ('这里的茶很香')")
    self.assertEqual(find(self.connection, "茶"), [1])
    with self.assertRaisesRegex(sqlite3.OperationalError, "phrase queries are not supported"):
      find(self.connection, "很香的")

  def test_a_file_closed_and_opened_again(self):
    with tempfile.TemporaryDirectory() as folder:
      path = os.path.join(folder, "notes.db")
      connection = connect(path)
      make_table(connection, "mode search fold 1")
      connection.execute("INSERT INTO notes VALUES ('南京市长江大桥')")
      connection.commit()
      connection.close()
      with self.assertRaises(sqlite3.ProgrammingError):
        connection.execute("SELECT fenci_version()")
      with self.assertRaisesRegex(sqlite3.OperationalError, "no such tokenizer: fenci"):
        sqlite3.connect(path).execute("SELECT * FROM notes('大桥')")
      self.assertEqual(find(connect(path), "大桥"), [1])

  def test_closing_with_work_left_undone(self):
    connection = notes("北京", "北京清华大学")
    rows = connection.execute("SELECT rowid FROM notes('北京')")
    rows.fetchone()
    connection.close()

  def test_loading_twice(self):
    self.connection.enable_load_extension(True)
    self.connection.load_extension(LIBRARY)
    self.connection.execute("SELECT load_extension(?)", (LIBRARY.removesuffix(".so"),))
    self.add_articles()
    self.assertEqual(find(self.connection, "北京"), [2, 3])

  def test_two_tables_with_different_settings(self):
    self.add_articles()
    make_table(self.connection, "mode precise fold 0", name="strict")
    self.connection.execute("INSERT INTO strict VALUES ('歐洲ABC')")
    self.assertEqual(find(self.connection, quoted("abc"), "strict"), [])
    self.assertEqual(find(self.connection, quoted("ABC"), "strict"), [1])
    self.assertEqual(find(self.connection, "葡萄"), [3])


if __name__ == "__main__":
  unittest.main()
