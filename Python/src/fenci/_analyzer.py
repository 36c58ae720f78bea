"""An opened analyzer, shared by threads, and the workspaces that calls borrow from it."""

from __future__ import annotations

import ctypes
import os
from collections import deque
from threading import Lock
from types import TracebackType
from typing import Any, List, Optional, Sequence, Type, TypeVar
from weakref import WeakSet

from ._errors import ClosedError, InvalidOptionError
from ._library import library, raise_error
from ._structures import PHRASES, Error, Option, number_of


class Workspace:
  """Scratch space of one call at a time, with places for what the call gives back.

  The addresses are taken once, as ctypes wants them: to make them for each call takes as long as the call.
  """

  __slots__ = (
    "_free", "handle", "results", "ends", "count", "error", "text_end",
    "results_address", "ends_address", "count_address", "error_address", "text_end_address")

  def __init__(self, handle: ctypes.c_void_p) -> None:
    self._free = library().fenci_free_workspace
    self.handle = handle
    self.results, self.ends, self.count = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_size_t()
    self.error, self.text_end = Error(), ctypes.c_uint64()
    self.results_address = ctypes.c_void_p(ctypes.addressof(self.results))
    self.ends_address = ctypes.c_void_p(ctypes.addressof(self.ends))
    self.count_address = ctypes.c_void_p(ctypes.addressof(self.count))
    self.error_address = ctypes.c_void_p(ctypes.addressof(self.error))
    self.text_end_address = ctypes.c_void_p(ctypes.addressof(self.text_end))

  def copied(self, size: int) -> bytes:
    """So many bytes of the results of the last call."""
    return ctypes.string_at(self.results.value or 0, size) if size else b""

  def copied_ends(self, count: int) -> List[int]:
    """So many of the ends that the last call of a batch gave."""
    return memoryview(ctypes.string_at(self.ends.value or 0, 8 * count)).cast("Q").tolist() if count else []

  def __del__(self) -> None:
    self._free(ctypes.byref(self.handle))


class Analyzer:
  """A handle of fenci_open and its idle workspaces.

  Any number of threads may borrow workspaces at once. Closing is safe at any time: calls that are under way end well,
  later ones raise `ClosedError`.
  """

  def __init__(self, options: Sequence[tuple[str, str]]) -> None:
    self.options = tuple(options)
    self._library = library()
    self._lock = Lock()
    # Last in, first out: the workspace used last is still in the processor's cache.
    self._idle: deque[Workspace] = deque()
    self._made = 0
    self._is_stale = False
    self._handle: Optional[ctypes.c_void_p] = self._open()
    renew_after_fork(self)

  def _open(self) -> ctypes.c_void_p:
    handle, error = ctypes.c_void_p(), Error()
    try:
      pairs = [(name.encode(), value.encode()) for name, value in self.options]
    except UnicodeEncodeError as problem:
      raise InvalidOptionError(f"expected options that UTF-8 can say; {problem}") from None
    array = (Option * len(pairs))(*(Option(name, value) for name, value in pairs))
    if self._library.fenci_open(array, len(pairs), ctypes.byref(handle), ctypes.byref(error)):
      if error.message.startswith(b"user-words:"):
        error.message = error.message.replace(b"-", b"_", 1)
      raise_error(error)
    return handle

  @property
  def is_closed(self) -> bool:
    """Whether it was closed."""
    return self._handle is None

  def borrow(self) -> Workspace:
    """A workspace for one call; give it back. Raises `ClosedError`."""
    try:
      return self._idle.pop()
    except IndexError:
      return self._make_workspace()

  def give_back(self, workspace: Workspace) -> None:
    """Keeps a workspace for the next call."""
    self._idle.append(workspace)
    if self._handle is None:
      self._idle.clear()

  def _make_workspace(self) -> Workspace:
    handle, error = ctypes.c_void_p(), Error()
    with self._lock:
      if self._library.fenci_make_workspace(self._opened(), ctypes.byref(handle), ctypes.byref(error)):
        raise_error(error)
      self._made += 1
    return Workspace(handle)

  def make_counter(self, phrases: str) -> ctypes.c_void_p:
    """A handle for `fenci_free_counter`. Raises `ClosedError` and `InvalidArgumentError`."""
    handle, error = ctypes.c_void_p(), Error()
    number = number_of(phrases, PHRASES, "phrases")
    with self._lock:
      if self._library.fenci_make_counter(self._opened(), number, ctypes.byref(handle), ctypes.byref(error)):
        raise_error(error)
    return handle

  def _opened(self) -> ctypes.c_void_p:
    if self._handle is None:
      raise ClosedError("this was closed; make a new one")
    if self._is_stale:
      self._handle, self._is_stale = self._open(), False
    return self._handle

  def close(self) -> None:
    """Frees the dictionaries as soon as calls that are under way have ended. Closing twice is fine."""
    with self._lock:
      handle, self._handle = self._handle, None
      self._idle.clear()
      if handle is not None:
        self._library.fenci_close(ctypes.byref(handle))

  def renew(self) -> None:
    """Makes it usable in the child of a fork.

    Only the thread that forked lives on. What other threads held at that moment stays locked for ever: our own lock is
    replaced; if they were inside the library, its locks may be held too, and the next call opens the dictionaries anew.
    """
    self._lock = Lock()
    if self._made != len(self._idle):
      self._idle, self._made, self._is_stale = deque(), 0, True

  def __del__(self) -> None:
    if getattr(self, "_handle", None) is not None:
      self.close()


Owner = TypeVar("Owner", bound="AnalyzerOwner")


class AnalyzerOwner:
  """What all that opens an analyzer has in common: closing it, and being pickled by its options."""

  _analyzer: Analyzer

  def close(self) -> None:
    """Frees the dictionaries; later calls raise `ClosedError`. Closing twice is fine."""
    self._analyzer.close()

  @property
  def closed(self) -> bool:
    """Whether `close()` was called."""
    return self._analyzer.is_closed

  def __enter__(self: Owner) -> Owner:
    self._analyzer._opened()
    return self

  def __exit__(
    self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
  ) -> None:
    self.close()


_renewed: WeakSet[Any] = WeakSet()


def renew_after_fork(handle: Any) -> None:
  """Calls a handle's `renew()` in the child of each fork, as long as the handle lives."""
  _renewed.add(handle)


def _renew_all() -> None:
  for handle in list(_renewed):
    handle.renew()


if hasattr(os, "register_at_fork"):
  os.register_at_fork(after_in_child=_renew_all)
