"""Text into ranked keywords."""

from __future__ import annotations

import ctypes
from ctypes import string_at
from itertools import chain
from numbers import Real
from typing import TYPE_CHECKING, Any, Callable, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from ._analyzer import Analyzer, AnalyzerOwner
from ._errors import ClosedError, InvalidArgumentError
from ._library import raise_error
from ._options import AnalyzerOptions
from ._segmenter import Segmenter, opened_segmenter
from ._structures import (
  KEEP_NEAR_DUPLICATES, KEYWORD, METHODS, OFFSET_UNITS, PHRASES, RANGE, KeywordOptions, number_of)
from ._texts import JoinedTexts, checked_threads, for_each_part, parts_of, text_list, whole_number

if TYPE_CHECKING:
  from typing_extensions import Unpack

# As many as there are.
_ALL = 0xFFFF_FFFF


class Keyword(NamedTuple):
  """A ranked term of a text."""

  # As it first stands in the text.
  text: str
  # Higher is better; comparable within one text and method.
  score: float
  # Where it stands, in order: `text[start:end]` for each pair.
  occurrences: Tuple[Tuple[int, int], ...]


class Keywords(AnalyzerOwner):
  """Ranks the terms of texts.

      keywords = Keywords()
      [keyword.text for keyword in keywords("……", count=5)]

  `method` is "learned", "combined", "tfidf" or "textrank"; `phrases` "with" (words and phrases compete), "none" or
  "only"; `diversity`, from 0 to 1, how much a keyword is to differ from those before it; `tags` the parts of speech
  that a keyword's last word may have, such as ["n", "nz", "vn"]; `minimum_characters` the fewest characters of a
  keyword; `keep_near_duplicates` leaves such as 直营店 and 直营门店 apart.

  The other keywords are those of `Segmenter`; or `segmenter` is one that is open already, and is then shared: closing
  either closes both. Threads, pickling and forks as for `Segmenter`.
  """

  def __init__(
    self, method: str = "learned", phrases: str = "with", *, diversity: float = 0.0,
    tags: Optional[Iterable[str]] = None, minimum_characters: int = 2, keep_near_duplicates: bool = False,
    segmenter: Optional[Segmenter] = None, **options: Unpack[AnalyzerOptions],
  ) -> None:
    """Opens the dictionaries.

    Raises `InvalidArgumentError` for a value that is not one of those above, `TypeError` for one of another type, and
    as `Segmenter` does.
    """
    diversity = _share(diversity)
    minimum_characters = whole_number(minimum_characters, "minimum_characters")
    if not 1 <= minimum_characters <= _ALL:
      raise InvalidArgumentError(f"minimum_characters: expected 1 or more, found {minimum_characters}")
    if not isinstance(keep_near_duplicates, bool):
      raise TypeError(f"keep_near_duplicates: expected a bool, found {type(keep_near_duplicates).__name__}")
    tag_list = _tag_list(tags)
    self._settings = {
      "method": method, "phrases": phrases, "diversity": diversity, "tags": tag_list,
      "minimum_characters": minimum_characters, "keep_near_duplicates": keep_near_duplicates}
    self._request = (
      number_of(method, METHODS, "method"), number_of(phrases, PHRASES, "phrases"),
      KEEP_NEAR_DUPLICATES if keep_near_duplicates else 0, minimum_characters, diversity, tag_list)
    self.segmenter = opened_segmenter(segmenter, options)

  @property
  def _analyzer(self) -> Analyzer:  # type: ignore[override]
    return self.segmenter._analyzer

  def __reduce__(self) -> Tuple[Callable[..., Any], Tuple[Any, ...]]:
    if self.closed:
      raise ClosedError("closed keywords cannot be pickled")
    return _remade, (type(self), self._settings, self.segmenter)

  def __repr__(self) -> str:
    settings = ", ".join(f"{name}={value!r}" for name, value in self._settings.items())
    return f"{type(self).__name__}({settings}, segmenter={self.segmenter!r})"

  def __call__(self, text: str, title: Optional[str] = None, count: Optional[int] = 20) -> List[Keyword]:
    """The best terms of a text, best first; at most `count`, or all for None.

    A title is text too: what stands in it counts more. Occurrences are places of `text`.

    Raises `InvalidTextError`, `DictionaryError` for document frequencies and
    stop words, which the first call opens, `InvalidArgumentError` and `ClosedError`.
    """
    return self.batch([text], None if title is None else [title], count)[0]

  def batch(
    self, texts: Iterable[str], titles: Optional[Iterable[Optional[str]]] = None, count: Optional[int] = 20, *,
    threads: int = 1,
  ) -> List[List[Keyword]]:
    """The best terms of each of many texts.

    `titles` has one for each text, None for a text without; `threads` work at once, 0 for one on each core. Rest as
    for a single text.
    """
    texts = text_list(texts)
    all_titles: Optional[Sequence[str]] = None
    if titles is not None:
      all_titles = [title if title is not None else "" for title in text_list(titles)]  # type: ignore[arg-type]
      if len(all_titles) != len(texts):
        raise InvalidArgumentError(f"expected a title for each of {len(texts)} texts, found {len(all_titles)}")
    options = self._options_for(count)

    def keywords_of(part: range) -> List[List[Keyword]]:
      chosen = slice(part.start, part.stop)
      joined_titles = None if all_titles is None else JoinedTexts(all_titles[chosen], part.start, "title")
      return self._ranked(JoinedTexts(texts[chosen], part.start), joined_titles, options, part.start)

    parts = parts_of(texts, checked_threads(threads))
    if not parts:
      self._analyzer._opened()
    return list(chain.from_iterable(for_each_part(parts, threads, keywords_of)))

  def _options_for(self, count: Optional[int]) -> KeywordOptions:
    maximum = _ALL if count is None else whole_number(count, "count")
    if not 1 <= maximum <= _ALL:
      raise InvalidArgumentError(f"count: expected 1 or more, or None for all; found {maximum}")
    method, phrases, flags, minimum, diversity, tags = self._request
    return KeywordOptions(
      ctypes.sizeof(KeywordOptions), maximum, method, phrases, flags, minimum, diversity,
      tags.encode() if tags is not None else None, OFFSET_UNITS["scalar"], 0)

  def _ranked(
    self, texts: JoinedTexts, titles: Optional[JoinedTexts], options: KeywordOptions, first_text: int,
  ) -> List[List[Keyword]]:
    """The keywords of the texts of one call, copied out of the workspace."""
    analyzer = self._analyzer
    workspace = analyzer.borrow()
    try:
      if analyzer._library.fenci_keywords_batch(
        workspace.handle, texts.data, texts.ends_address, texts.count,
        titles.data if titles else None, titles.ends_address if titles else None,
        ctypes.byref(options), workspace.results_address, workspace.ends_address, workspace.error_address,
      ):
        raise_error(workspace.error, first_text)
      ends = workspace.copied_ends(texts.count)
      raw = workspace.copied(KEYWORD.size * ends[-1])
      found = [
        Keyword(string_at(text, length).decode(), score, _ranges(ranges, range_count))
        for text, length, score, ranges, range_count in KEYWORD.iter_unpack(raw)]
      return [found[start:end] for start, end in zip([0, *ends], ends)]
    finally:
      analyzer.give_back(workspace)


def _ranges(address: int, count: int) -> Tuple[Tuple[int, int], ...]:
  return tuple(RANGE.iter_unpack(string_at(address, RANGE.size * count))) if count else ()


def _share(diversity: float) -> float:
  if isinstance(diversity, bool) or not isinstance(diversity, Real):
    raise TypeError(f"diversity: expected a number, found {type(diversity).__name__}")
  if not 0 <= diversity <= 1:
    raise InvalidArgumentError(f"diversity: expected a number from 0 to 1, found {diversity}")
  return float(diversity)


def _tag_list(tags: Optional[Iterable[str]]) -> Optional[str]:
  """Tags as the library takes them: joined by commas."""
  if tags is None:
    return None
  try:
    joined = ",".join(tag.strip() for tag in (tags.split(",") if isinstance(tags, str) else tags))
  except (TypeError, AttributeError):
    raise TypeError(f"tags: expected an iterable of str such as ['n', 'nz'], found {tags!r}") from None
  if "\0" in joined or not joined.isascii():
    raise InvalidArgumentError(f"tags: expected names such as 'n' and 'nz', found {joined!r}")
  return joined


def _remade(kind: Callable[..., Keywords], settings: Any, segmenter: Segmenter) -> Keywords:
  return kind(**settings, segmenter=segmenter)
