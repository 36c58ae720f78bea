#!/usr/bin/env python3
"""Calls the package and the library at random for some minutes, to find what crashes or breaks a law.

usage: fuzz_calls.py [--minutes N] [--seed N]

Half of the calls go through the public classes with random options, texts, values of wrong types and closed handles:
they must give back what their documentation says or raise what it names. The other half go through ctypes with bytes
that are no UTF-8, null pointers, ends that descend, numbers that no enumeration has, and options that are none: they
must report a status, with outputs of nothing, and never more than they were given. A crash ends the process; the seed
and the number of the call are in the file that is named at the beginning, so that it can be repeated.

Prints how many calls of each kind were made, and how many of them failed as they should.
"""

import argparse
import collections
import ctypes
import mmap
import os
import pickle
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
if "FENCI_LIBRARY" not in os.environ:
  import conftest  # noqa: F401  (names the library that `make library` built)

from random_texts import random_text  # noqa: E402

import fenci  # noqa: E402
import fenci.jieba as jieba  # noqa: E402
from fenci import _structures  # noqa: E402
from fenci._library import library  # noqa: E402

PAGE = mmap.PAGESIZE


class Fuzzer:
  """One run: its dice, what is open, and what was counted."""

  def __init__(self, seed):
    self.dice = random.Random(seed)
    self.made, self.refused = collections.Counter(), collections.Counter()
    self.segmenters, self.raw = [], []

  # Values

  def text(self):
    generator = self.dice
    text = random_text(generator, generator.choice([2, 12, 12, 60, 400]))
    if generator.random() < 0.05:
      text += chr(generator.randint(0xD800, 0xDFFF))
    if generator.random() < 0.02:
      text *= generator.choice([50, 700])
    return text

  def anything(self):
    """Mostly a text."""
    if self.dice.random() < 0.96:
      return self.text()
    return self.dice.choice([b"bytes", None, 7, 1.5, [], {}, object(), True])

  def options(self):
    generator = self.dice
    choices = {
      "model": ["learned", "unigram", "/no/such", __file__, "", 3], "granularity": ["fine", "standard", "coarse", "x"],
      "dates": ["whole", "parts", "separate", "\0"], "new_words": [True, False, "yes", "maybe"],
      "tagger": ["context", "lexicon", "/dev/null"], "stopwords": ["none", __file__, "/"],
      "user_dict": [__file__, "/no/such", [], ["/dev/null"]], "standard": ["pku", self.text()],
      "user_words": [
        [self.text() for _ in range(3)], self.text(), f"split\t{self.text()}|{self.text()}",
        [(self.text()[:5] or "词", generator.choice(["force", None, 3, 10**30, -1]), generator.choice(["n", None, "?"]))],
        f"context\t{self.text()}/n|{self.text()}"],
      "idf": ["/dev/null", __file__], "weights": [__file__], "colour": ["red"], self.text() or "x": ["1"]}
    names = [name for name in choices if generator.random() < 0.12]
    return {name: generator.choice(choices[name]) for name in names}

  # The public classes

  def public(self):
    dice = self.dice
    if not self.segmenters or dice.random() < 0.02:
      self.segmenters.append(self.expecting("Segmenter", lambda: fenci.Segmenter(**self.options())) or fenci.Segmenter())
      if len(self.segmenters) > 6:
        self.segmenters.pop(dice.randrange(6))
    segmenter = dice.choice(self.segmenters)
    if dice.random() < 0.005:
      segmenter.close()
      self.segmenters.remove(segmenter)
    text, mode = self.anything(), dice.choice(["precise", "search", "full", "precise", "快", None])
    offsets, flag = dice.choice(["scalars", "bytes", "utf16", "graphemes"]), dice.random() < 0.5
    calls = {
      "words": lambda: self.covers(text, segmenter.words(text, mode, whitespace=True), mode),
      "tokens": lambda: self.stands(text, segmenter.tokens(text, mode, offsets, whitespace=flag, tags=dice.random() < 0.3), offsets),
      "tags": lambda: segmenter.tags(text), "entities": lambda: segmenter.entities(text), "fold": lambda: segmenter.fold(text),
      "words_batch": lambda: self.agrees(segmenter, [self.anything() for _ in range(dice.randrange(9))], mode),
      "batch": lambda: segmenter.batch([self.text() for _ in range(dice.randrange(9))], mode, offsets, tags=flag),
      "keywords": lambda: self.keywords(segmenter, text),
      "counter": lambda: self.counts(segmenter),
      "pickle": lambda: pickle.loads(pickle.dumps(segmenter)).words(text),
      "jieba": lambda: self.jieba(text),
    }
    weights = [8, 8, 4, 4, 2, 6, 6, 3, 1, 0.3, 1]
    name = dice.choices(list(calls), weights)[0]
    self.expecting(name, calls[name])

  def expecting(self, name, call):
    """What a call gives back; None when it raises what it may."""
    self.made[name] += 1
    try:
      return call()
    except (fenci.FenciError, TypeError) as error:
      if isinstance(error, TypeError) and not isinstance(error, fenci.FenciError) and "expected" not in str(error):
        raise
      self.refused[name] += 1

  def covers(self, text, words, mode):
    assert mode != "precise" or "".join(words) == text, text

  def stands(self, text, tokens, offsets):
    data = {"scalars": text, "bytes": text.encode(), "utf16": text.encode("utf-16-le")}[offsets]
    width = 2 if offsets == "utf16" else 1
    for token in tokens:
      found = data[width * token.start:width * token.end]
      found = found if isinstance(found, str) else found.decode("utf-8" if width == 1 else "utf-16-le")
      assert found == token.text and found, text

  def agrees(self, segmenter, texts, mode):
    found = segmenter.words_batch(texts, mode, threads=self.dice.choice([1, 1, 2, 0]))
    assert found == [segmenter.words(text, mode) for text in texts], texts

  def keywords(self, segmenter, text):
    dice = self.dice
    ranking = fenci.Keywords(
      dice.choice(["learned", "combined", "tfidf", "textrank", "best"]), dice.choice(["with", "none", "only"]),
      diversity=dice.choice([0, 0.5, 1, 2, float("nan")]), tags=dice.choice([None, None, ["n"], "n,v", "?"]),
      minimum_characters=dice.choice([1, 2, 5, 0]), keep_near_duplicates=dice.random() < 0.5, segmenter=segmenter)
    for keyword in ranking(text, dice.choice([None, "标题", self.text()]), dice.choice([1, 20, None, 0])):
      assert keyword.text and all(0 <= start < end <= len(text) for start, end in keyword.occurrences), text

  def counts(self, segmenter):
    with fenci.FrequencyCounter(self.dice.choice(["with", "none", "only"]), segmenter=segmenter) as counter:
      texts = [self.anything() for _ in range(self.dice.randrange(30))]
      counter.add(texts)
      terms, frequencies = counter.terms()
      assert counter.document_count == len(texts)
      assert len(terms) == len(set(terms)) and all(0 < count <= len(texts) for count in frequencies)

  def jieba(self, text):
    dice = self.dice
    if dice.random() < 0.1:
      word = self.text()[:6]
      dice.choice([
        lambda: jieba.add_word(word, dice.choice([None, 5, 0])), lambda: jieba.del_word(word),
        lambda: jieba.suggest_freq((word[:2], word[2:]), True)])()
    if len(jieba.dt._added.counts) + len(jieba.dt._added.splits) > 50:
      jieba.dt._added = type(jieba.dt._added)()
    if isinstance(text, str):
      assert "".join(jieba.lcut(text)) == text, text
      assert "".join(word for word, _, _ in jieba.tokenize(text)) == text
    jieba.analyse.extract_tags(text, topK=5, withFlag=True, allowPOS=("n", "?"))

  # The library

  def bytes(self):
    dice = self.dice
    data = bytearray(self.text().encode("utf-8", "surrogatepass"))
    for _ in range(dice.choice([0, 0, 1, 5])):
      if data:
        data[dice.randrange(len(data))] = dice.randrange(256)
    return bytes(data)

  def analyzer(self):
    """A handle of fenci_open with a workspace, or what opening reported."""
    lib, error = library(), _structures.Error()
    words = [b"dict", b"model", b"granularity", b"dates", b"new-words", b"user-words", b"tagger", b"idf", b"", b"\xff", None]
    values = [b"learned", b"unigram", b"fine", b"parts", b"no", b"lexicon", b"none", b"/dev/null", b"\xff\xfe", None, self.bytes()]
    count = self.dice.randrange(4)
    options = (_structures.Option * max(count, 1))(*(
      _structures.Option(self.dice.choice(words), self.dice.choice(values)) for _ in range(count)))
    handle, workspace = ctypes.c_void_p(), ctypes.c_void_p()
    status = lib.fenci_open(options, count, ctypes.byref(handle), ctypes.byref(error))
    self.reported("fenci_open", status, error, [handle])
    if status:
      assert not lib.fenci_open(None, 0, ctypes.byref(handle), None)
    assert not lib.fenci_make_workspace(handle, ctypes.byref(workspace), ctypes.byref(error))
    return handle, workspace

  def reported(self, name, status, error, outputs):
    self.made[name] += 1
    if status:
      self.refused[name] += 1
      assert 1 <= status <= 7 and error.message, (name, status)
      error.message.decode("utf-8")
      assert all(not output.value for output in outputs), name

  def guarded(self, data):
    """The address of some bytes with no memory behind them."""
    size = (len(data) // PAGE + 1) * PAGE
    area = mmap.mmap(-1, size + PAGE)
    base = ctypes.addressof(ctypes.c_char.from_buffer(area))
    assert not ctypes.CDLL(None).mprotect(ctypes.c_void_p(base + size), PAGE, mmap.PROT_READ & 0)
    ctypes.memmove(base + size - len(data), data, len(data))
    return area, base + size - len(data)

  def ctypes(self):
    dice, lib, error = self.dice, library(), _structures.Error()
    if not self.raw or dice.random() < 0.01:
      self.raw.append(self.analyzer())
    if len(self.raw) > 4:
      handle, workspace = self.raw.pop(0)
      for address, close in ((handle, lib.fenci_close), (workspace, lib.fenci_free_workspace)):
        close(ctypes.byref(address))
        close(ctypes.byref(address))
        close(None)
        assert not address.value
    handle, workspace = dice.choice(self.raw)
    if dice.random() < 0.03:
      handle = workspace = ctypes.c_void_p()
    texts = [self.bytes() for _ in range(dice.randrange(6))]
    data, ends = b"".join(texts), []
    for text in texts:
      ends.append(len(text) + (ends[-1] if ends else 0))
    if dice.random() < 0.05 and len(ends) > 1:
      ends[0] = dice.choice([2**64 - 1, ends[-1] + 1, 2**63])
    area, address = self.guarded(data)
    array = (ctypes.c_uint64 * max(len(ends), 1))(*ends)
    results, result_ends, count = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_size_t()
    odd = lambda usual: usual if dice.random() < 0.97 else dice.getrandbits(32)
    options = _structures.SegmentOptions(
      odd(16), odd(dice.randrange(3)), odd(dice.randrange(3)), odd(dice.randrange(8)))
    none = dice.random() < 0.1
    request = None if none else ctypes.byref(options)
    name = dice.choice(["segment", "batch", "separate", "fold", "keywords", "count", "names"])
    raw = getattr(lib, {
      "segment": "fenci_segment", "batch": "fenci_segment_batch", "separate": "fenci_separate_batch",
      "fold": "fenci_fold", "keywords": "fenci_keywords_batch", "count": "fenci_count_batch",
      "names": "fenci_kind_name"}[name])
    text = ctypes.cast(address, ctypes.c_char_p)
    results_at, ends_at, count_at, error_at = map(ctypes.byref, (results, result_ends, count, error))
    if dice.random() < 0.02:
      results_at = None
    if name == "segment":
      status = raw(workspace, text, len(data), request, results_at, count_at, error_at)
      self.reported(name, status, error, [results, count])
      if not status and results_at is not None:
        self.inside(results, count.value, data, 0 if none else options.mode)
    elif name == "batch":
      status = raw(workspace, text, array, len(ends), request, results_at, ends_at, error_at)
      self.reported(name, status, error, [results, result_ends])
      if not status and ends and results_at is not None:
        found = ctypes.cast(result_ends, ctypes.POINTER(ctypes.c_uint64))[:len(ends)]
        assert found == sorted(found)
        self.inside(results, found[0], texts[0], 0 if none else options.mode)
    elif name == "separate":
      status = raw(
        workspace, text, array, len(ends), request, bytes([dice.randrange(128 if dice.random() < 0.9 else 256)]),
        b"\n", results_at, count_at, error_at)
      self.reported(name, status, error, [results, count])
      if not status and results_at is not None:
        ctypes.string_at(results.value or 0, count.value)
    elif name == "fold":
      self.reported(name, raw(workspace, text, len(data), results_at, count_at, error_at), error, [results, count])
    elif name == "keywords":
      keyword_options = _structures.KeywordOptions(
        odd(48), odd(dice.choice([0, 1, 20, 2**32 - 1])), odd(dice.randrange(4)), odd(dice.randrange(3)),
        odd(dice.choice([0, 4, 8, 12])), odd(dice.randrange(4)), dice.choice([0.0, 0.5, 1.0, -1.0, float("nan"), float("inf")]),
        dice.choice([None, None, b"n", b"n,v", b"?", b"\xff", b""]), odd(dice.randrange(3)), 0)
      titled = dice.random() < 0.4
      status = raw(
        workspace, text, array, len(ends), text if titled else None, array if titled else None,
        None if none else ctypes.byref(keyword_options), results_at, ends_at, error_at)
      self.reported(name, status, error, [results, result_ends])
    elif name == "count":
      counter = ctypes.c_void_p()
      self.reported("fenci_make_counter", lib.fenci_make_counter(
        handle, odd(dice.randrange(3)), ctypes.byref(counter), error_at), error, [])
      self.reported(name, raw(counter, text, array, len(ends), error_at), error, [])
      term_ends, counts, documents = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_uint64()
      self.reported("fenci_counted_terms", lib.fenci_counted_terms(
        counter, results_at, ends_at, ctypes.byref(counts), count_at, ctypes.byref(documents), error_at), error, [])
      lib.fenci_free_counter(ctypes.byref(counter))
    else:
      for function in (lib.fenci_kind_name, lib.fenci_origin_name, lib.fenci_tag_name):
        self.made[name] += 1
        found = function(dice.randrange(256))
        assert found is None or found.decode()
      lib.fenci_status_name(dice.getrandbits(31)).decode()
    del text
    lib_mprotect = ctypes.CDLL(None).mprotect
    base = address + len(data)
    lib_mprotect(ctypes.c_void_p(base), PAGE, mmap.PROT_READ | mmap.PROT_WRITE)
    self.areas = area

  def inside(self, results, count, data, mode):
    """All tokens within the text, and in mode precise in order."""
    end = 0
    tokens = ctypes.string_at(results.value, count * 12) if count else b""
    for start, stop, *_ in _structures.TOKEN.iter_unpack(tokens):
      assert start < stop <= len(data), (start, stop, len(data))
      assert mode != 0 or start >= end
      end = stop if mode == 0 else 0


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("--minutes", type=float, default=1)
  parser.add_argument("--seed", type=int, default=1)
  arguments = parser.parse_args()
  trace = Path(tempfile.gettempdir()) / f"fuzz-calls-{os.getpid()}"
  print("the call under way:", trace)
  end, number = time.monotonic() + 60 * arguments.minutes, 0
  made, refused = collections.Counter(), collections.Counter()
  with open(trace, "wb", buffering=0) as file:
    while time.monotonic() < end:
      # A generator of its own for each stretch of calls, so that any of them can be repeated.
      seed = arguments.seed * 1_000_003 + number
      file.seek(0)
      file.write(f"{seed:20d}\n".encode())
      fuzzer = Fuzzer(seed)
      for _ in range(300):
        (fuzzer.public if fuzzer.dice.random() < 0.5 else fuzzer.ctypes)()
      made += fuzzer.made
      refused += fuzzer.refused
      number += 1
  trace.unlink()
  for name in sorted(made):
    print(f"{name:22s} {made[name]:9,} calls {refused[name]:9,} refused")
  print(f"{sum(made.values()):,} calls in {arguments.minutes:g} minutes, seed {arguments.seed}: nothing wrong")


if __name__ == "__main__":
  main()
