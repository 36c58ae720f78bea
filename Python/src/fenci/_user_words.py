"""User words that a program has in memory, as the lines of a user dictionary."""

from __future__ import annotations

import re
from typing import Iterable, Optional, Tuple, Union

from ._errors import InvalidOptionError

# A word; with how strong it is: "force", a count, or None to have Fenci choose; with its tag, such as "nz".
UserWord = Union[
  str, Tuple[str], Tuple[str, Union[str, int, None]], Tuple[str, Union[str, int, None], Optional[str]]]

# What no line can hold.
_NO_WORD = re.compile("[\t\n\r\0\ud800-\udfff]")


def user_dictionary(words: Iterable[UserWord]) -> str:
  """The tab-separated user dictionary of some words.

  Raises `InvalidOptionError` for a word that no line can hold, `TypeError` for what is no word.
  """
  return "".join(user_line(*_fields(word)) + "\n" for word in words)


def user_line(
  word: str, strength: Union[str, int, None] = None, tag: Optional[str] = None, what: str = "user_words"
) -> str:
  """The line of one word, without its end; `what` is the caller's name for it.

  Raises `InvalidOptionError` and `TypeError`.
  """
  if not isinstance(word, str):
    raise TypeError(f"{what}: expected a word as str, found {type(word).__name__}")
  # A line that begins so would be passed over as a comment.
  if not word or word.startswith("# ") or _NO_WORD.search(word):
    raise InvalidOptionError(
      f"{what}: expected a word of UTF-8 without tabs and line ends that does not begin with '# ', found {word!r}")
  if strength is None:
    strength = ""
  elif strength != "force" and (isinstance(strength, bool) or not isinstance(strength, int) or strength < 0):
    raise InvalidOptionError(f"{what}: {word}: expected 'force', a count or None, found {strength!r}")
  if tag is not None and (not isinstance(tag, str) or any(mark in tag for mark in "\t\n\r\0")):
    raise InvalidOptionError(f"{what}: {word}: expected a tag such as 'nz', found {tag!r}")
  return f"{word}\t{strength}\t{tag or ''}"


def split_line(parts: Iterable[str]) -> str:
  """The line that divides a text wherever the parts stand together. Raises `InvalidOptionError`."""
  parts = tuple(parts)
  if len(parts) < 2 or not all(parts) or any("|" in part or _NO_WORD.search(part) for part in parts):
    raise InvalidOptionError(f"expected two or more parts of UTF-8 without |, tabs and line ends, found {parts!r}")
  return "split\t" + "|".join(parts)


def _fields(word: UserWord) -> Tuple[str, Union[str, int, None], Optional[str]]:
  if isinstance(word, str):
    return word, None, None
  if not isinstance(word, (tuple, list)) or not 1 <= len(word) <= 3:
    raise TypeError(
      f"user_words: expected a str, or a word with its strength and tag such as ('小米之家', None, 'nt'); found {word!r}")
  strength = word[1] if len(word) > 1 else None
  return word[0], strength, word[2] if len(word) > 2 else None
