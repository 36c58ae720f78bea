-- The door as a person at the sqlite3 shell sees it. SQLite/test.sh puts the library's path in.
.load @LIBRARY@
.mode list
CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'fenci mode search fold 1');
INSERT INTO notes VALUES
  ('南京长江大桥', '一九六八年通车，南京两岸从此相连。'),
  ('旅行', '我在北京清华大学旁边住过，見過歐洲來的學生。'),
  ('编程', '用ＳＱＬｉｔｅ和C++写一个全文检索👍🏽。');

.print -- two characters, inside a word, a fragment, folded
SELECT highlight(notes, 0, '[', ']') FROM notes('大桥');
SELECT highlight(notes, 1, '[', ']') FROM notes('清华');
SELECT highlight(notes, 1, '[', ']') FROM notes('"清华大学旁边"');
SELECT highlight(notes, 1, '[', ']') FROM notes('欧洲');
SELECT highlight(notes, 1, '[', ']') FROM notes('"sqlite"');
SELECT highlight(notes, 1, '[', ']') FROM notes('"c++"');

.print -- across the border of two words: not found unless both ends are open
SELECT count(*) FROM notes('京清');
SELECT highlight(notes, 1, '[', ']') FROM notes('"%京清"*');

.print -- prefixes, columns, NEAR, ranking, snippets
SELECT title FROM notes('长*');
SELECT title FROM notes('title : 南京');
SELECT title FROM notes('NEAR(南京 相连, 8)');
SELECT title FROM notes('南京 OR 检索') ORDER BY rank;
SELECT snippet(notes, 1, '[', ']', '…', 6) FROM notes('学生');

.print -- helpers
SELECT fenci_words('我在北京工作。');
SELECT fenci_query('南京的大桥"AND (');
SELECT title FROM notes(fenci_query('南京的大桥"('));
SELECT title FROM notes(fenci_query('清华大', 'substring'));

.print -- the index
CREATE VIRTUAL TABLE vocabulary USING fts5vocab(notes, instance);
SELECT group_concat(term, ' ') FROM (SELECT term FROM vocabulary WHERE doc = 1 ORDER BY col, offset);

.print -- deletion, integrity
DELETE FROM notes WHERE rowid = 2;
SELECT count(*) FROM notes('清华大学');
INSERT INTO notes(notes) VALUES ('integrity-check');
INSERT INTO notes(notes) VALUES ('rebuild');
SELECT title FROM notes('大桥');

.print -- mistakes
CREATE VIRTUAL TABLE wrong USING fts5(body, tokenize = 'fenci mode serach');
SELECT fenci_last_error();
SELECT fenci_check('mode search fold 1');
SELECT fenci_check('colour red');
SELECT fenci_check('fenci new-words no');
SELECT fenci_check('fenci synonyms ''/dev/zero''');
SELECT fenci_words('北京', 'fold');
SELECT fenci_last_error();
SELECT fenci_words();
