"""Names of the numbers in tokens, as the library has them."""

from __future__ import annotations

from functools import lru_cache

from ._library import library


@lru_cache(maxsize=None)
def kinds() -> tuple[str, ...]:
  """What tokens are, by the number in a `Batch`'s `kind`: "word", "number", "percent", "date" and so on."""
  return _names("fenci_kind_name")


@lru_cache(maxsize=None)
def origins() -> tuple[str, ...]:
  """Where tokens' edges came from, by the number in a `Batch`'s `origin`: "lexicon", "user" and so on."""
  return _names("fenci_origin_name")


@lru_cache(maxsize=None)
def tag_names() -> tuple[str, ...]:
  """jieba's parts of speech, by the number in a `Batch`'s `tag`: "x", "a", "ad" and so on."""
  return _names("fenci_tag_name")


def _names(function: str) -> tuple[str, ...]:
  names: list[str] = []
  for number in range(256):
    name = getattr(library(), function)(number)
    if name is None:
      break
    names.append(name.decode())
  return tuple(names)
