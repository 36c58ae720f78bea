"""jieba's Tokenizer, over Fenci's segmenter."""

from __future__ import annotations

import os
import re
import warnings
from itertools import chain
from threading import RLock
from typing import IO, Any, Dict, Iterable, Iterator, List, Optional, Tuple, Union

from .._analyzer import renew_after_fork
from .._errors import InvalidArgumentError, InvalidOptionError
from .._segmenter import Segmenter
from .._texts import no_str
from ._words import AddedWords, entries

Text = Union[str, bytes]

# jieba gives each character of white space for itself, but CR LF together.
_SPACES = re.compile(r"\r\n|.", re.DOTALL)
_TWO_SPACES = re.compile(r"[\s\u200b]{2}")
# What a word without a count weighs, as a count; see Guides/UserDictionaries.md, "On learned scores".
_AUTOMATIC_COUNT = 2023


def decoded(text: Text, what: str = "sentence") -> str:
  """A text of jieba's callers, who call it `what`: bytes are UTF-8, or GBK with errors passed over."""
  if isinstance(text, str):
    return text
  try:
    return text.decode("utf-8")
  except UnicodeDecodeError:
    return text.decode("gbk", "ignore")
  except AttributeError:
    raise TypeError(f"{what}: {no_str(text)}") from None


class Tokenizer:
  """Divides text under jieba's names; the words are Fenci's.

  Words may be added and deleted at any time, by any thread: dictionaries are opened anew at the next call, which takes
  about a millisecond, and calls that are under way end with the old ones.
  """

  def __init__(self, dictionary: Optional[str] = None) -> None:
    """`dictionary` is a lexicon that `fenci dict build` compiled; it is opened by the first call."""
    self.lock = RLock()
    self.dictionary = None if dictionary is None else os.path.abspath(dictionary)
    self._added = AddedWords()
    # By whether new words are found, and the tagger; with the version of the added words it was made of.
    self._segmenters: Dict[Tuple[bool, str], Tuple[object, Segmenter]] = {}
    self._threads = 1
    renew_after_fork(self)

  def renew(self) -> None:
    """In the child of a fork, another thread may hold the lock for ever."""
    self.lock = RLock()

  def __repr__(self) -> str:
    return f"<Tokenizer dictionary={self.dictionary!r}>"

  def __getstate__(self) -> Dict[str, Any]:
    return {"dictionary": self.dictionary, "_added": self._added, "_threads": self._threads}

  def __setstate__(self, state: Dict[str, Any]) -> None:
    self.__init__()  # type: ignore[misc]
    self.__dict__.update(state)

  # Opening

  def initialize(self, dictionary: Optional[str] = None) -> None:
    """Opens the dictionaries now and not at the first call. Raises as `set_dictionary`."""
    if dictionary:
      self.set_dictionary(dictionary)
    self.segmenter()

  def check_initialized(self) -> None:
    """As `initialize()`."""
    self.initialize()

  @property
  def initialized(self) -> bool:
    """Whether dictionaries are open."""
    return bool(self._segmenters)

  def set_dictionary(self, dictionary_path: str) -> None:
    """Takes another lexicon, one that `fenci dict build` compiled, from the next call on.

    Raises `FileNotFoundError`, and `fenci.DictionaryError` for what is none; the one before is kept then.
    """
    path = os.path.abspath(dictionary_path)
    if not os.path.isfile(path):
      raise FileNotFoundError(f"jieba: file does not exist: {path}")
    Segmenter(dictionary=path).close()
    self.dictionary = path

  def segmenter(self, HMM: bool = True, tagger: str = "context") -> Segmenter:
    """The segmenter of the words as they are now."""
    if self._added.deleted:
      with self.lock:
        self._added.divide(self._current(True, "context"))
    return self._current(HMM, tagger)

  def _current(self, HMM: bool, tagger: str) -> Segmenter:
    state = (self.dictionary, self._added.version)
    found = self._segmenters.get((HMM, tagger))
    if found is not None and found[0] == state:
      return found[1]
    with self.lock:
      state = (self.dictionary, self._added.version)
      opened = Segmenter(
        dictionary=self.dictionary, new_words=HMM, tagger=tagger,
        user_words=self._added.dictionary() or None)
      # The one before is closed by whoever uses it last.
      self._segmenters[HMM, tagger] = (state, opened)
    return opened

  # Words

  def cut(
    self, sentence: Text, cut_all: bool = False, HMM: bool = True, use_paddle: bool = False
  ) -> Iterator[str]:
    """The words of a text; with `cut_all` all that dictionaries find, with `HMM=False` only words that they have."""
    if use_paddle:
      warn_of_paddle()
    yield from self._words(decoded(sentence), "full" if cut_all else "precise", HMM)

  def cut_for_search(self, sentence: Text, HMM: bool = True) -> Iterator[str]:
    """The words of a text, and before each the words inside it."""
    yield from self._words(decoded(sentence), "search", HMM)

  def lcut(
    self, sentence: Text, cut_all: bool = False, HMM: bool = True, use_paddle: bool = False
  ) -> List[str]:
    """`cut` as a list."""
    return list(self.cut(sentence, cut_all, HMM, use_paddle))

  def lcut_for_search(self, sentence: Text, HMM: bool = True) -> List[str]:
    """`cut_for_search` as a list."""
    return list(self.cut_for_search(sentence, HMM))

  def tokenize(self, unicode_sentence: str, mode: str = "default", HMM: bool = True) -> Iterator[Tuple[str, int, int]]:
    """Words with their places: `(word, start, end)`; mode "search" has the words inside words too."""
    if not isinstance(unicode_sentence, str):
      raise ValueError("jieba: the input parameter should be unicode.")
    segmenter, fenci_mode, line_start = self.segmenter(bool(HMM)), "precise" if mode == "default" else "search", 0
    for line in lines_of(unicode_sentence):
      for token in segmenter.tokens(line, fenci_mode, whitespace=True):
        place = line_start + token.start
        for word in pieces(token.text):
          yield word, place, place + len(word)
          place += len(word)
      line_start += len(line)

  def _words(self, text: str, mode: str, HMM: bool) -> Iterable[str]:
    words: Iterable[str] = chain.from_iterable(
      self.segmenter(bool(HMM)).words_batch(lines_of(text), mode, whitespace=True, threads=self._threads))
    if _TWO_SPACES.search(text) is None:
      return words
    return (piece for word in words for piece in pieces(word))

  # Dictionaries

  def load_userdict(self, f: Union[str, "os.PathLike[str]", IO[str], IO[bytes]]) -> None:
    """Adds the words of a file, given by its path or opened: `word count tag` in each line, the last two optional."""
    if isinstance(f, (str, os.PathLike)):
      with open(f, "rb") as file:
        found = list(entries(file, os.fspath(f)))
    else:
      found = list(entries(f, str(getattr(f, "name", f))))
    for word, count, tag in found:
      self.add_word(word, count, tag)

  def add_word(self, word: Text, freq: Optional[int] = None, tag: Optional[str] = None) -> None:
    """Adds a word; a count says how strong it is, and 0 that it is none (see `del_word`)."""
    word = decoded(word, "word")
    count = None if freq is None else int(freq)
    if count == 0:
      return self.del_word(word)
    if count is not None and count < 0:
      raise InvalidArgumentError(f"freq: expected a count of 0 or more, found {count} for {word!r}")
    with self.lock:
      self._added.add(word, count, tag)

  def del_word(self, word: Text) -> None:
    """Makes a word none: takes it back if it was added, and divides a text wherever its characters stand together."""
    with self.lock:
      self._added.delete(decoded(word, "word"))

  def suggest_freq(self, segment: Union[Text, Iterable[Text]], tune: bool = False) -> int:
    """With `tune`, keeps a word together, or divides a text where the words of a tuple stand together.

    The number is one that `add_word` understands in the same sense: 0 for a tuple, and for a word the count that weighs
    as much as none.
    """
    if isinstance(segment, (str, bytes)):
      if tune:
        self.add_word(segment)
      return _AUTOMATIC_COUNT
    if not hasattr(segment, "__iter__"):
      raise TypeError(f"segment: expected a str or a tuple of them, found {type(segment).__name__}")
    parts = tuple(decoded(part, "segment") for part in segment)
    if len(parts) < 2:
      raise InvalidOptionError(f"segment: expected a word, or two words or more; found {parts!r}")
    if tune:
      with self.lock:
        self._added.split(parts)
    return 0

  @property
  def user_word_tag_tab(self) -> Dict[str, str]:
    """The tags of the words that were added with one."""
    return dict(self._added.tags)

  @property
  def FREQ(self) -> Dict[str, int]:
    """The counts of the words that were added; Fenci's lexicon has none to show."""
    return {
      word: _AUTOMATIC_COUNT if count is None else count for word, count in self._added.counts.items()}

  def get_FREQ(self, k: str, d: Optional[int] = None) -> Optional[int]:
    """The count of a word that was added, else `d`."""
    counts = self._added.counts
    if k not in counts:
      return d
    count = counts[k]
    return _AUTOMATIC_COUNT if count is None else count


def warn_of_paddle() -> None:
  """Says to the caller's caller that there is no such mode."""
  warnings.warn("fenci.jieba has no paddle mode; the words are those without", stacklevel=3)


def lines_of(text: str) -> List[str]:
  """The lines of a text with their ends: each is segmented for itself, as the program does, on however many threads."""
  lines = [line + "\n" for line in text.split("\n")]
  lines[-1] = lines[-1][:-1]
  return lines


def pieces(word: str) -> List[str]:
  """A word as jieba would give it: white space character by character."""
  return _SPACES.findall(word) if len(word) > 1 and word.isspace() else [word]
