"""Random calls of the library through ctypes, with what no well-behaved caller gives it."""

import collections
import ctypes
import mmap

from random_texts import random_text

from fenci import _structures
from fenci._library import library

PAGE = mmap.PAGESIZE
LIBC = ctypes.CDLL(None)


class GuardedBytes:
  """Bytes with no readable memory behind them."""

  def __init__(self, data):
    size = (len(data) // PAGE + 1) * PAGE
    self.area = mmap.mmap(-1, size + PAGE)
    self.guard = ctypes.addressof(ctypes.c_char.from_buffer(self.area)) + size
    self.address = self.guard - len(data)
    ctypes.memmove(self.address, data, len(data))
    self.protect(0)

  def protect(self, access):
    assert not LIBC.mprotect(ctypes.c_void_p(self.guard), PAGE, access)

  def release(self):
    """Makes the memory behind readable, so that it can be given back."""
    self.protect(mmap.PROT_READ | mmap.PROT_WRITE)


class LibraryCalls:
  """Dice, the handles that are open, and what was counted."""

  def __init__(self, dice):
    self.dice = dice
    self.made, self.refused = collections.Counter(), collections.Counter()
    self.handles = []

  def odd(self, usual):
    """Mostly the usual number."""
    return usual if self.dice.random() < 0.97 else self.dice.getrandbits(32)

  def bytes(self):
    """Mostly UTF-8."""
    dice = self.dice
    data = bytearray(random_text(dice, dice.choice([2, 12, 12, 60, 400])).encode())
    if dice.random() < 0.3:
      for _ in range(dice.choice([1, 5])):
        if data:
          data[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(data)

  def open(self):
    """An analyzer and a workspace, with the settings that the dice give, or the defaults where those are refused."""
    lib, error = library(), _structures.Error()
    names = [
      b"dict", b"model", b"granularity", b"dates", b"new-words", b"user-words", b"tagger", b"idf", b"", b"\xff", None]
    values = [
      b"learned", b"unigram", b"fine", b"parts", b"no", b"lexicon", b"none", b"/dev/null", b"\xff\xfe", None,
      self.bytes()]
    count = self.dice.randrange(4)
    options = (_structures.Option * max(count, 1))(*(
      _structures.Option(self.dice.choice(names), self.dice.choice(values)) for _ in range(count)))
    handle, workspace = ctypes.c_void_p(), ctypes.c_void_p()
    status = lib.fenci_open(options, count, ctypes.byref(handle), ctypes.byref(error))
    self.reported("fenci_open", status, error, handle)
    if status:
      assert not lib.fenci_open(None, 0, ctypes.byref(handle), None)
    assert not lib.fenci_make_workspace(handle, ctypes.byref(workspace), ctypes.byref(error))
    return handle, workspace

  def close(self, handle, workspace):
    """Closes both, and once more, which is fine."""
    for address, close in ((handle, library().fenci_close), (workspace, library().fenci_free_workspace)):
      close(ctypes.byref(address))
      assert not address.value
      close(ctypes.byref(address))
      close(None)

  def reported(self, name, status, error, *outputs):
    """Counts a call; one that failed says why and gives nothing."""
    self.made[name] += 1
    if status:
      self.refused[name] += 1
      assert 1 <= status <= 7 and error.message.decode("utf-8"), (name, status)
      assert not any(output.value for output in outputs), name
    return not status

  def call(self):
    """One call of a random function."""
    dice = self.dice
    if not self.handles or dice.random() < 0.01:
      self.handles.append(self.open())
    if len(self.handles) > 4:
      self.close(*self.handles.pop(0))
    handle, workspace = dice.choice(self.handles) if dice.random() < 0.97 else (ctypes.c_void_p(), ctypes.c_void_p())
    texts = [self.bytes() for _ in range(dice.randrange(6))]
    ends = []
    for text in texts:
      ends.append(len(text) + (ends[-1] if ends else 0))
    if dice.random() < 0.05 and len(ends) > 1:
      ends[0] = dice.choice([2**64 - 1, ends[-1] + 1, 2**63])
    self.data = GuardedBytes(b"".join(texts))
    self.text, self.length = ctypes.cast(self.data.address, ctypes.c_char_p), sum(map(len, texts))
    self.ends, self.count = (ctypes.c_uint64 * max(len(ends), 1))(*ends), len(ends)
    self.first = len(texts[0]) if texts else 0
    options = _structures.SegmentOptions(
      self.odd(16), self.odd(dice.randrange(3)), self.odd(dice.randrange(3)), self.odd(dice.randrange(8)))
    self.mode = options.mode
    self.request = ctypes.addressof(options)
    if dice.random() < 0.1:
      self.mode, self.request = 0, None
    self.results, self.result_ends, self.result_count = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_size_t()
    self.error = _structures.Error()
    self.outputs = [
      None if dice.random() < 0.01 else ctypes.byref(place)
      for place in (self.results, self.result_ends, self.result_count, self.error)]
    dice.choice([
      self.segment, self.segment_batch, self.separate_batch, self.fold, self.keywords, self.names,
      lambda _: self.count_terms(handle)])(workspace)
    self.data.release()

  def succeeds(self, name, *arguments, outputs=()):
    status = getattr(library(), name)(*arguments)
    if self.outputs[3] is None and status:
      self.made[name] += 1
      self.refused[name] += 1
      return False
    return self.reported(name, status, self.error, *outputs)

  def segment(self, workspace):
    results, _, count, error = self.outputs
    if self.succeeds(
      "fenci_segment", workspace, self.text, self.length, self.request, results, count, error,
      outputs=(self.results, self.result_count)):
      self.inside(self.result_count.value, self.length)

  def segment_batch(self, workspace):
    results, ends, _, error = self.outputs
    if self.succeeds(
      "fenci_segment_batch", workspace, self.text, self.ends, self.count, self.request, results, ends, error,
      outputs=(self.results, self.result_ends)) and self.count:
      found = ctypes.cast(self.result_ends, ctypes.POINTER(ctypes.c_uint64))[:self.count]
      assert found == sorted(found)
      self.inside(found[0], self.first)

  def separate_batch(self, workspace):
    results, _, count, error = self.outputs
    separator = bytes([self.dice.randrange(128 if self.dice.random() < 0.9 else 256)])
    if self.succeeds(
      "fenci_separate_batch", workspace, self.text, self.ends, self.count, self.request, separator, b"\n", results,
      count, error, outputs=(self.results, self.result_count)):
      ctypes.string_at(self.results.value or 0, self.result_count.value)

  def fold(self, workspace):
    results, _, count, error = self.outputs
    if self.succeeds(
      "fenci_fold", workspace, self.text, self.length, results, count, error,
      outputs=(self.results, self.result_count)):
      ctypes.string_at(self.results.value or 0, self.result_count.value).decode()

  def keywords(self, workspace):
    dice, (results, ends, _, error) = self.dice, self.outputs
    options = _structures.KeywordOptions(
      self.odd(48), self.odd(dice.choice([0, 1, 20, 2**32 - 1])), self.odd(dice.randrange(4)),
      self.odd(dice.randrange(3)), self.odd(dice.choice([0, 4, 8, 12])), self.odd(dice.randrange(4)),
      dice.choice([0.0] * 9 + [0.5, 1.0, -1.0, float("nan"), float("inf")]),
      dice.choice([None] * 9 + [b"n", b"n,v", b"?", b"\xff", b""]), self.odd(dice.randrange(3)), 0)
    titles = (self.text, self.ends) if dice.random() < 0.4 else (None, None)
    if self.succeeds(
      "fenci_keywords_batch", workspace, self.text, self.ends, self.count, *titles,
      None if dice.random() < 0.1 else ctypes.byref(options), results, ends, error,
      outputs=(self.results, self.result_ends)) and self.count:
      count = ctypes.cast(self.result_ends, ctypes.POINTER(ctypes.c_uint64))[self.count - 1]
      raw = ctypes.string_at(self.results.value or 0, _structures.KEYWORD.size * count) if count else b""
      for text, length, _, ranges, range_count in _structures.KEYWORD.iter_unpack(raw):
        assert ctypes.string_at(text, length + 1).endswith(b"\0")
        assert not range_count or ctypes.string_at(ranges, 8 * range_count)

  def count_terms(self, handle):
    counter, documents, frequencies = ctypes.c_void_p(), ctypes.c_uint64(), ctypes.c_void_p()
    results, ends, count, error = self.outputs
    self.succeeds(
      "fenci_make_counter", handle, self.odd(self.dice.randrange(3)), ctypes.byref(counter), error, outputs=(counter,))
    self.succeeds("fenci_count_batch", counter, self.text, self.ends, self.count, error)
    self.succeeds(
      "fenci_counted_terms", counter, results, ends, ctypes.byref(frequencies), count, ctypes.byref(documents), error,
      outputs=(self.results, self.result_ends, frequencies, self.result_count, documents))
    library().fenci_free_counter(ctypes.byref(counter))
    assert not counter.value

  def names(self, _):
    for name in ("fenci_kind_name", "fenci_origin_name", "fenci_tag_name"):
      self.made[name] += 1
      found = getattr(library(), name)(self.dice.randrange(256))
      assert found is None or found.decode()
    assert library().fenci_status_name(self.dice.getrandbits(31)).decode()

  def inside(self, count, length):
    """All tokens are within the text, and in mode precise in order."""
    end = 0
    raw = ctypes.string_at(self.results.value or 0, count * _structures.TOKEN.size) if count else b""
    for start, stop, *_ in _structures.TOKEN.iter_unpack(raw):
      assert start < stop <= length, (start, stop, length)
      assert self.mode != 0 or start >= end
      end = stop
