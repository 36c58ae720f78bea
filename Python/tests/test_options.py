"""Options: what they do, and what is said about bad ones."""

import pathlib

import pytest

import fenci


@pytest.mark.parametrize("options, text, words", [
  ({"user_words": ["小米之家"]}, "在小米之家用", ["在", "小米之家", "用"]),
  ({"user_words": [("京大", "force")]}, "在北京大学旁", ["在", "北", "京大", "学", "旁"]),
  ({"user_words": [("小米之家", 5000, "nt")]}, "小米之家", ["小米之家"]),
  ({"user_words": "split\t北京|大学"}, "北京大学", ["北京", "大学"]),
  ({"user_words": iter(["你好，世界"])}, "你好，世界", ["你好，世界"]),
  ({"user_words": []}, "你好，世界", ["你好", "，", "世界"]),
  ({"dates": "parts"}, "2025年11月15日", ["2025年", "11月", "15日"]),
  ({"dates": "whole"}, "2025年11月15日", ["2025年11月15日"]),
  ({"dates": "whole"}, "2025年", ["2025年"]),
  ({"dates": "compound"}, "2025年", ["2025", "年"]),
  ({}, "2025年11月15日", ["2025年11月15日"]),
  ({}, "2025年", ["2025", "年"]),
  ({"model": "unigram"}, "你好，世界", ["你好", "，", "世界"]),
  ({"granularity": None, "idf": None}, "你好，世界", ["你好", "，", "世界"]),
])
def test_选项(options, text, words):
  assert fenci.Segmenter(**options).words(text) == words


def test_the_tag_of_a_user_word():
  assert fenci.Segmenter(user_words=[("小米之家", None, "nt")]).tags("小米之家") == [("小米之家", "nt")]


def test_without_new_words_all_words_are_in_dictionaries():
  text = "工程师周子安来到了杭州"
  assert "周子安" in fenci.Segmenter().words(text)
  assert "周子安" not in fenci.Segmenter(new_words=False).words(text)


def test_granularities_are_nested(articles):
  ends = {}
  for granularity in ("fine", "standard", "coarse"):
    segmenter = fenci.Segmenter(granularity=granularity)
    ends[granularity] = {
      (number, token.end) for number, text in enumerate(articles) for token in segmenter.tokens(text)}
  assert ends["fine"] > ends["standard"] > ends["coarse"]


def test_files(tmp_path):
  first, second = tmp_path / "words.txt", tmp_path / "词.tsv"
  first.write_text("小米之家 nt\n", encoding="utf-8")
  second.write_text("京大\tforce\n", encoding="utf-8")
  assert fenci.Segmenter(user_dict=first)("小米之家") == ["小米之家"]
  assert fenci.Segmenter(user_dict=str(first))("小米之家") == ["小米之家"]
  both = fenci.Segmenter(user_dict=[first, str(second)])
  assert both("小米之家") == ["小米之家"] and "京大" in both("在北京大学旁")


def test_reopening_with_more_options():
  segmenter = fenci.Segmenter(user_words=["小米之家"], dates="parts")
  more = segmenter.reopened(user_words=["你好，世界"], dates="whole")
  assert more("小米之家") == ["小米之家"] and more("你好，世界") == ["你好，世界"]
  assert more("2025年11月15日") == ["2025年11月15日"]
  assert segmenter("你好，世界") == ["你好", "，", "世界"]


@pytest.mark.parametrize("options, error, words", [
  ({"granularity": "finest"}, fenci.InvalidOptionError, "fine, standard, coarse"),
  ({"dates": ""}, fenci.InvalidOptionError, "whole"),
  ({"new_words": "perhaps"}, fenci.InvalidOptionError, "new_words: expected True or False"),
  ({"new_words": 7}, fenci.InvalidOptionError, "new_words: expected True or False"),
  ({"dates": True}, TypeError, "dates: expected a str, found bool"),
  ({"colour": "red"}, fenci.UnknownOptionError, "there are dictionary, .*new_words, user_dict"),
  ({"grain": 3}, fenci.UnknownOptionError, "no option 'grain'"),
  ({"user-dict": "words.txt"}, fenci.UnknownOptionError, "user_dict"),
  ({"user_dict": "/no/such/file"}, fenci.DictionaryError, "/no/such/file"),
  ({"user_dict": pathlib.Path("/")}, fenci.DictionaryError, "/"),
  ({"dictionary": __file__}, fenci.DictionaryError, "not a compiled dictionary"),
  ({"dict": __file__}, fenci.DictionaryError, "not a compiled dictionary"),
  ({"model": __file__}, fenci.DictionaryError, "test_options.py"),
  ({"tagger": "/no/such/file"}, fenci.DictionaryError, "/no/such/file"),
  ({"user_words": "小米之家\tmuch\tnt"}, fenci.DictionaryError, "^user_words:1:6: expected a count or force"),
  ({"user_words": ["tab\there"]}, fenci.InvalidOptionError, "without tabs"),
  ({"user_words": ["# no comment"]}, fenci.InvalidOptionError, "'# '"),
  ({"user_words": [""]}, fenci.InvalidOptionError, "expected a word"),
  ({"user_words": [("词", "strong")]}, fenci.InvalidOptionError, "'force', a count or None"),
  ({"user_words": [("词", -1)]}, fenci.InvalidOptionError, "'force', a count or None"),
  ({"user_words": [("词", None, "no such tag")]}, fenci.DictionaryError, "part of speech"),
  ({"user_words": [("词", None, 7)]}, fenci.InvalidOptionError, "expected a tag"),
  ({"user_words": ["\ud800"]}, fenci.InvalidOptionError, "UTF-8"),
  ({"standard": "zero\0"}, fenci.InvalidOptionError, "zero characters"),
  ({"idf": ""}, fenci.InvalidOptionError, "expected a path"),
  ({"user_words": [7]}, TypeError, "expected a str, or a word"),
  ({"user_words": 7}, TypeError, "iterable"),
  ({"user_words": b"bytes"}, TypeError, "bytes"),
  ({"user_dict": [7]}, TypeError, "^user_dict: expected a path"),
  ({"dictionary": 7}, TypeError, "^dictionary: expected a path"),
  ({"granularity": 7}, TypeError, "expected a str"),
])
def test_bad_options(options, error, words):
  with pytest.raises(error, match=words):
    fenci.Segmenter(**options)


@pytest.mark.parametrize("name", ["FENCI_LEXICON", "FENCI_SCORES", "FENCI_TAGGER", "FENCI_DOCUMENT_FREQUENCIES"])
def test_the_environment_names_other_defaults(monkeypatch, name):
  monkeypatch.setenv(name, "/no/such/file")
  with pytest.raises(fenci.DictionaryError, match="/no/such/file"):
    segmenter = fenci.Segmenter()
    segmenter.tags("你好")
    fenci.Keywords(segmenter=segmenter)("你好")


def test_errors_are_also_what_python_raises():
  assert issubclass(fenci.UnknownOptionError, TypeError)
  assert issubclass(fenci.InvalidOptionError, ValueError)
  assert issubclass(fenci.ClosedError, ValueError)
  assert issubclass(fenci.LibraryError, ImportError)
  assert all(issubclass(getattr(fenci, name), fenci.FenciError) for name in fenci.__all__ if name.endswith("Error"))


def test_the_names_of_the_package_are_its_own():
  assert set(fenci.__all__) <= set(dir(fenci))
  assert not {"Any", "TYPE_CHECKING", "annotations"} & set(dir(fenci))
  with pytest.raises(AttributeError, match="Segmentr"):
    fenci.Segmentr
