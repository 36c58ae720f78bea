"""jieba.posseg: words with parts of speech."""

from __future__ import annotations

from typing import Any, Iterator, List, Optional

from ._default import dt as _default_tokenizer
from ._tokenizer import Text, Tokenizer, decoded, lines_of, pieces, warn_of_paddle


class pair:
  """A word and its part of speech; `word, flag = pair` unpacks it."""

  __slots__ = ("word", "flag")

  def __init__(self, word: str, flag: Any) -> None:
    self.word = word
    self.flag = flag

  def __str__(self) -> str:
    return f"{self.word}/{self.flag}"

  def __repr__(self) -> str:
    return f"pair({self.word!r}, {self.flag!r})"

  def __iter__(self) -> Iterator[Any]:
    return iter((self.word, self.flag))

  def __lt__(self, other: pair) -> bool:
    return self.word < other.word

  def __eq__(self, other: object) -> bool:
    return isinstance(other, pair) and self.word == other.word and self.flag == other.flag

  def __hash__(self) -> int:
    return hash(self.word)

  def encode(self, arg: str) -> bytes:
    """The pair as `str(pair)` has it, in an encoding."""
    return str(self).encode(arg)


class POSTokenizer:
  """Words with parts of speech, of a `Tokenizer`'s words."""

  def __init__(self, tokenizer: Optional[Tokenizer] = None) -> None:
    self.tokenizer = Tokenizer() if tokenizer is None else tokenizer

  def __repr__(self) -> str:
    return f"<POSTokenizer tokenizer={self.tokenizer!r}>"

  def initialize(self, dictionary: Optional[str] = None) -> None:
    """Opens the dictionaries now and not at the first call."""
    self.tokenizer.initialize(dictionary)

  def cut(self, sentence: Text, HMM: bool = True) -> Iterator[pair]:
    """The words of a text with their parts of speech."""
    segmenter = self.tokenizer.segmenter(bool(HMM))
    foreign = self.tokenizer._added.foreign_tags
    for line in lines_of(decoded(sentence)):
      for token in segmenter.tokens(line, whitespace=True, tags=True):
        flag = foreign.get(token.text, token.tag) if foreign else token.tag
        for piece in pieces(token.text):
          yield pair(piece, flag)

  def lcut(self, sentence: Text, HMM: bool = True) -> List[pair]:
    """`cut` as a list."""
    return list(self.cut(sentence, HMM))


dt = POSTokenizer(_default_tokenizer)
initialize = dt.initialize


def cut(sentence: Text, HMM: bool = True, use_paddle: bool = False) -> Iterator[pair]:
  """The words of a text with their parts of speech."""
  if use_paddle:
    warn_of_paddle()
  return dt.cut(sentence, HMM)


def lcut(sentence: Text, HMM: bool = True, use_paddle: bool = False) -> List[pair]:
  """`cut` as a list."""
  if use_paddle:
    warn_of_paddle()
  return dt.lcut(sentence, HMM)
