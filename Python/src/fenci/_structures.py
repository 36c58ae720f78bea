"""The structures and numbers of fenci.h, as ctypes and struct see them."""

from __future__ import annotations

import ctypes
import struct
from functools import lru_cache

from ._errors import InvalidArgumentError

ABI_VERSION = 1

WITH_TAGS = 1 << 0
SKIP_WHITESPACE = 1 << 1
KEEP_NEAR_DUPLICATES = 1 << 3
CONTINUES_ENTITY = 1 << 0

MODES = {"precise": 0, "search": 1, "full": 2}
# The program's words; in the plural they are the same.
OFFSET_UNITS = {"byte": 0, "scalar": 1, "utf16": 2, "bytes": 0, "scalars": 1}
METHODS = {"learned": 0, "combined": 1, "tfidf": 2, "textrank": 3}
PHRASES = {"with": 0, "none": 1, "only": 2}

# fenci_token, fenci_range and fenci_keyword as they lie in memory.
TOKEN = struct.Struct("@IIBBBB")
RANGE = struct.Struct("@II")
KEYWORD = struct.Struct("@PNdPN")


class Error(ctypes.Structure):
  """fenci_error"""

  _fields_ = [
    ("status", ctypes.c_int), ("text_index", ctypes.c_uint64), ("byte_offset", ctypes.c_uint64),
    ("message", ctypes.c_char * 1000)]


class Option(ctypes.Structure):
  """fenci_option"""

  _fields_ = [("name", ctypes.c_char_p), ("value", ctypes.c_char_p)]


class SegmentOptions(ctypes.Structure):
  """fenci_segment_options"""

  _fields_ = [
    ("size", ctypes.c_uint32), ("mode", ctypes.c_uint32), ("offsets", ctypes.c_uint32), ("flags", ctypes.c_uint32)]


class KeywordOptions(ctypes.Structure):
  """fenci_keyword_options"""

  _fields_ = [
    ("size", ctypes.c_uint32), ("maximum_count", ctypes.c_uint32), ("method", ctypes.c_uint32),
    ("phrases", ctypes.c_uint32), ("flags", ctypes.c_uint32), ("minimum_characters", ctypes.c_uint32),
    ("diversity", ctypes.c_double), ("tags", ctypes.c_char_p), ("offsets", ctypes.c_uint32),
    ("reserved", ctypes.c_uint32)]


def number_of(value: str, numbers: dict[str, int], what: str) -> int:
  """The number of a name, such as 1 for the mode "search".

  Raises `InvalidArgumentError` that lists the names.
  """
  try:
    return numbers[value]
  except (KeyError, TypeError):
    names = ", ".join(map(repr, numbers))
    raise InvalidArgumentError(f"{what}: expected one of {names}; found {value!r}") from None


@lru_cache(maxsize=None)
def segment_options(mode: str, offsets: str, flags: int) -> ctypes.c_void_p:
  """The address of a fenci_segment_options, the same for the same request, valid for ever.

  To make one for each call would take longer than to segment a sentence.
  """
  options = SegmentOptions(
    ctypes.sizeof(SegmentOptions), number_of(mode, MODES, "mode"), number_of(offsets, OFFSET_UNITS, "offsets"), flags)
  if flags & WITH_TAGS and mode != "precise":
    raise InvalidArgumentError(f'tags go with mode "precise" only, found mode {mode!r}; words that overlap have none')
  _kept.append(options)
  return ctypes.c_void_p(ctypes.addressof(options))


_kept: list[SegmentOptions] = []
