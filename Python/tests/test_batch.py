"""Tokens of many texts as arrays."""

import sys

import pytest
from random_texts import random_texts

import fenci

numpy = pytest.importorskip("numpy")
TEXTS = random_texts(2, 500) + [""]


@pytest.mark.parametrize("mode", ["precise", "search", "full"])
@pytest.mark.parametrize("offsets", ["scalar", "byte", "utf16"])
def test_arrays_say_what_tokens_say(segmenter, mode, offsets):
  batch = segmenter.batch(TEXTS, mode, offsets, tags=mode == "precise")
  kinds, origins, tags = fenci.kinds(), fenci.origins(), fenci.tag_names()
  assert len(batch) == len(TEXTS)
  for text, rows in zip(TEXTS, batch):
    tokens = segmenter.tokens(text, mode, offsets, tags=mode == "precise")
    assert [(token.start, token.end) for token in tokens] == [(row["start"], row["end"]) for row in rows]
    assert [token.kind for token in tokens] == [kinds[kind] for kind in rows["kind"]]
    assert [token.origin for token in tokens] == [origins[origin] for origin in rows["origin"]]
    if mode == "precise":
      assert [token.tag for token in tokens] == [tags[tag] for tag in rows["tag"]]


def test_threads_change_nothing(segmenter, articles):
  texts = articles * 20
  one, many = segmenter.batch(texts), segmenter.batch(texts, threads=4)
  assert (one.tokens == many.tokens).all() and (one.ends == many.ends).all()


def test_layout(segmenter):
  batch = segmenter.batch(["你好，世界", "", "北京大学生前来应聘"])
  assert batch.tokens.dtype.itemsize == 12
  assert batch.tokens.dtype.names == ("start", "end", "kind", "origin", "tag", "flags")
  assert batch.ends.dtype == numpy.uint64
  assert batch.ends.tolist() == [3, 3, 7]
  assert batch.offsets.tolist() == [0, 3, 3, 7]
  assert batch[-1]["start"].tolist() == [0, 2, 5, 7] and len(batch[1]) == 0
  with pytest.raises(IndexError):
    batch[3]


def test_tokens_of_one_entity_are_marked(segmenter):
  tokens = segmenter.batch(["李明在阿里巴巴集团演讲"], tags=True).tokens
  assert [int(token["flags"]) for token in tokens if token["start"] in (3, 7)] == [0, 1]


def test_arrays_outlive_the_segmenter():
  with fenci.Segmenter() as segmenter:
    batch = segmenter.batch(["你好，世界"])
    segmenter.words("覆盖" * 1000)
  assert batch.tokens["end"].tolist() == [2, 3, 5]
  batch.tokens["end"] += 1


@pytest.mark.parametrize("threads", [1, 3])
def test_what_is_no_text_is_named(segmenter, threads):
  for bad in (7, None, b"bytes", ["list"]):
    with pytest.raises(TypeError, match="text 1: expected a str"):
      segmenter.batch(["你好", bad, "世界"], threads=threads)
  with pytest.raises(fenci.InvalidTextError, match="text 30000"):
    segmenter.batch(["你好"] * 30000 + ["\ud800"] + ["你好"] * 30000, threads=threads)


def test_no_texts(segmenter):
  batch = segmenter.batch([])
  assert len(batch) == 0 and len(batch.tokens) == 0 and batch.offsets.tolist() == [0]


def test_words_that_overlap_have_no_tags(segmenter):
  for mode in ("search", "full"):
    with pytest.raises(fenci.InvalidArgumentError, match='^tags go with mode "precise" only'):
      segmenter.batch(["你好"], mode, tags=True)


def test_nothing_else_needs_numpy(monkeypatch):
  for name in [name for name in sys.modules if name.split(".")[0] in ("numpy", "fenci")]:
    monkeypatch.delitem(sys.modules, name)
  monkeypatch.setitem(sys.modules, "numpy", None)
  import fenci as without_numpy
  import fenci.jieba as jieba

  segmenter = without_numpy.Segmenter()
  assert segmenter.words_batch(["你好，世界"]) == [["你好", "，", "世界"]]
  assert jieba.lcut("你好") == ["你好"]
  for call in (lambda: segmenter.batch(["你好"]), lambda: without_numpy.Batch):
    with pytest.raises(ImportError, match="pip install numpy"):
      call()
  assert "Batch" in dir(without_numpy)
