"""Finds libfenci, checks its version, and says what its functions take."""

from __future__ import annotations

import ctypes
import os
from ctypes import c_char, c_char_p, c_int, c_size_t, c_uint8, c_uint32, c_void_p
from pathlib import Path
from threading import Lock
from typing import NoReturn, Optional

from ._errors import ERROR_BY_STATUS, FenciError, InvalidTextError, LibraryError
from ._structures import ABI_VERSION, Error

FILE_NAME = "libfenci.so"

# Arguments and result of each function. All pointers but strings are plain addresses: ctypes checks a typed pointer
# at each call, which takes longer than a short text.
SIGNATURES = {
  "fenci_abi_version": ([], c_uint32),
  "fenci_version": ([], c_char_p),
  "fenci_status_name": ([c_int], c_char_p),
  "fenci_open": ([c_void_p, c_size_t, c_void_p, c_void_p], c_int),
  "fenci_close": ([c_void_p], None),
  "fenci_make_workspace": ([c_void_p, c_void_p, c_void_p], c_int),
  "fenci_free_workspace": ([c_void_p], None),
  "fenci_kind_name": ([c_uint8], c_char_p),
  "fenci_origin_name": ([c_uint8], c_char_p),
  "fenci_tag_name": ([c_uint8], c_char_p),
  "fenci_segment": ([c_void_p, c_char_p, c_size_t, c_void_p, c_void_p, c_void_p, c_void_p], c_int),
  "fenci_segment_batch": (
    [c_void_p, c_char_p, c_void_p, c_size_t, c_void_p, c_void_p, c_void_p, c_void_p], c_int),
  "fenci_separate_batch": (
    [c_void_p, c_char_p, c_void_p, c_size_t, c_void_p, c_char, c_char, c_void_p, c_void_p, c_void_p], c_int),
  "fenci_fold": ([c_void_p, c_char_p, c_size_t, c_void_p, c_void_p, c_void_p], c_int),
  "fenci_keywords": (
    [c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, c_void_p, c_void_p, c_void_p, c_void_p], c_int),
  "fenci_keywords_batch": (
    [c_void_p, c_char_p, c_void_p, c_size_t, c_char_p, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p], c_int),
  "fenci_make_counter": ([c_void_p, c_uint32, c_void_p, c_void_p], c_int),
  "fenci_free_counter": ([c_void_p], None),
  "fenci_count_batch": ([c_void_p, c_char_p, c_void_p, c_size_t, c_void_p], c_int),
  "fenci_counted_terms": ([c_void_p, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p], c_int),
}

_lock = Lock()
_loaded: Optional[ctypes.CDLL] = None


def library() -> ctypes.CDLL:
  """The library, loaded by the first call.

  Raises `LibraryError` when it is missing, no Fenci, or of another version.
  """
  global _loaded
  if _loaded is None:
    with _lock:
      if _loaded is None:
        _loaded = load(location())
  return _loaded


def _renew_lock() -> None:
  # In the child of a fork, a thread that is not there may hold it for ever.
  global _lock
  _lock = Lock()


if hasattr(os, "register_at_fork"):
  os.register_at_fork(after_in_child=_renew_lock)


def location() -> Path:
  """Where the library lies: what FENCI_LIBRARY names, else beside this file, where wheels have it."""
  named = os.environ.get("FENCI_LIBRARY")
  return Path(named) if named else Path(__file__).with_name(FILE_NAME)


def load(path: Path) -> ctypes.CDLL:
  """Loads the library at a path and declares its functions.

  Raises `LibraryError`.
  """
  if not path.is_file():
    raise LibraryError(
      f"expected Fenci's library at {path}, found no file; install a wheel of fenci, "
      f"or set FENCI_LIBRARY to the {FILE_NAME} that `make library` built")
  try:
    loaded = ctypes.CDLL(str(path.resolve()))
    for name, (arguments, result) in SIGNATURES.items():
      function = getattr(loaded, name)
      function.argtypes, function.restype = arguments, result
      if name == "fenci_abi_version" and (found := function()) != ABI_VERSION:
        raise LibraryError(
          f"{path}: expected version {ABI_VERSION} of the binary interface, found {found}; "
          "install package and library of one release")
  except (OSError, AttributeError) as error:
    raise LibraryError(f"{path}: expected a library of Fenci; {error}") from None
  return loaded


def library_version() -> str:
  """The library's version, such as "0.1.0"."""
  version: bytes = library().fenci_version()
  return version.decode()


def raise_error(error: Error, first_text: int = 0) -> NoReturn:
  """Raises what a call reported; `first_text` is where its texts began in the caller's batch."""
  kind = ERROR_BY_STATUS.get(error.status, FenciError)
  message = error.message.decode("utf-8", "replace")
  if issubclass(kind, InvalidTextError):
    raise kind(message, first_text + error.text_index, error.byte_offset)
  raise kind(message)
