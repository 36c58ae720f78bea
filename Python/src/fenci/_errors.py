"""What can go wrong, as exceptions; all are `FenciError`, and each is also what Python itself would raise."""

from __future__ import annotations

from typing import Dict, Type

__all__ = [
  "FenciError", "LibraryError", "InvalidArgumentError", "InvalidTextError", "UnknownOptionError", "InvalidOptionError",
  "DictionaryError", "TextTooLongError", "ClosedError",
]


class FenciError(Exception):
  """The base of everything that Fenci raises, save `TypeError` for an argument of the wrong type."""


class LibraryError(FenciError, ImportError):
  """The library is missing, no Fenci, or of another version than this package."""


class InvalidArgumentError(FenciError, ValueError):
  """A value that a function does not take."""


class InvalidTextError(FenciError, ValueError):
  """Text that UTF-8 cannot say: a `str` with a lone surrogate.

  `text_index` is the text's place in a batch, from 0; 0 for a single text. `offset` is the place of the surrogate in
  that `str`, in characters.
  """

  def __init__(self, message: str, text_index: int = 0, offset: int = 0) -> None:
    super().__init__(message)
    self.text_index = text_index
    self.offset = offset

  def __reduce__(self) -> tuple[Type[InvalidTextError], tuple[str, int, int]]:
    return type(self), (str(self), self.text_index, self.offset)


class UnknownOptionError(FenciError, TypeError):
  """An option that no analyzer has; a `TypeError`, as any unknown keyword is."""


class InvalidOptionError(FenciError, ValueError):
  """A value that an option does not take."""


class DictionaryError(FenciError):
  """A dictionary that is missing, damaged or of another version, or that has a bad line."""


class TextTooLongError(FenciError, ValueError):
  """A text of 4 GiB or more."""


class ClosedError(FenciError, ValueError):
  """Used after `close()`; a `ValueError`, as with closed files."""


# By the numbers of fenci_status in fenci.h. FENCI_BUSY is not among them: workspaces are lent to one call at a time,
# and counters are locked.
ERROR_BY_STATUS: Dict[int, Type[FenciError]] = {
  1: InvalidArgumentError, 2: InvalidTextError, 3: UnknownOptionError, 4: InvalidOptionError, 5: DictionaryError,
  6: TextTooLongError,
}
