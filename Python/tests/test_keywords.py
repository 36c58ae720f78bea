"""Ranked keywords."""

import pytest
from random_texts import random_texts

import fenci


@pytest.fixture(scope="module")
def keywords(segmenter):
  return fenci.Keywords(segmenter=segmenter)


def test_关键词(keywords, articles):
  assert [keyword.text for keyword in keywords(articles[0], count=3)] == ["周予安", "端侧大模型", "模型"]


def test_a_keyword_stands_where_it_says(keywords, articles):
  fold = keywords.segmenter.fold
  for text in articles + random_texts(4, 200, pieces=60):
    for keyword in keywords(text, count=None):
      assert keyword.occurrences == tuple(sorted(keyword.occurrences))
      places = [text[start:end] for start, end in keyword.occurrences]
      # Near-duplicates are one keyword with the places of both.
      assert fold(keyword.text) in map(fold, places)


def test_keywords_fall(keywords, articles):
  for text in articles:
    scores = [keyword.score for keyword in keywords(text)]
    assert len(scores) == 20 and scores == sorted(scores, reverse=True)


@pytest.mark.parametrize("method", ["learned", "combined", "tfidf", "textrank"])
@pytest.mark.parametrize("phrases", ["with", "none", "only"])
def test_batches_threads_and_single_texts_agree(segmenter, articles, method, phrases):
  keywords = fenci.Keywords(method, phrases, segmenter=segmenter)
  titles = [text.split("\n")[0] if number % 2 else None for number, text in enumerate(articles)]
  single = [keywords(text, title, count=7) for text, title in zip(articles, titles)]
  assert keywords.batch(articles, titles, count=7) == single
  assert keywords.batch(articles * 5, titles * 5, count=7, threads=3) == single * 5
  # Each occurrence is in one token when there are no phrases; the marks of a hashtag are left out.
  if phrases == "none":
    for text, found in zip(articles, single):
      token_of = {place: token for token in segmenter.tokens(text) for place in range(token.start, token.end)}
      for start, end in (place for keyword in found for place in keyword.occurrences):
        assert token_of[start] == token_of[end - 1]


def test_a_title_counts(keywords, articles):
  assert keywords(articles[0], "端侧大模型")[0].text == "端侧大模型"
  assert keywords(articles[0], "") == keywords(articles[0])


def test_settings(segmenter, articles):
  text = articles[0]

  def found(**settings):
    return [keyword.text for keyword in fenci.Keywords(segmenter=segmenter, **settings)(text, count=6)]

  assert found(diversity=0.4) != found()
  assert min(map(len, found(minimum_characters=4))) >= 4
  assert all("周予安" in word for word in found(tags=["nr"])) and found(tags=["nr"]) == found(tags="nr") != []
  text = "直营店开业，直营门店很多，直营店在城东"
  assert "直营门店" in found(keep_near_duplicates=True) and "直营门店" not in found()


def test_files(tmp_path, articles):
  words = tmp_path / "stop.txt"
  words.write_text("周予安\n", encoding="utf-8")
  assert "周予安" not in [keyword.text for keyword in fenci.Keywords(stopwords=words)(articles[0])]
  for bad in ({"stopwords": "/no/such/file"}, {"idf": "/no/such/file"}, {"weights": "/no/such/file"}):
    with pytest.raises(fenci.DictionaryError, match="/no/such/file"):
      fenci.Keywords(**bad)("你好")


def test_counts(keywords, articles):
  all_of_them = keywords(articles[0], count=None)
  assert len(all_of_them) > 100
  assert keywords(articles[0], count=1) == all_of_them[:1]
  assert keywords("", count=None) == keywords("\n　") == []
  assert keywords.batch([]) == []


@pytest.mark.parametrize("make", [
  lambda: fenci.Keywords("best"),
  lambda: fenci.Keywords(phrases="included"),
  lambda: fenci.Keywords(diversity=1.5),
  lambda: fenci.Keywords(diversity=float("nan")),
  lambda: fenci.Keywords(minimum_characters=0),
  lambda: fenci.Keywords()("你好", count=0),
  lambda: fenci.Keywords()("你好", count=2**32),
  lambda: fenci.Keywords(tags=["没有"]),
  lambda: fenci.Keywords(tags=["n", "nosuchtag"])("你好"),
  lambda: fenci.Keywords().batch(["你好"], []),
])
def test_values_that_nothing_takes(make):
  with pytest.raises(fenci.FenciError) as caught:
    make()
  assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("make", [
  lambda: fenci.Keywords()(b"bytes"),
  lambda: fenci.Keywords()("你好", count="five"),
  lambda: fenci.Keywords()("你好", count=True),
  lambda: fenci.Keywords()("你好", 7),
  lambda: fenci.Keywords().batch("你好"),
  lambda: fenci.Keywords().batch(["你好"], "好"),
  lambda: fenci.Keywords(segmenter=fenci.Segmenter(), dates="parts"),
])
def test_values_of_another_type(make):
  with pytest.raises(TypeError):
    make()


@pytest.mark.parametrize("settings", [
  {"minimum_characters": 1.5}, {"minimum_characters": "2"}, {"minimum_characters": True}, {"minimum_characters": None},
  {"diversity": "0.5"}, {"diversity": None}, {"diversity": True}, {"diversity": 1j}, {"keep_near_duplicates": "no"},
  {"keep_near_duplicates": 1}, {"tags": 7}, {"tags": [7]}, {"tags": b"n"}, {"segmenter": "fine"},
])
def test_settings_of_another_type_are_named_at_once(settings):
  with pytest.raises(TypeError, match=next(iter(settings))):
    fenci.Keywords(**settings)


def test_numbers_that_are_no_python_numbers(segmenter, articles):
  numpy = pytest.importorskip("numpy")
  half, three = numpy.float32(0.5), numpy.int64(3)
  found = fenci.Keywords(diversity=half, minimum_characters=three, segmenter=segmenter)(articles[0])
  assert found == fenci.Keywords(diversity=0.5, minimum_characters=3, segmenter=segmenter)(articles[0])


def test_tags_may_be_an_iterator(segmenter, articles):
  found = fenci.Keywords(tags=iter(["nr"]), segmenter=segmenter)(articles[0])
  assert found == fenci.Keywords(tags=["nr"], segmenter=segmenter)(articles[0])


def test_a_surrogate_in_a_title_is_named(keywords):
  with pytest.raises(fenci.InvalidTextError, match="title 1: .*U\\+DC00 at 1"):
    keywords.batch(["你好", "世界"], ["好", "世\udc00"])


def test_tags_may_have_blanks(segmenter, articles):
  found = [fenci.Keywords(tags=tags, segmenter=segmenter)(articles[0]) for tags in ("n,v", "n, v", ["v ", "n"])]
  assert found[0] == found[1] == found[2] != []


@pytest.mark.parametrize("make", [fenci.Keywords, fenci.FrequencyCounter])
def test_what_is_no_segmenter(make):
  with pytest.raises(TypeError, match="segmenter: expected a Segmenter, found str"):
    make(segmenter="x")
