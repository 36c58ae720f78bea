"""Text into words: laws over random Unicode, and tables of cases."""

import pytest
from random_texts import random_texts

import fenci

TEXTS = random_texts(1, 400) + ["", " ", "\n\n", "\0", "".join(map(chr, range(128))), "字" * 5000]


@pytest.mark.parametrize("text, words", [
  ("工程师周子安来到了杭州", ["工程师", "周子安", "来到", "了", "杭州"]),
  ("北京大学生前来应聘", ["北京", "大学生", "前来", "应聘"]),
  ("你好，世界", ["你好", "，", "世界"]),
  ("用 iPhone 15 Pro 拍照", ["用", "iPhone 15 Pro", "拍照"]),
  ("", []),
  (" \n　", []),
])
def test_分词(segmenter, text, words):
  assert segmenter.words(text) == words
  assert segmenter(text) == words


def test_words_with_white_space_joined_are_the_text(segmenter):
  for text in TEXTS:
    assert "".join(segmenter.words(text, whitespace=True)) == text


def test_leaving_white_space_out_leaves_nothing_else_out(segmenter):
  for text in TEXTS:
    tokens = segmenter.tokens(text, whitespace=True)
    assert segmenter.words(text) == [token.text for token in tokens if token.kind != "whitespace"]


@pytest.mark.parametrize("mode", ["precise", "search", "full"])
def test_words_tokens_and_batches_agree(segmenter, mode):
  for whitespace in (False, True):
    one_by_one = [segmenter.words(text, mode, whitespace=whitespace) for text in TEXTS]
    tokens = [[token.text for token in segmenter.tokens(text, mode, whitespace=whitespace)] for text in TEXTS]
    assert one_by_one == tokens
    assert segmenter.words_batch(TEXTS, mode, whitespace=whitespace) == one_by_one
    assert segmenter.words_batch(TEXTS * 9, mode, whitespace=whitespace, threads=3) == one_by_one * 9


@pytest.mark.parametrize("mode", ["search", "full"])
def test_other_modes_have_words_inside_words(segmenter, mode):
  assert {"清华", "大学", "清华大学"} <= set(segmenter.words("我来到北京清华大学", mode))


def test_offsets_cut_the_token_out_of_the_text_in_each_unit(segmenter):
  for text in TEXTS:
    scalars = segmenter.tokens(text, "search", whitespace=True)
    for token in scalars:
      assert text[token.start:token.end] == token.text
    units = {"byte": (text.encode(), "utf-8", 1), "utf16": (text.encode("utf-16-le"), "utf-16-le", 2)}
    for unit, (data, encoding, width) in units.items():
      tokens = segmenter.tokens(text, "search", unit, whitespace=True)
      assert [token.text for token in tokens] == [token.text for token in scalars]
      for token in tokens:
        assert data[width * token.start:width * token.end].decode(encoding) == token.text


@pytest.mark.parametrize("programs_word, other", [("scalar", "scalars"), ("byte", "bytes")])
def test_units_have_the_programs_names_and_others(segmenter, programs_word, other):
  text = "我在😀北京"
  assert segmenter.tokens(text, offsets=programs_word) == segmenter.tokens(text, offsets=other)
  assert segmenter.tokens(text, offsets="byte") != segmenter.tokens(text) == segmenter.tokens(text, offsets="scalar")


def test_标注(segmenter):
  text = "我们的研究很难。我们研究语言。"
  tags = segmenter.tags(text)
  assert [tag for word, tag in tags if word == "研究"] == ["vn", "v"]
  assert [token[::5] for token in segmenter.tokens(text, tags=True)] == [tuple(pair) for pair in tags]
  assert all(token.tag is None for token in segmenter.tokens(text))


def test_实体(segmenter):
  text = "李明昨天 下午在阿里巴巴集团演讲"
  found = [(entity.text, entity.kind) for entity in segmenter.entities(text)]
  assert ("李明", "person") in found and ("阿里巴巴集团", "organization") in found


def test_entities_are_stretches_of_the_text_in_order(segmenter, articles):
  for text in articles + TEXTS:
    end = 0
    for entity in segmenter.entities(text):
      assert end <= entity.start < entity.end
      assert text[entity.start:entity.end] == entity.text
      assert entity.kind in ("person", "place", "organization", "time")
      end = entity.end


def test_折叠(segmenter):
  assert segmenter.fold("高端市場 ＡＢｃ") == "高端市场abc"
  assert segmenter.fold("") == ""


def test_names_of_numbers():
  assert {"word", "number", "url", "whitespace", "invalid"} <= set(fenci.kinds())
  assert {"lexicon", "user", "pattern"} <= set(fenci.origins())
  assert {"x", "n", "nr", "v"} <= set(fenci.tag_names())


@pytest.mark.parametrize("text, place", [("\ud800", 0), ("你好\udfff。", 2), ("😀\ud83d", 1)])
def test_a_lone_surrogate_is_named(segmenter, text, place):
  for call in (segmenter.words, segmenter.tokens, segmenter.tags, segmenter.entities, segmenter.fold):
    with pytest.raises(fenci.InvalidTextError, match="lone surrogate") as caught:
      call(text)
    assert (caught.value.text_index, caught.value.offset) == (0, place)
    assert isinstance(caught.value, ValueError)
  with pytest.raises(fenci.InvalidTextError, match="text 70000:") as caught:
    segmenter.words_batch(["你好"] * 70000 + [text])
  assert (caught.value.text_index, caught.value.offset) == (70000, place)


@pytest.mark.parametrize("text", [b"bytes", None, 3, float("nan"), ["list"]])
def test_what_is_no_text_is_a_type_error(segmenter, text):
  for call in (segmenter.words, segmenter.tokens, segmenter.tags, segmenter.entities, segmenter.fold):
    with pytest.raises(TypeError, match="^expected a str, found"):
      call(text)
  with pytest.raises(TypeError, match="text 1: expected a str"):
    segmenter.words_batch(["你好", text])


def test_missing_texts_of_a_column_say_what_to_do(segmenter):
  for missing in (None, float("nan")):
    with pytest.raises(TypeError, match=r'^expected a str, found (NoneType|float); in pandas: fillna\(""\)$'):
      segmenter.words(missing)
    with pytest.raises(TypeError, match=r"^text 1: .*fillna"):
      segmenter.words_batch(["你好", missing])


def test_no_texts_at_all(segmenter):
  for texts in (None, 7, float("nan")):
    with pytest.raises(TypeError, match="^texts: expected an iterable of str, found"):
      segmenter.words_batch(texts)


def test_tags_are_of_words_that_do_not_overlap(segmenter):
  for mode in ("search", "full"):
    with pytest.raises(ValueError, match=f'^tags go with mode "precise" only, found mode \'{mode}\''):
      segmenter.tokens("你好", mode, tags=True)


def test_one_text_is_no_batch(segmenter):
  for texts in ("你好", b"ni hao"):
    with pytest.raises(TypeError, match="put it into a list"):
      segmenter.words_batch(texts)


@pytest.mark.parametrize("call", [
  lambda segmenter: segmenter.words("", "fast"),
  lambda segmenter: segmenter.words_batch([""], mode="快"),
  lambda segmenter: segmenter.tokens("", offsets="characters"),
  lambda segmenter: segmenter.tokens("你好", "search", tags=True),
  lambda segmenter: segmenter.words_batch([""], threads=-1),
])
def test_values_that_nothing_takes(segmenter, call):
  with pytest.raises(fenci.InvalidArgumentError) as caught:
    call(segmenter)
  assert isinstance(caught.value, ValueError)


def test_iterators_and_subclasses_of_str_are_texts(segmenter):
  class Title(str):
    pass

  assert segmenter.words_batch(iter(["你好，世界", Title("北京大学")])) == [["你好", "，", "世界"], ["北京大学"]]
  assert segmenter.words_batch([]) == []
  assert segmenter.words_batch(["", ""]) == [[], []]
