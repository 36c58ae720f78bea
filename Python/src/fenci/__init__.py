"""Fenci: Chinese text into words, tags and ranked keywords.

    import fenci

    fenci.Segmenter().words("工程师周子安来到了杭州")
    [keyword.text for keyword in fenci.Keywords()(text, count=5)]

`import fenci.jieba as jieba` has jieba's names. Guides/Python.md is the manual.
"""

import typing as _typing

from ._errors import (
  ClosedError, DictionaryError, FenciError, InvalidArgumentError, InvalidOptionError, InvalidTextError,
  LibraryError, TextTooLongError, UnknownOptionError)
from ._frequencies import FrequencyCounter
from ._frequency_table import write_idf
from ._keywords import Keyword, Keywords
from ._library import library_version
from ._names import kinds, origins, tag_names
from ._options import AnalyzerOptions
from ._segmenter import Segmenter
from ._sqlite import load_sqlite_extension, sqlite_extension_path
from ._token import Entity, TaggedWord, Token

if _typing.TYPE_CHECKING:
  from ._batch import Batch

__version__ = "0.1.0"

__all__ = [
  "AnalyzerOptions", "Batch", "ClosedError", "DictionaryError", "Entity", "FenciError",
  "FrequencyCounter", "InvalidArgumentError", "InvalidOptionError", "InvalidTextError", "Keyword", "Keywords",
  "LibraryError", "Segmenter", "TaggedWord", "TextTooLongError", "Token", "UnknownOptionError", "kinds",
  "library_version", "load_sqlite_extension", "origins", "sqlite_extension_path", "tag_names", "write_idf",
]


if not _typing.TYPE_CHECKING:

  def __getattr__(name):
    # Only who asks for arrays needs NumPy.
    if name == "Batch":
      from ._batch import Batch

      return Batch
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> "list[str]":
  return sorted({*globals(), *__all__})
