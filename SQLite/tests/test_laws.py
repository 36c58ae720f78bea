"""Laws that hold of every text, tried on seeded random ones."""

import random
import sqlite3
import threading
import unittest

from door import connect, find, make_table, notes, quoted

SEEDS = range(120)
WORDS = ("北京 清华大学 中华人民共和国 南京市 长江大桥 的 了 在 人工智能 葡萄 周子安 歐洲 語言學 计算机 茶 "
         "iPhone C++ 3.5亿 50% RTX4090 ＡＢＣ 2025年11月15日 https://example.com/a?b=c @小雷 #话题# タワー 서울 "
         "👍🏽 👨‍👩‍👧 🇨🇳 é e\u0301 ﬁ ㍿ ½ ， 。 \n \t \u3000 ； -- % \" ' * ( NEAR + ^ : \0 \x1f \u200b \ufeff = -").split(" ")
BYTES = [b"\x80", b"\xff", b"\xe4\xb8", b"\xed\xa0\x80", b"\xf0\x9f", b"\xc0\xaf", b"\xf4\x90\x80\x80"]


def random_text(chance, longest=40):
  """Words, marks and any scalars at all, side by side."""
  parts = []
  for _ in range(chance.randrange(longest)):
    kind = chance.random()
    if kind < 0.75:
      parts.append(chance.choice(WORDS))
    elif kind < 0.9:
      parts.append(chr(chance.randrange(0x4E00, 0xA000)))
    else:
      scalar = chance.randrange(0x110000)
      parts.append(chr(scalar) if not 0xD800 <= scalar < 0xE000 else "\n")
  return "".join(parts)


def words_of(connection, text):
  """The precise words as the engine gives them."""
  return [word for word, in connection.execute("SELECT value FROM json_each(fenci_words(?))", (text,))]


class LawTests(unittest.TestCase):
  def test_every_word_of_a_text_finds_it(self):
    connection = connect()
    for arguments in ["", "mode precise", "mode full", "granularity fine", "fold 0", "new_words no"]:
      make_table(connection, arguments)
      for seed in SEEDS:
        text = random_text(random.Random(seed)).replace("\0", "")
        with self.subTest(arguments, seed=seed):
          connection.execute("DELETE FROM notes")
          connection.execute("INSERT INTO notes(rowid, body) VALUES (1, ?)", (text,))
          for word in words_of(connection, text):
            # A word of the engine that begins with % is asked for with something before it that means nothing.
            self.assertEqual(find(connection, quoted(" " + word)), [1], word)
      connection.execute("DROP TABLE notes")

  def test_every_substring_is_found_when_both_ends_are_open(self):
    for seed in SEEDS:
      chance = random.Random(seed)
      text = "".join(chance.choice("北京清华大学南长江桥中人民共和国") for _ in range(chance.randrange(1, 30)))
      connection = notes(text)
      for _ in range(20):
        start = chance.randrange(len(text))
        part = text[start:start + chance.randrange(1, 8)]
        with self.subTest(text, part=part):
          self.assertEqual(find(connection, quoted("%" + part) + " *"), [1])

  def test_what_is_found_is_there(self):
    for seed in SEEDS:
      chance = random.Random(seed)
      text, query = ("".join(chance.choice("北京清华南") for _ in range(length)) for length in (12, 2))
      with self.subTest(text, query=query):
        if find(notes(text), quoted(query)):
          self.assertIn(query, text)
        if find(notes(text), quoted("%" + query) + "*"):
          self.assertIn(query, text)

  def test_highlights_without_their_marks_are_the_text(self):
    opening, closing = "\ue000", "\ue001"
    for seed in SEEDS:
      chance = random.Random(seed)
      # highlight() ends at a zero byte, whatever the tokenizer.
      text = random_text(chance).replace("\0", "").replace(opening, "").replace(closing, "")
      connection = notes(text)
      for word in words_of(connection, text)[:12]:
        with self.subTest(text, word=word):
          shown, = connection.execute("SELECT highlight(notes, 0, ?, ?) FROM notes(?)",
                                      (opening, closing, quoted(" " + word))).fetchone()
          self.assertEqual(shown.replace(opening, "").replace(closing, ""), text)
          self.assertEqual(shown.count(opening), shown.count(closing))
          # Matches that overlap are shown as one.
          marked, of_word = (self.first_characters(connection, part)
                             for part in (shown.split(opening)[1].split(closing)[0], word))
          self.assertEqual(marked[:len(of_word)], of_word)

  @staticmethod
  def first_characters(connection, text):
    """The first character of each unit of a text, folded as the index has it."""
    make_table(connection, name="one")
    connection.execute("INSERT INTO one VALUES (?)", (text,))
    connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, one, instance)")
    terms = [term.strip("-.")[:1] for term, in connection.execute("SELECT term FROM vocabulary ORDER BY offset")]
    connection.execute("DROP TABLE temp.vocabulary")
    connection.execute("DROP TABLE one")
    return terms

  def test_deleting_takes_everything_out_of_the_index(self):
    for arguments in ["", "mode full granularity fine"]:
      connection = connect()
      make_table(connection, arguments, more=", content=''")
      connection.execute("CREATE VIRTUAL TABLE vocabulary USING fts5vocab(notes, row)")
      texts = [random_text(random.Random(seed)) for seed in SEEDS]
      connection.executemany("INSERT INTO notes(rowid, body) VALUES (?, ?)", enumerate(texts))
      self.assertGreater(connection.execute("SELECT count(*) FROM vocabulary").fetchone()[0], 100)
      connection.executemany("INSERT INTO notes(notes, rowid, body) VALUES ('delete', ?, ?)", enumerate(texts))
      self.assertEqual(connection.execute("SELECT term FROM vocabulary").fetchall(), [])

  def test_any_bytes_can_be_stored_asked_for_and_checked(self):
    connection = connect()
    make_table(connection)
    for seed in SEEDS:
      chance = random.Random(seed)
      text = b"".join(chance.choice([chance.choice(BYTES), chance.choice(WORDS).encode(), chance.randbytes(3)])
                      for _ in range(chance.randrange(30)))
      for cast in ["CAST(? AS TEXT)", "?"]:
        connection.execute(f"INSERT INTO notes VALUES ({cast})", (text,))
        match = connection.execute("SELECT fenci_query(CAST(? AS TEXT), ?)",
                                   (text, chance.choice(["all", "any", "phrase", "substring"]))).fetchone()[0]
        connection.execute("SELECT length(CAST(highlight(notes, 0, '[', ']') AS BLOB)) FROM notes(?)",
                           (match,)).fetchall()
        connection.execute("SELECT fenci_words(CAST(? AS TEXT))", (text,)).fetchall()
    connection.execute("INSERT INTO notes(notes) VALUES ('integrity-check')")
    connection.execute("INSERT INTO notes(notes) VALUES ('rebuild')")
    connection.execute("INSERT INTO notes(notes) VALUES ('integrity-check')")

  def test_what_is_not_utf_8_hides_nothing(self):
    for between in [b"\0", b"\xff", b"\xe4\xb8", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"]:
      with self.subTest(between):
        connection = notes()
        connection.execute("INSERT INTO notes VALUES (CAST(? AS TEXT))", ("北京".encode() + between + "上海".encode(),))
        self.assertEqual(find(connection, '"北京" AND "上海"'), [1])
        self.assertEqual(find(connection, '"北京上海"'), [])

  def test_a_query_made_of_anything_is_taken(self):
    connection = notes("北京")
    for seed in SEEDS:
      text = random_text(random.Random(seed))
      for how in ["all", "any", "phrase", "substring"]:
        with self.subTest(text, how=how):
          match, = connection.execute("SELECT fenci_query(?, ?)", (text, how)).fetchone()
          find(connection, match)

  def test_a_long_text_is_as_good_as_a_short_one(self):
    connection = connect()
    make_table(connection)
    connection.execute("INSERT INTO notes VALUES (?)", ("天气很好，" * 200_000 + "周子安到了北京清华大学",))
    connection.execute("INSERT INTO notes VALUES (?)", ("a" * 3_000_000 + " 北京",))
    self.assertEqual(find(connection, "清华大学"), [1])
    self.assertEqual(find(connection, "北京"), [1, 2])
    shown, = connection.execute("SELECT snippet(notes, 0, '[', ']', '…', 6) FROM notes('清华大学')").fetchone()
    self.assertIn("[清华大学]", shown)
    self.assertEqual(find(connection, quoted("天" * 20_000)), [])


class ThreadTests(unittest.TestCase):
  def test_connections_in_threads_find_the_same(self):
    problems = []

    def work(seed):
      try:
        text = "周子安在南京长江大桥" + random_text(random.Random(seed)).replace("\0", "")
        for _ in range(20):
          if find(notes(text), "长江大桥") != [1]:
            problems.append(text)
      except sqlite3.Error as error:
        problems.append(error)

    threads = [threading.Thread(target=work, args=(seed,)) for seed in range(6)]
    for thread in threads:
      thread.start()
    for thread in threads:
      thread.join()
    self.assertEqual(problems, [])


if __name__ == "__main__":
  unittest.main()
