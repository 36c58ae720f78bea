"""jieba.analyse: keywords."""

from __future__ import annotations

import os
from threading import RLock
from typing import Any, FrozenSet, Iterable, List, Mapping, Optional

from .._analyzer import renew_after_fork
from .._errors import InvalidArgumentError
from .._keywords import Keyword, Keywords
from .._names import tag_names
from .._options import AnalyzerOptions
from .._segmenter import Segmenter
from .._texts import whole_number
from ._default import dt as _default_tokenizer
from ._idf import ReadIDF
from ._tokenizer import Text, Tokenizer, decoded
from .posseg import POSTokenizer, pair
from .posseg import dt as _default_postokenizer


class KeywordExtractor:
  """What both rankings have in common. The words and their scores are Fenci's: single words, no phrases."""

  _method = ""

  def __init__(self) -> None:
    self.tokenizer: Tokenizer = _default_tokenizer
    self.postokenizer: POSTokenizer = _default_postokenizer
    self._lock = RLock()
    self._stop_words: Optional[str] = None
    self._idf: Optional[ReadIDF] = None
    self._opened: Any = None
    renew_after_fork(self)

  def renew(self) -> None:
    """In the child of a fork, another thread may hold the lock for ever."""
    self._lock = RLock()

  def set_stop_words(self, stop_words_path: str) -> None:
    """Takes the words of a file, one a line, instead of Fenci's own stop words."""
    self._stop_words = _existing(stop_words_path)

  def _segmenter(self) -> Segmenter:
    """The tokenizer's, with the tagger that keywords are chosen by, and this ranking's own files."""
    source = self.tokenizer.segmenter(True, "lexicon")
    key = (source, self._stop_words, self._idf)
    with self._lock:
      if self._opened is None or self._opened[0] != key:
        options: AnalyzerOptions = {"stopwords": self._stop_words, "idf": self._idf.path if self._idf else None}
        self._opened = (key, source.reopened(**options) if any(options.values()) else source)
      return self._opened[1]  # type: ignore[no-any-return]

  def _ranked(
    self, sentence: Text, topK: Optional[int], withWeight: bool, allowPOS: Iterable[str], withFlag: bool
  ) -> List[Any]:
    text, count, allowed = decoded(sentence), _maximum_count(topK), frozenset(allowPOS)
    segmenter, foreign = self._segmenter(), self.tokenizer._added.foreign_tags
    keywords = self._admitted(text, count, allowed, segmenter, foreign)
    terms: List[Any] = [keyword.text for keyword in keywords]
    if allowed and withFlag:
      flags = {token.start: token.tag for token in segmenter.tokens(text, tags=True)}
      terms = [
        pair(keyword.text, foreign.get(keyword.text) or flags.get(keyword.occurrences[0][0], "x"))
        for keyword in keywords]
    if withWeight:
      return [(term, keyword.score) for term, keyword in zip(terms, keywords)]
    return terms

  def _admitted(
    self, text: str, count: Optional[int], allowed: FrozenSet[str], segmenter: Segmenter, foreign: Mapping[str, str]
  ) -> List[Keyword]:
    """The best words of the allowed tags; `foreign` are the words with tags that the library does not know."""

    def ranked(tags: Optional[List[str]], count: Optional[int]) -> List[Keyword]:
      return Keywords(
        self._method, "none", tags=tags, keep_near_duplicates=True, segmenter=segmenter)(text, count=count)

    if not allowed:
      return ranked(None, count)
    tags = sorted(allowed.intersection(tag_names()))
    if not foreign:
      return ranked(tags, count) if tags else []
    # Of single words, the scores are the same whatever tags are allowed.
    known = {keyword.text for keyword in ranked(tags, None)} if tags else set()
    found = [
      keyword for keyword in ranked(None, None)
      if (tag in allowed if (tag := foreign.get(keyword.text)) else keyword.text in known)]
    return found[:count]


class TFIDF(KeywordExtractor):
  """Ranks by frequency in the text against frequency elsewhere."""

  _method = "tfidf"

  def __init__(self, idf_path: Optional[str] = None) -> None:
    super().__init__()
    if idf_path:
      self.set_idf_path(idf_path)

  def set_idf_path(self, idf_path: str) -> None:
    """Takes the document frequencies of a file: jieba's `word idf` lines, or what `fenci idf build` made."""
    self._idf = ReadIDF(_existing(idf_path))

  def extract_tags(
    self, sentence: Text, topK: Optional[int] = 20, withWeight: bool = False, allowPOS: Iterable[str] = (),
    withFlag: bool = False,
  ) -> List[Any]:
    """The best words; all for a `topK` of None or 0.

    With `withWeight` they are `(word, weight)`. `allowPOS` are the parts of speech that are taken, none for all, those
    that were given to `add_word` among them; with it and `withFlag` a word is a `pair`.
    """
    return self._ranked(sentence, topK, withWeight, allowPOS, withFlag)


class TextRank(KeywordExtractor):
  """Ranks by the importance of words in the graph of their neighbours."""

  _method = "textrank"

  def textrank(
    self, sentence: Text, topK: Optional[int] = 20, withWeight: bool = False,
    allowPOS: Iterable[str] = ("ns", "n", "vn", "v"), withFlag: bool = False,
  ) -> List[Any]:
    """The best words; parameters as for `TFIDF.extract_tags`."""
    return self._ranked(sentence, topK, withWeight, allowPOS, withFlag)

  extract_tags = textrank


def _maximum_count(topK: Optional[int]) -> Optional[int]:
  """None for all; jieba takes 0 for that, too. Raises `TypeError` and `InvalidArgumentError`."""
  count = None if topK is None else whole_number(topK, "topK")
  if count is not None and count < 0:
    raise InvalidArgumentError(f"topK: expected 1 or more, or None for all; found {count}")
  return count or None


def _existing(path: str) -> str:
  path = os.path.abspath(path)
  if not os.path.isfile(path):
    raise FileNotFoundError(f"jieba: file does not exist: {path}")
  return path


default_tfidf = TFIDF()
default_textrank = TextRank()
extract_tags = tfidf = default_tfidf.extract_tags
set_idf_path = default_tfidf.set_idf_path
textrank = default_textrank.extract_tags


def set_stop_words(stop_words_path: str) -> None:
  """Takes the words of a file, one a line, instead of Fenci's own stop words, for both rankings."""
  default_tfidf.set_stop_words(stop_words_path)
  default_textrank.set_stop_words(stop_words_path)
