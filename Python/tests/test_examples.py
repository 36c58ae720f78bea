"""The examples do what they say, and the segmenter is what others' libraries ask for."""

import importlib.util
from pathlib import Path

import pytest

import fenci

FOLDER = Path(__file__).resolve().parent.parent / "examples"


def example(name):
  specification = importlib.util.spec_from_file_location(name, FOLDER / f"{name}.py")
  module = importlib.util.module_from_spec(specification)
  specification.loader.exec_module(module)
  return module


def test_scikit_learn(segmenter):
  pytest.importorskip("sklearn")
  count_words = example("count_words")
  counts = count_words.counts()
  assert counts["盐碱地"] == 2 and counts["水稻"] == 2 and counts["决赛"] == 2
  assert count_words.most_similar("盐碱地水稻丰收") == "盐碱地上的水稻丰收了"


def test_scikit_learn_clones_and_workers():
  pytest.importorskip("sklearn")
  from sklearn.base import clone
  from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
  from sklearn.linear_model import LogisticRegression
  from sklearn.model_selection import cross_val_score
  from sklearn.pipeline import make_pipeline

  vectorizer = clone(CountVectorizer(tokenizer=fenci.Segmenter(), token_pattern=None))
  assert vectorizer.fit_transform(["你好，世界"]).sum() == 3
  texts = ["房间很干净", "早餐很好吃", "房间太脏了", "早餐太难吃了"] * 6
  classifier = make_pipeline(TfidfVectorizer(tokenizer=fenci.Segmenter(), token_pattern=None), LogisticRegression())
  assert cross_val_score(classifier, texts, [1, 1, 0, 0] * 6, cv=3, n_jobs=2).mean() == 1


def test_bm25s(segmenter):
  bm25s = pytest.importorskip("bm25s")
  search_documents = example("search_documents")
  retriever = search_documents.index(search_documents.DOCUMENTS, segmenter)
  assert search_documents.search(retriever, segmenter, "大学水稻") == search_documents.DOCUMENTS[:1]
  from bm25s.tokenization import Tokenizer

  tokenizer = Tokenizer(splitter=segmenter, stopwords=[], lower=False)
  ids = tokenizer.tokenize(["你好，世界"], show_progress=False)
  assert tokenizer.decode(ids) == [["你好", "，", "世界"]] and bm25s


def test_a_callable_for_retrievers(segmenter):
  retrieve_passages = example("retrieve_passages")
  retriever = retrieve_passages.Retriever(retrieve_passages.PASSAGES, preprocess_func=segmenter)
  assert retriever.invoke("怎么下载发票") == ["发票可以在订单页面下载。"]
  assert retriever.invoke("运费券")[0] == "会员每月有两张免运费券。"


def test_pandas(segmenter):
  pandas = pytest.importorskip("pandas")
  tag_columns = example("tag_columns")
  frame = tag_columns.with_words(tag_columns.REVIEWS, segmenter)
  assert frame["words"][1][:2] == ["位置", "方便"] and frame["words"][2] == []
  assert tag_columns.reviews_by_word(tag_columns.REVIEWS, segmenter)["早餐"] == 2
  assert tag_columns.with_keywords(tag_columns.REVIEWS, fenci.Keywords(segmenter=segmenter))["keywords"][2] == []
  with pytest.raises(TypeError, match="text 2: expected a str"):
    segmenter.words_batch(pandas.Series(["你", "好", float("nan")]))
