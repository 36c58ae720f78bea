"""Text into words."""

from __future__ import annotations

from ctypes import c_char, c_size_t
from itertools import chain
from typing import TYPE_CHECKING, Any, Callable, Iterable, List, Optional, Tuple, Type

from ._analyzer import Analyzer, AnalyzerOwner, Workspace
from ._errors import ClosedError
from ._library import raise_error
from ._names import kinds, origins, tag_names
from ._options import AnalyzerOptions, option_pairs
from ._structures import CONTINUES_ENTITY, SKIP_WHITESPACE, TOKEN, WITH_TAGS, segment_options
from ._texts import (
  JoinedTexts, character_ends, checked_threads, encoded, for_each_part, parts_of, separators, text_list)
from ._token import Entity, TaggedWord, Token, cutter, entities_of

if TYPE_CHECKING:
  from typing_extensions import Unpack

  from ._batch import Batch, Part

RawToken = Tuple[int, int, int, int, int, int]

# ASCII's unit separator, and the number of texts of one, as ctypes wants them: made once, as they are for each call.
_UNIT_CODE = 0x1F
_UNIT, _ONE = c_char(b"\x1f"), c_size_t(1)


class Segmenter(AnalyzerOwner):
  """Divides Chinese text into words.

      segmenter = Segmenter()
      segmenter.words("工程师周子安来到了杭州")

  Options are keywords, see `AnalyzerOptions`: `Segmenter(granularity="fine", user_words=["小米之家"])`. Opening takes
  about a millisecond.

  Threads may share one: each call borrows scratch space of its own, and the interpreter's lock is released meanwhile.
  It may be pickled, and is then opened anew from its options, in whose files the other process must find the same; and
  the child of a fork may go on using it.

  Texts are `str`; `bytes` are a `TypeError`, for nobody could say what their offsets count. A lone surrogate is an
  `InvalidTextError`. After `close()` every method raises `ClosedError`.
  """

  def __init__(self, **options: Unpack[AnalyzerOptions]) -> None:
    """Opens the dictionaries.

    Raises `UnknownOptionError`, `InvalidOptionError`, `DictionaryError`; `LibraryError` when there is no library.
    """
    self._analyzer = Analyzer(option_pairs(options))

  def __reduce__(self) -> Tuple[Callable[..., Any], Tuple[Any, ...]]:
    if self.closed:
      raise ClosedError("a closed segmenter cannot be pickled")
    return _reopened, (type(self), self._analyzer.options)

  def reopened(self, **options: Unpack[AnalyzerOptions]) -> Segmenter:
    """A new segmenter of these options and some more; user dictionaries and words are added. Raises as `Segmenter`."""
    pairs = option_pairs(options)
    given = {name for name, _ in pairs} - {"user-dict", "user-words"}
    return _reopened(type(self), tuple(pair for pair in self._analyzer.options if pair[0] not in given) + pairs)

  def __repr__(self) -> str:
    options = ", ".join(f"{name.replace('-', '_')}={value!r}" for name, value in self._analyzer.options)
    return f"{type(self).__name__}({options})"

  def words(self, text: str, mode: str = "precise", *, whitespace: bool = False) -> List[str]:
    """The words of a text, in order.

    `mode` is "precise" (every character in exactly one word), "search" (before each word the words inside it), or
    "full" (all that the dictionaries find). White space is left out unless asked for; with it, the words of mode
    "precise" joined are the text.

    Raises `InvalidArgumentError` for another mode, `InvalidTextError`, `ClosedError`. O(n).
    """
    data = encoded(text)
    options = segment_options(mode, "scalar", 0 if whitespace else SKIP_WHITESPACE)
    analyzer = self._analyzer
    workspace = analyzer.borrow()
    try:
      if _UNIT_CODE in data:
        return [text[start:end] for start, end, *_ in _raw_tokens(workspace, analyzer, data, options)]
      workspace.text_end.value = len(data)
      if analyzer._library.fenci_separate_batch(
        workspace.handle, data, workspace.text_end_address, _ONE, options, _UNIT, _UNIT,
        workspace.results_address, workspace.count_address, workspace.error_address,
      ):
        raise_error(workspace.error)
      count = workspace.count.value
      return workspace.copied(count).decode().split("\x1f") if count else []
    finally:
      analyzer.give_back(workspace)

  __call__ = words

  def tokens(
    self, text: str, mode: str = "precise", offsets: str = "scalar", *, whitespace: bool = False, tags: bool = False
  ) -> List[Token]:
    """The tokens of a text: words with their places, kinds and origins.

    `offsets` says what `start` and `end` count, in the program's words: "scalar", as Python counts, "byte" of UTF-8, or
    "utf16" code units; "scalars" and "bytes" are the same. With `tags`, which only mode "precise" has, tokens have
    their parts of speech. Rest as for `words`. O(n).
    """
    flags = (0 if whitespace else SKIP_WHITESPACE) | (WITH_TAGS if tags else 0)
    raw = self._tokens(text, mode, offsets, flags)
    cut = cutter(text, offsets)
    kind_names, origin_names, all_tags = kinds(), origins(), tag_names()
    return [
      Token(cut(start, end), start, end, kind_names[kind], origin_names[origin], all_tags[tag] if tags else None)
      for start, end, kind, origin, tag, _ in raw]

  def tags(self, text: str) -> List[TaggedWord]:
    """The words of a text with their parts of speech, white space left out: `for word, tag in segmenter.tags(text)`.

    Rest as for `words`.
    """
    names = tag_names()
    return [
      TaggedWord(text[start:end], names[tag])
      for start, end, _, _, tag, _ in self._tokens(text, "precise", "scalar", WITH_TAGS | SKIP_WHITESPACE)]

  def entities(self, text: str) -> List[Entity]:
    """The names of persons, places and organisations in a text, and its times, in order. Rest as for `words`."""
    names = tag_names()
    return entities_of(text, (
      (start, end, names[tag], bool(flags & CONTINUES_ENTITY))
      for start, end, _, _, tag, flags in self._tokens(text, "precise", "scalar", WITH_TAGS | SKIP_WHITESPACE)))

  def words_batch(
    self, texts: Iterable[str], mode: str = "precise", *, whitespace: bool = False, threads: int = 1
  ) -> List[List[str]]:
    """The words of each of many texts, far quicker than `words` for each.

    `threads` work at once, 0 for one on each core; the result is the same. Rest as for `words`; an
    `InvalidTextError` says which text.
    """
    texts = text_list(texts)
    options = segment_options(mode, "scalar", 0 if whitespace else SKIP_WHITESPACE)

    def words_of(part: range) -> List[List[str]]:
      joined = JoinedTexts(texts[part.start:part.stop], part.start)
      chosen = separators(joined.data, 2)
      if len(chosen) < 2:
        return [self.words(text, mode, whitespace=whitespace) for text in texts[part.start:part.stop]]
      separated = self._separated(joined, options, chosen, part.start).split(chosen[1].decode())
      separator = chosen[0].decode()
      return [words.split(separator) if words else [] for words in separated]

    # Even no texts at all find out that this was closed.
    parts = parts_of(texts, checked_threads(threads))
    if not parts:
      self._analyzer._opened()
    return list(chain.from_iterable(for_each_part(parts, threads, words_of)))

  def batch(
    self, texts: Iterable[str], mode: str = "precise", offsets: str = "scalar", *, whitespace: bool = False,
    tags: bool = False, threads: int = 1,
  ) -> Batch:
    """The tokens of many texts as NumPy arrays, which is quickest of all; see `Batch`.

    `threads` as for `words_batch`, rest as for `tokens`. Raises `ImportError` when there is no NumPy.
    """
    from ._batch import copied, joined

    texts = text_list(texts)
    flags = (0 if whitespace else SKIP_WHITESPACE) | (WITH_TAGS if tags else 0)
    options = segment_options(mode, offsets, flags)
    analyzer = self._analyzer

    def tokens_of(part: range) -> Part:
      texts_of_part = JoinedTexts(texts[part.start:part.stop], part.start)
      workspace = analyzer.borrow()
      try:
        if analyzer._library.fenci_segment_batch(
          workspace.handle, texts_of_part.data, texts_of_part.ends_address, texts_of_part.count, options,
          workspace.results_address, workspace.ends_address, workspace.error_address,
        ):
          raise_error(workspace.error, part.start)
        return copied(workspace.results.value or 0, workspace.ends.value or 0, texts_of_part.count)
      finally:
        analyzer.give_back(workspace)

    parts = parts_of(texts, checked_threads(threads))
    if not parts:
      analyzer._opened()
    # A token has a character at least; room for more is made when modes with overlapping words need it.
    expected_count = (character_ends(texts) or [0])[-1]
    return joined(for_each_part(parts, threads, tokens_of), len(texts), expected_count)

  def fold(self, text: str) -> str:
    """The folded form of a text: what two spellings of a word have in common.

    Traditional characters become simplified ones, wide letters narrow ones, capitals small ones; white space is
    dropped. Raises as `words` does.
    """
    data = encoded(text)
    analyzer = self._analyzer
    workspace = analyzer.borrow()
    try:
      if analyzer._library.fenci_fold(
        workspace.handle, data, len(data), workspace.results_address, workspace.count_address,
        workspace.error_address,
      ):
        raise_error(workspace.error)
      return workspace.copied(workspace.count.value).decode()
    finally:
      analyzer.give_back(workspace)

  def _tokens(self, text: str, mode: str, offsets: str, flags: int) -> Iterable[RawToken]:
    data = encoded(text)
    options = segment_options(mode, offsets, flags)
    workspace = self._analyzer.borrow()
    try:
      return _raw_tokens(workspace, self._analyzer, data, options)
    finally:
      self._analyzer.give_back(workspace)

  def _separated(self, texts: JoinedTexts, options: Any, chosen: List[bytes], first_text: int) -> str:
    """The words of some texts in one string, each text as many pieces as it has words."""
    analyzer = self._analyzer
    workspace = analyzer.borrow()
    try:
      if analyzer._library.fenci_separate_batch(
        workspace.handle, texts.data, texts.ends_address, texts.count, options, chosen[0], chosen[1],
        workspace.results_address, workspace.count_address, workspace.error_address,
      ):
        raise_error(workspace.error, first_text)
      return workspace.copied(workspace.count.value).decode()
    finally:
      analyzer.give_back(workspace)


def _raw_tokens(workspace: Workspace, analyzer: Analyzer, data: bytes, options: Any) -> Iterable[RawToken]:
  """The tokens of one text, copied out of the workspace, as tuples of numbers."""
  if analyzer._library.fenci_segment(
    workspace.handle, data, len(data), options, workspace.results_address, workspace.count_address,
    workspace.error_address,
  ):
    raise_error(workspace.error)
  return TOKEN.iter_unpack(workspace.copied(workspace.count.value * TOKEN.size))


def _reopened(kind: Type[Segmenter], pairs: Tuple[Tuple[str, str], ...]) -> Segmenter:
  """What a pickle becomes; by the pairs, in which paths are absolute."""
  segmenter = kind.__new__(kind)
  segmenter._analyzer = Analyzer(pairs)
  return segmenter


def opened_segmenter(segmenter: Optional[Segmenter], options: AnalyzerOptions) -> Segmenter:
  """The segmenter that a caller gave, or else one of these options. Raises `TypeError`, and as `Segmenter` does."""
  if segmenter is None:
    return Segmenter(**options)
  if options:
    raise TypeError(f"expected a segmenter or options of one, found both: {', '.join(options)}")
  if not isinstance(segmenter, Segmenter):
    raise TypeError(f"segmenter: expected a Segmenter, found {type(segmenter).__name__}")
  return segmenter
