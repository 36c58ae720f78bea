"""The settings of an analyzer, from keywords to the strings that fenci_open takes."""

from __future__ import annotations

import os
from typing import Any, Iterable, Mapping, Optional, TypedDict, Union

from ._errors import InvalidOptionError, UnknownOptionError
from ._user_words import UserWord, user_dictionary

Path = Union[str, "os.PathLike[str]"]


class AnalyzerOptions(TypedDict, total=False):
  """What `Segmenter`, `Keywords` and `FrequencyCounter` take; the names are those of the program's
  options. None is the default, for each."""

  # A lexicon that `fenci dict build` compiled instead of the built-in one; also `dict`.
  dictionary: Optional[Path]
  dict: Optional[Path]
  # "learned" (default), "unigram", or scores that `fenci train --base` made.
  model: Optional[Path]
  # The standard of division among those that the scores know.
  standard: Optional[str]
  # "fine", "standard" (default), "coarse".
  granularity: Optional[str]
  # "whole", "compound" (default), "parts", "separate".
  dates: Optional[str]
  # Whether words are found that no dictionary has; default True.
  new_words: Optional[Union[bool, str]]
  # User dictionaries; later ones win.
  user_dict: Optional[Union[Path, Iterable[Path]]]
  # Words, or the text of a user dictionary; they win over user_dict.
  user_words: Optional[Union[str, Iterable[UserWord]]]
  # "context" (default), "lexicon", or a model that `fenci tagger train` made.
  tagger: Optional[Path]
  # A list of words that are no keywords, one a line, or "none".
  stopwords: Optional[Path]
  # Document frequencies: of `fenci idf build`, or of `write_idf`.
  idf: Optional[Path]
  # Weights that `fenci ranking train` made.
  weights: Optional[Path]


# Values that stand for themselves, not for a file.
_WORDS = {"model": ("learned", "unigram"), "tagger": ("context", "lexicon"), "stopwords": ("none",)}
_PATHS = ("dictionary", "dict", "idf", "weights", *_WORDS)
# `dict` is another name of `dictionary`, for who knows the program's.
_NAMES = [name for name in AnalyzerOptions.__annotations__ if name != "dict"]


def option_pairs(options: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
  """Names and values for fenci_open.

  Paths become absolute, so that another process finds the same files. `None` is the default.

  Raises `UnknownOptionError`, `InvalidOptionError` and `TypeError`.
  """
  for name in options:
    if name not in AnalyzerOptions.__annotations__:
      raise UnknownOptionError(f"there is no option {name!r}; there are {', '.join(_NAMES)}")
  pairs: list[tuple[str, str]] = []
  for name, value in options.items():
    if value is not None:
      option = "dict" if name == "dictionary" else name.replace("_", "-")
      for text in _values(name, value):
        if "\0" in text:
          raise InvalidOptionError(f"{name}: expected a value without zero characters, found {text[:40]!r}")
        pairs.append((option, text))
  return tuple(pairs)


def _values(name: str, value: Any) -> list[str]:
  if name == "user_words":
    return [value if isinstance(value, str) else user_dictionary(_iterable(name, value))]
  if name == "user_dict":
    return [_path(name, path) for path in ([value] if isinstance(value, (str, os.PathLike)) else
                                           _iterable(name, value))]
  if name == "new_words":
    if value not in (True, False, "yes", "no"):
      raise InvalidOptionError(f"new_words: expected True or False, found {value!r}")
    return ["yes" if value in (True, "yes") else "no"]
  if name in _PATHS and value not in _WORDS.get(name, ()):
    return [_path(name, value)]
  if not isinstance(value, str):
    raise TypeError(f"{name}: expected a str, found {type(value).__name__}")
  return [value]


def _iterable(name: str, value: Any) -> Iterable[Any]:
  if isinstance(value, (bytes, Mapping)) or not hasattr(value, "__iter__"):
    raise TypeError(f"{name}: expected a str or an iterable, found {type(value).__name__}")
  return value  # type: ignore[no-any-return]


def _path(name: str, value: Any) -> str:
  if not isinstance(value, (str, os.PathLike)) or not isinstance(path := os.fspath(value), str):
    raise TypeError(f"{name}: expected a path as str or os.PathLike, found {type(value).__name__}")
  if not path:
    raise InvalidOptionError(f"{name}: expected a path, found an empty str")
  return os.path.abspath(path)
