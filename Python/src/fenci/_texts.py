"""Texts of Python as the bytes and numbers that the library reads, in parts of a handy size."""

from __future__ import annotations

import os
from array import array
from bisect import bisect_left
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate
from operator import index
from typing import Callable, Iterable, Iterator, List, NoReturn, Optional, Sequence, TypeVar

from ._errors import InvalidArgumentError, InvalidTextError

Result = TypeVar("Result")

# Characters of the texts of one call. With fewer, Python's strings and the model drive each other out of the
# processor's cache too often; more gain nothing.
PART_CHARACTERS = 1 << 18
# Unit and record separator, which are meant for this, and then whatever else ASCII has.
_SEPARATORS = [bytes([code]) for code in (0x1F, 0x1E, 0x1D, 0x1C, *range(0x1C), *range(0x20, 0x80))]


def encoded(text: str) -> bytes:
  """A text as UTF-8. Raises `TypeError` for what is no str, `InvalidTextError` for a lone surrogate."""
  try:
    return str.encode(text)
  except (TypeError, UnicodeEncodeError) as error:
    raise_unusable(text, None, error)


def raise_unusable(text: object, place: Optional[int], error: Exception, what: str = "text") -> NoReturn:
  """Says why a text cannot be read; `place` is its place in a batch, None for a single text."""
  where = "" if place is None else f"{what} {place}: "
  if isinstance(error, UnicodeEncodeError):
    code = ord(error.object[error.start])
    raise InvalidTextError(
      f"{where}expected characters, found the lone surrogate U+{code:04X} at {error.start}; "
      "text.encode('utf-8', 'replace').decode() has question marks for them", place or 0, error.start) from None
  raise TypeError(f"{where}{no_str(text)}") from None


def no_str(value: object) -> str:
  """What to say of a value in a text's place, with what to do about it."""
  advice = ""
  if isinstance(value, (bytes, bytearray)):
    advice = "; decode it first"
  elif value is None or isinstance(value, float):
    # What columns have where a text is missing.
    advice = '; in pandas: fillna("")'
  return f"expected a str, found {type(value).__name__}{advice}"


class JoinedTexts:
  """Texts one behind the other: `data`, and the `ends` of each in it as an array of uint64."""

  __slots__ = ("data", "ends", "ends_address", "count")

  def __init__(self, texts: Sequence[str], first_text: int = 0, what: str = "text") -> None:
    try:
      pieces = list(map(str.encode, texts))
    except (TypeError, UnicodeEncodeError):
      for place, text in enumerate(texts):
        try:
          str.encode(text)
        except (TypeError, UnicodeEncodeError) as error:
          raise_unusable(text, first_text + place, error, what)
      raise
    self.data = b"".join(pieces)
    self.ends = array("Q", accumulate(map(len, pieces)))
    self.ends_address = self.ends.buffer_info()[0]
    self.count = len(pieces)


def separators(data: bytes, count: int) -> List[bytes]:
  """ASCII characters that do not occur in some bytes, at most `count`; fewer only if nearly all of ASCII occurs."""
  found: List[bytes] = []
  for separator in _SEPARATORS:
    if separator not in data:
      found.append(separator)
      if len(found) == count:
        break
  return found


def text_list(texts: Iterable[str]) -> Sequence[str]:
  """The texts as a list. Raises `TypeError` for what is none, and for a single str, whose characters would be texts."""
  if isinstance(texts, (str, bytes)):
    raise TypeError(f"texts: expected an iterable of str, found one {type(texts).__name__}; put it into a list")
  if not hasattr(texts, "__iter__"):
    raise TypeError(f"texts: expected an iterable of str, found {type(texts).__name__}")
  return texts if isinstance(texts, (list, tuple)) else list(texts)


def checked_threads(threads: int) -> int:
  """A number of threads. Raises `TypeError`, and `InvalidArgumentError` for a negative one."""
  number = whole_number(threads, "threads")
  if number < 0:
    raise InvalidArgumentError(f"threads: expected 1 or more, or 0 for all cores; found {number}")
  return number


def whole_number(value: int, what: str) -> int:
  """An int, also of what counts as one, such as NumPy's. Raises `TypeError`, for a bool too."""
  try:
    if not isinstance(value, bool):
      return index(value)
  except TypeError:
    pass
  raise TypeError(f"{what}: expected an int, found {type(value).__name__}")


def character_ends(texts: Sequence[str]) -> List[int]:
  """The characters up to the end of each text; those of no texts at all when one of them is none."""
  try:
    return list(accumulate(map(len, texts)))
  except TypeError:
    return []


def parts_of(texts: Sequence[str], threads: int = 1) -> List[range]:
  """Divides texts into runs that are one call each, some for each thread, as ranges of their places."""
  ends = character_ends(texts)
  if len(ends) < len(texts):
    # Something without a length is no text; the one call that reads all of them says which.
    return [range(len(texts))]
  characters, parts, start = PART_CHARACTERS, [], 0
  if ends and threads != 1:
    characters = min(characters, ends[-1] // (4 * (threads or os.cpu_count() or 1)) + 1)
  while start < len(ends):
    before = ends[start - 1] if start else 0
    end = max(bisect_left(ends, before + characters, start), start) + 1
    parts.append(range(start, min(end, len(ends))))
    start = end
  return parts


def for_each_part(parts: Sequence[range], threads: int, body: Callable[[range], Result]) -> Iterator[Result]:
  """What `body` makes of each part, in order, as it is ready; on `threads` threads, or on all cores for 0.

  Raises what `body` raises for the first part it fails on.
  """
  threads = min(threads or os.cpu_count() or 1, len(parts))
  if threads <= 1:
    return map(body, parts)
  return _on_threads(parts, threads, body)


def _on_threads(parts: Sequence[range], threads: int, body: Callable[[range], Result]) -> Iterator[Result]:
  pool = ThreadPoolExecutor(threads, thread_name_prefix="fenci")
  try:
    yield from pool.map(body, parts)
  finally:
    # After an error nobody wants what is left.
    pool.shutdown(cancel_futures=True)
