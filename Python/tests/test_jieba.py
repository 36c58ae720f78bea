"""jieba's names: what they take and give back is jieba's, the words are Fenci's."""

import io
import os
import pickle
import random
import subprocess
import sys
import threading

import pytest
from random_texts import random_texts

import fenci
import fenci.jieba as jieba
import fenci.jieba.analyse
import fenci.jieba.posseg as posseg

TEXTS = random_texts(8, 300) + ["a  b\r\n\tc 你好", "", "　　"]


@pytest.fixture
def tokenizer():
  return jieba.Tokenizer()


def test_切词():
  assert jieba.lcut("我来到北京清华大学") == ["我", "来到", "北京", "清华大学"]
  assert list(jieba.cut("你好，世界")) == jieba.lcut("你好，世界") == ["你好", "，", "世界"]
  assert "/".join(jieba.cut("我来到北京清华大学", cut_all=True)).startswith("我/来到/北京/清华/清华大学")
  assert {"清华", "大学", "清华大学"} <= set(jieba.lcut_for_search("我来到北京清华大学"))
  assert list(jieba.cut_for_search("北京大学")) == jieba.lcut_for_search("北京大学")


def test_words_joined_are_the_text():
  for text in TEXTS:
    assert "".join(jieba.lcut(text)) == "".join(jieba.cut(text, HMM=False)) == text
    assert "".join(word for word, _ in posseg.cut(text)) == text


def test_white_space_is_character_by_character():
  assert jieba.lcut("a  b\r\n\tc 你好") == ["a", " ", " ", "b", "\r\n", "\t", "c", " ", "你好"]
  for text in TEXTS:
    assert all(len(word) == 1 or word == "\r\n" for word in jieba.lcut(text) if word.isspace())
    assert [word for word, _ in posseg.cut(text)] == jieba.lcut(text)


def test_没有新词():
  assert "周子安" in jieba.lcut("工程师周子安来到了杭州")
  assert "周子安" not in jieba.lcut("工程师周子安来到了杭州", HMM=False)


def test_bytes_are_decoded():
  assert jieba.lcut("你好，世界".encode()) == jieba.lcut("你好，世界".encode("gbk")) == ["你好", "，", "世界"]
  with pytest.raises(TypeError):
    jieba.lcut(None)


@pytest.mark.parametrize("mode", ["default", "search"])
def test_tokens_stand_where_they_say(mode):
  for text in TEXTS:
    tokens = list(jieba.tokenize(text, mode=mode))
    assert all(text[start:end] == word for word, start, end in tokens)
    if mode == "default":
      assert [word for word, _, _ in tokens] == jieba.lcut(text)
    elif not any(word.isspace() for word, _, _ in tokens):
      assert [word for word, _, _ in tokens] == jieba.lcut_for_search(text)
  with pytest.raises(ValueError):
    list(jieba.tokenize(b"bytes"))


def test_adding_and_deleting(tokenizer):
  text = "在云计算平台用手机"
  assert "云计算平台" not in tokenizer.lcut(text)
  tokenizer.add_word("云计算平台", tag="nt")
  assert "云计算平台" in tokenizer.lcut(text)
  assert tokenizer.user_word_tag_tab == {"云计算平台": "nt"} and tokenizer.get_FREQ("云计算平台") > 0
  tokenizer.del_word("云计算平台")
  assert "云计算平台" not in tokenizer.lcut(text)
  assert tokenizer.get_FREQ("云计算平台") is None
  tokenizer.add_word("云计算平台", freq=10000)
  assert "云计算平台" in tokenizer.lcut(text) and tokenizer.get_FREQ("云计算平台") == 10000


@pytest.mark.parametrize("word, parts", [
  ("北京大学", ["北京", "大学"]), ("长江大桥", ["长江", "大桥"]), ("的话", ["的", "话"]), ("大学", ["大", "学"])])
def test_a_deleted_word_of_the_lexicon_has_parts(tokenizer, word, parts):
  tokenizer.del_word(word)
  assert tokenizer.lcut(word) == parts
  assert word not in tokenizer.lcut(word, cut_all=True) and word not in tokenizer.lcut_for_search(word)


def test_parts_are_at_least_two_and_the_word(tokenizer):
  from fenci.jieba._division import parts_of_word

  segmenter = fenci.Segmenter()
  for text in [text for text in TEXTS if len(text) > 1]:
    parts = parts_of_word(text, segmenter)
    assert "".join(parts) == text and len(parts) > 1 and all(parts)


def test_deleting_what_has_no_parts_changes_nothing(tokenizer):
  for word in ("的", " ", ""):
    tokenizer.del_word(word)
  assert tokenizer.lcut("我的 书") == ["我", "的", " ", "书"]


def test_suggest_freq(tokenizer):
  text = "如果放到post中将出错。"
  tokenizer.add_word("放到post")
  assert "放到post" in tokenizer.lcut(text)
  assert tokenizer.suggest_freq(("放到", "post")) == 0 and "放到post" in tokenizer.lcut(text)
  tokenizer.suggest_freq(("放到", "post"), True)
  assert ["放到", "post"] == tokenizer.lcut(text)[1:3]
  tokenizer.suggest_freq("放到post", tune=True)
  assert "放到post" in tokenizer.lcut(text)
  tokenizer.add_word("小米之家", tokenizer.suggest_freq("小米之家"))
  assert tokenizer.lcut("小米之家") == ["小米之家"]
  with pytest.raises(ValueError):
    tokenizer.suggest_freq(("中",), True)


DICTIONARY = "\ufeff云计算 5\n李小福 2 nr\n创新办 3 i\n\n台中\n# 注释\nEdu Trust认证 2000\n凱特琳 nz\n"


@pytest.mark.parametrize("opened", [
  lambda path: path, lambda path: str(path), lambda path: path.open("rb"), lambda path: path.open(encoding="utf-8"),
  lambda path: io.BytesIO(path.read_bytes()), lambda path: io.StringIO(DICTIONARY)])
def test_用户词典(tokenizer, tmp_path, opened):
  path = tmp_path / "userdict.txt"
  path.write_text(DICTIONARY, encoding="utf-8")
  file = opened(path)
  tokenizer.load_userdict(file)
  getattr(file, "close", lambda: None)()
  words = tokenizer.lcut("李小福是创新办主任也是云计算方面的专家，Edu Trust认证")
  assert {"李小福", "创新办", "云计算", "Edu Trust认证"} <= set(words)
  assert tokenizer.get_FREQ("云计算") == 5 and tokenizer.user_word_tag_tab["凱特琳"] == "nz"
  assert tokenizer.get_FREQ("#") is None


def test_many_words_are_deleted_at_once(tokenizer, articles, tmp_path, monkeypatch):
  words = {word for text in articles for word in fenci.Segmenter().words(text) if len(word) > 1 and word.isalpha()}
  assert len(words) > 300
  path = tmp_path / "userdict.txt"
  path.write_text("".join(f"{word} 0\n" for word in words), encoding="utf-8")
  opened = []

  def segmenter(**options):
    opened.append(options)
    return fenci.Segmenter(**options)

  monkeypatch.setattr("fenci.jieba._tokenizer.Segmenter", segmenter)
  tokenizer.load_userdict(str(path))
  tokenizer.lcut("你好")
  # One to find the parts, and one that has them.
  assert len(opened) == 2
  for word in words:
    assert len(tokenizer.lcut(word)) > 1, word
  for word in words:
    tokenizer.add_word(word)
    tokenizer.del_word(word)
  assert len(opened) == 2


def test_of_one_dictionary_the_last_line_of_a_word_counts(tokenizer):
  tokenizer.load_userdict(io.StringIO("小米之家 0\n云计算 5\n云计算平台 0\n小米之家 9\n大学 0\n北京大学 5\n北京大学 0"))
  assert tokenizer.lcut("小米之家") == ["小米之家"] and tokenizer.lcut("云计算平台") == ["云计算", "平台"]
  assert tokenizer.lcut("北京大学") == ["北京", "大", "学"]


@pytest.mark.parametrize("word", ["a|b", "a\tb", "a\0b", "你\ud800"])
def test_what_cannot_be_a_word_is_refused_at_once(tokenizer, word):
  with pytest.raises(fenci.InvalidOptionError):
    tokenizer.del_word(word)
  if "|" not in word:
    with pytest.raises(fenci.InvalidOptionError):
      tokenizer.add_word(word)
  assert tokenizer.lcut("你好") == ["你好"]


def test_bad_dictionaries(tokenizer, tmp_path):
  path = tmp_path / "gbk.txt"
  path.write_bytes("云计算 5\n".encode("gbk"))
  with pytest.raises(ValueError, match="must be utf-8"):
    tokenizer.load_userdict(str(path))
  with pytest.raises(FileNotFoundError):
    tokenizer.load_userdict("/no/such/file")
  with pytest.raises(FileNotFoundError):
    tokenizer.set_dictionary("/no/such/file")
  with pytest.raises(ValueError):
    tokenizer.add_word("tab\there")
  for take in (tokenizer.set_dictionary, tokenizer.initialize):
    with pytest.raises(fenci.DictionaryError, match="fenci dict build"):
      take(__file__)
    assert tokenizer.lcut("你好") == ["你好"]


def test_词性(tokenizer):
  tagger = posseg.POSTokenizer(tokenizer)
  assert [(pair.word, pair.flag) for pair in tagger.cut("我们研究语言")] == [("我们", "r"), ("研究", "v"), ("语言", "n")]
  tokenizer.add_word("石墨烯", tag="material")
  pair = tagger.lcut("石墨烯  ")[0]
  word, flag = pair
  assert (word, flag, str(pair), repr(pair)) == ("石墨烯", "material", "石墨烯/material", "pair('石墨烯', 'material')")
  assert pair == posseg.pair("石墨烯", "material") and len({pair, posseg.pair("石墨烯", "material")}) == 1
  assert [str(pair) for pair in tagger.cut(" \n")] == [" /x", "\n/x"]
  assert posseg.lcut("你好")[0].word == "你好"


def test_threads_change_nothing():
  text = "\n".join(TEXTS * 3)
  alone = [jieba.lcut(text), jieba.lcut(text, HMM=False), jieba.lcut_for_search(text)]
  jieba.enable_parallel(3)
  try:
    assert [jieba.lcut(text), jieba.lcut(text, HMM=False), jieba.lcut_for_search(text)] == alone
  finally:
    jieba.disable_parallel()


def test_words_may_be_added_while_threads_work(tokenizer):
  errors, stop = [], threading.Event()

  def work():
    try:
      while not stop.is_set():
        assert "".join(tokenizer.lcut("在小米之家用手机")) == "在小米之家用手机"
    except BaseException as error:
      errors.append(error)

  threads = [threading.Thread(target=work) for _ in range(4)]
  for thread in threads:
    thread.start()
  for number in range(50):
    (tokenizer.del_word if number % 2 else tokenizer.add_word)("小米之家")
  stop.set()
  for thread in threads:
    thread.join()
  assert not errors


def test_a_tokenizer_may_be_pickled(tokenizer):
  tokenizer.add_word("小米之家")
  assert pickle.loads(pickle.dumps(tokenizer)).lcut("小米之家") == ["小米之家"]


def test_关键词(articles):
  analyse = jieba.analyse
  text = articles[0]
  words = analyse.extract_tags(text, topK=5)
  assert words[0] == "模型" and len(words) == 5
  weighted = analyse.extract_tags(text, topK=5, withWeight=True)
  assert [word for word, _ in weighted] == words
  assert [weight for _, weight in weighted] == sorted((weight for _, weight in weighted), reverse=True)
  pairs = analyse.extract_tags(text, allowPOS=("nr", "ns"), withFlag=True)
  assert "周予安" in [pair.word for pair in pairs] and {pair.flag for pair in pairs} <= {"nr", "ns"}
  assert len(analyse.textrank(text)) == 20 and all(isinstance(word, str) for word in analyse.textrank(text))
  assert {pair.flag for pair in analyse.textrank(text, withFlag=True)} <= {"ns", "n", "vn", "v"}
  assert len(analyse.extract_tags(text, topK=None)) > 100
  assert analyse.extract_tags(text, allowPOS=("nosuchtag",)) == [] == analyse.extract_tags("")


@pytest.fixture
def rankings(tokenizer):
  """TF-IDF and TextRank with words of their own."""
  found = [jieba.analyse.TFIDF(), jieba.analyse.TextRank()]
  for ranking in found:
    ranking.tokenizer, ranking.postokenizer = tokenizer, posseg.POSTokenizer(tokenizer)
  return found


def test_tags_of_added_words_choose_keywords(tokenizer, rankings):
  text = "蓝海鲸发布手机。蓝海鲸的手机很好，工程师喜欢蓝海鲸。"
  tokenizer.add_word("蓝海鲸", tag="brand")
  for ranking in rankings:
    assert ranking.extract_tags(text, allowPOS=("brand",)) == ["蓝海鲸"]
    pairs = ranking.extract_tags(text, allowPOS=("brand", "n"), withFlag=True)
    assert {str(pair) for pair in pairs} == {"蓝海鲸/brand", "手机/n", "工程师/n"}
    assert set(ranking.extract_tags(text, allowPOS=("n",))) == {"手机", "工程师"}
    assert ranking.extract_tags(text, topK=1, allowPOS=("brand", "n")) == ["蓝海鲸"]
  tokenizer.add_word("蓝海鲸", tag="nz")
  tokenizer.add_word("手机", tag="goods")
  for ranking in rankings:
    assert ranking.extract_tags(text, allowPOS=("brand",)) == []
    assert {str(pair) for pair in ranking.extract_tags(text, allowPOS=("nz", "goods"), withFlag=True)} == {
      "蓝海鲸/nz", "手机/goods"}
  tokenizer.del_word("手机")
  assert rankings[0].extract_tags(text, allowPOS=("goods",)) == []


def test_words_with_other_tags_change_no_score(tokenizer, rankings, articles):
  alone = [ranking.extract_tags(text, 50, True, ("n", "v", "nr"), True) for ranking in rankings for text in articles]
  tokenizer.add_word("龘龘龘", tag="brand")
  assert alone == [
    ranking.extract_tags(text, 50, True, ("n", "v", "nr"), True) for ranking in rankings for text in articles]
  for text in TEXTS:
    for ranking in rankings:
      found = ranking.extract_tags(text, None, True, ("n", "v", "x", "eng", "brand"), True)
      assert all(pair.word in text for pair, _ in found)


def test_what_is_kept_of_added_words_is_what_their_last_statements_say():
  from fenci._user_words import split_line, user_line

  dice, known = random.Random(11), fenci.tag_names()
  tokenizer = jieba.Tokenizer()
  added = tokenizer._added
  for _ in range(500):
    word = dice.choice(["小米之家", "蓝海鲸", "北京大学", "云计算"])
    statement = dice.choice(["add", "add", "add", "delete", "split", "divide"])
    if statement == "add":
      count, tag = dice.choice([None, 7]), dice.choice([None, "nz", "brand"])
      tokenizer.add_word(word, count, tag)
      assert added.counts[word] == count and tag in (None, added.tags.get(word))
    elif statement == "delete":
      tokenizer.del_word(word)
      assert word not in added.counts
    elif statement == "split":
      tokenizer.suggest_freq((word[:2], word[2:]), True)
      assert word not in added.counts
    else:
      tokenizer.lcut(word)
    tags = {word: added.tags.get(word) for word in added.counts}
    lines = [user_line(word, added.counts[word], tag if tag in known else None) for word, tag in tags.items()]
    assert sorted(added.dictionary().split("\n")) == sorted(lines + list(map(split_line, added.splits.values()))) or (
      not lines and not added.splits and added.dictionary() == "")
    assert added.foreign_tags == {word: tag for word, tag in tags.items() if tag and tag not in known}


def test_the_last_tag_counts_and_survives_a_pickle(tokenizer):
  for tag in ("brand", "n", "maker", None):
    tokenizer.add_word("蓝海鲸", tag=tag)
  tagger = posseg.POSTokenizer(pickle.loads(pickle.dumps(tokenizer)))
  assert [str(pair) for pair in tagger.cut("蓝海鲸")] == ["蓝海鲸/maker"]
  tokenizer.add_word("蓝海鲸", tag="nz")
  assert [str(pair) for pair in posseg.POSTokenizer(tokenizer).cut("蓝海鲸")] == ["蓝海鲸/nz"]


def test_lists_of_keywords(tmp_path, articles):
  (tmp_path / "stop.txt").write_text("模型\n手机\n", encoding="utf-8")
  (tmp_path / "idf.txt").write_text("水稻 1.5\n玉米 9.25\n", encoding="utf-8")
  ranking = jieba.analyse.TFIDF()
  ranking.set_stop_words(str(tmp_path / "stop.txt"))
  assert not {"模型", "手机"} & set(ranking.extract_tags(articles[0], topK=None))
  ranking = jieba.analyse.TFIDF(str(tmp_path / "idf.txt"))
  weights = dict(ranking.extract_tags("水稻和玉米", withWeight=True))
  assert weights["玉米"] / weights["水稻"] == pytest.approx(9.25 / 1.5, rel=1e-3)
  fenci.write_idf(tmp_path / "own.tsv", ["水稻", "玉米"], [2, 900], 1000)
  ranking.set_idf_path(str(tmp_path / "own.tsv"))
  assert ranking.extract_tags("水稻和玉米")[0] == "水稻"
  (tmp_path / "bad.txt").write_text("水稻 much\n", encoding="utf-8")
  with pytest.raises(ValueError, match="bad.txt:1"):
    ranking.set_idf_path(str(tmp_path / "bad.txt"))
  with pytest.raises(FileNotFoundError):
    ranking.set_idf_path("/no/such/file")


FORKING = """
import os, sys
import fenci.jieba.analyse as analyse

analyse.set_idf_path(sys.argv[1])
if os.fork() == 0:
  # Ends as programs end: finalizers and all.
  sys.exit(0)
os.wait()
print(analyse.extract_tags("水稻和玉米"), analyse.default_tfidf._idf.path)
"""


def test_a_child_leaves_its_parents_table_alone(tmp_path):
  (tmp_path / "idf.txt").write_text("水稻 1.5\n玉米 9.25\n", encoding="utf-8")
  run = subprocess.run(
    [sys.executable, "-c", FORKING, tmp_path / "idf.txt"], capture_output=True, text=True,
    env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
  assert run.stdout.startswith("['玉米', '水稻']"), run.stderr
  # The parent has taken it along.
  assert not os.path.exists(run.stdout.split()[-1])


def test_added_words_are_keywords(articles):
  text = "小米之家开业。小米之家很大。"
  jieba.add_word("小米之家")
  try:
    assert jieba.analyse.extract_tags(text, topK=1) == ["小米之家"]
  finally:
    jieba.del_word("小米之家")
  assert "小米之家" not in jieba.analyse.extract_tags(text)


def test_all_calls_of_jieba_that_scripts_make():
  jieba.setLogLevel(20)
  jieba.initialize()
  assert jieba.dt.initialized and isinstance(jieba.__version__, str)
  with pytest.warns(UserWarning, match="paddle"):
    assert jieba.lcut("你好", use_paddle=True) == ["你好"]
  with pytest.warns(UserWarning, match="paddle"):
    assert [pair.word for pair in posseg.lcut("你好", use_paddle=True)] == ["你好"]
  with pytest.warns(UserWarning, match="paddle"):
    jieba.enable_paddle()
  assert jieba.user_word_tag_tab == jieba.dt.user_word_tag_tab
  with pytest.raises(AttributeError, match="get_DAG.*Guides/Python.md"):
    jieba.get_DAG


@pytest.mark.parametrize("call, error, words", [
  (lambda tokenizer: tokenizer.add_word(""), ValueError, "^word: expected a word .*found ''"),
  (lambda tokenizer: tokenizer.add_word("词", -1), ValueError, "^freq: .*found -1"),
  (lambda tokenizer: tokenizer.add_word("词", tag=7), TypeError, "^tag: expected a str, found int"),
  (lambda tokenizer: tokenizer.add_word(None), TypeError, "^word: expected a str, found NoneType"),
  (lambda tokenizer: tokenizer.del_word(7), TypeError, "^word: expected a str, found int"),
  (lambda tokenizer: tokenizer.lcut(float("nan")), TypeError, "^sentence: expected a str, found float; .*fillna"),
  (lambda tokenizer: tokenizer.load_userdict(None), TypeError, "^load_userdict: .*found NoneType"),
  (lambda tokenizer: tokenizer.suggest_freq(None), TypeError, "^segment: expected a str or a tuple"),
  (lambda tokenizer: tokenizer.suggest_freq((1, 2)), TypeError, "^segment: expected a str, found int"),
  (lambda _: jieba.analyse.extract_tags("你好", topK=-1), ValueError, "^topK: .*found -1"),
  (lambda _: jieba.analyse.textrank("你好", topK="5"), TypeError, "^topK: expected an int, found str"),
])
def test_errors_name_the_parameters_of_jieba(tokenizer, call, error, words):
  with pytest.raises(error, match=words):
    call(tokenizer)
