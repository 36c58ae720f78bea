"""Handles: threads, forks, pickles, and what is closed."""

import copy
import gc
import multiprocessing
import os
import pickle
import signal
import threading

import pytest
from random_texts import random_texts

import fenci

TEXTS = random_texts(3, 200) + ["北京大学生前来应聘" * 200]


def test_threads_share_a_segmenter(segmenter):
  expected = [segmenter.words(text) for text in TEXTS]
  found, errors = {}, []

  def work(number):
    try:
      for turn in range(5):
        order = TEXTS[number:] + TEXTS[:number]
        words = [segmenter.words(text) for text in order]
        found[number, turn] = words[len(TEXTS) - number:] + words[:len(TEXTS) - number]
    except BaseException as error:
      errors.append(error)

  threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
  for thread in threads:
    thread.start()
  for thread in threads:
    thread.join()
  assert not errors
  assert len(found) == 40 and all(words == expected for words in found.values())


def test_closing_while_threads_work():
  for _ in range(20):
    segmenter = fenci.Segmenter()
    begun, wrong = threading.Barrier(5), []

    def work():
      begun.wait()
      try:
        while True:
          if segmenter.words("你好，世界") != ["你好", "，", "世界"]:
            wrong.append("words")
      except fenci.ClosedError:
        pass
      except BaseException as error:
        wrong.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
      thread.start()
    begun.wait()
    segmenter.close()
    for thread in threads:
      thread.join()
    assert not wrong


def test_what_is_closed_says_so():
  segmenter = fenci.Segmenter()
  keywords = fenci.Keywords(segmenter=segmenter)
  counter = fenci.FrequencyCounter(segmenter=segmenter)
  counter.add(["你好"])
  assert segmenter.words("你好") == ["你好"] and not segmenter.closed
  segmenter.close()
  segmenter.close()
  assert segmenter.closed and keywords.closed
  for call in (
    lambda: segmenter.words("你好"), lambda: segmenter("你好"), lambda: segmenter.tokens("你好"),
    lambda: segmenter.tags("你好"), lambda: segmenter.entities("你好"), lambda: segmenter.fold("你好"),
    lambda: segmenter.words_batch(["你好"]), lambda: segmenter.words_batch([]), lambda: segmenter.__enter__(),
    lambda: pickle.dumps(segmenter), lambda: pickle.dumps(keywords), lambda: keywords("你好"),
    lambda: keywords.batch([]), lambda: fenci.FrequencyCounter(segmenter=segmenter),
  ):
    with pytest.raises(fenci.ClosedError):
      call()
  # A counter keeps the dictionaries for itself.
  counter.add(["你好"])
  assert counter.document_count == 2
  counter.close()
  for call in (lambda: counter.add(["你好"]), counter.terms, lambda: counter.merge_counts([], [], 0)):
    with pytest.raises(fenci.ClosedError):
      call()


def test_with_closes():
  with fenci.Segmenter() as segmenter, fenci.Keywords() as keywords, fenci.FrequencyCounter() as counter:
    counter.add(["你好"])
  assert segmenter.closed and keywords.closed
  with pytest.raises(fenci.ClosedError):
    counter.terms()


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))])
def test_pickles_are_opened_anew(duplicate):
  segmenter = duplicate(fenci.Segmenter(user_words=["小米之家"], dates="parts"))
  assert segmenter("小米之家2025年11月15日") == ["小米之家", "2025年", "11月", "15日"]
  keywords = duplicate(fenci.Keywords("tfidf", "none", tags=["n"], minimum_characters=1))
  text = "水稻和盐碱地，水稻"
  assert keywords(text) == fenci.Keywords("tfidf", "none", tags=["n"], minimum_characters=1)(text)


def test_pickles_find_their_files_from_elsewhere(tmp_path, monkeypatch):
  (tmp_path / "words.txt").write_text("小米之家\n", encoding="utf-8")
  monkeypatch.chdir(tmp_path)
  pickled = pickle.dumps(fenci.Segmenter(user_dict="words.txt"))
  monkeypatch.chdir("/")
  assert pickle.loads(pickled)("小米之家") == ["小米之家"]


def test_errors_may_be_pickled(segmenter):
  try:
    segmenter.words("你\ud800")
  except fenci.InvalidTextError as error:
    found = pickle.loads(pickle.dumps(error))
    assert (str(found), found.text_index, found.offset) == (str(error), 0, 1)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_processes(segmenter, method):
  with multiprocessing.get_context(method).Pool(2) as pool:
    assert pool.map(segmenter, TEXTS) == [segmenter(text) for text in TEXTS]


def in_child(body):
  """The status of a forked child that runs `body`, killed if it hangs."""
  child = os.fork()
  if child == 0:
    signal.alarm(20)
    status = 1
    try:
      status = 0 if body() else 2
    finally:
      os._exit(status)
  return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_child_goes_on_while_the_parents_threads_work():
  segmenter, stop = fenci.Segmenter(user_words=["小米之家"]), threading.Event()
  long_text = "在小米之家用手机。" * 3000

  def work():
    while not stop.is_set():
      segmenter.words_batch([long_text])

  threads = [threading.Thread(target=work) for _ in range(3)]
  for thread in threads:
    thread.start()
  try:
    for _ in range(10):
      assert in_child(lambda: segmenter("小米之家") == ["小米之家"] and not segmenter.closed) == 0
  finally:
    stop.set()
    for thread in threads:
      thread.join()
  assert segmenter("小米之家") == ["小米之家"]


def test_a_closed_segmenter_is_closed_in_a_child_too():
  segmenter = fenci.Segmenter()
  segmenter.close()

  def is_closed():
    try:
      segmenter("你好")
    except fenci.ClosedError:
      return True

  assert in_child(is_closed) == 0


def test_memory_is_given_back():
  def resident():
    with open("/proc/self/statm", encoding="ascii") as file:
      return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")

  def once():
    segmenter = fenci.Segmenter(user_words=["小米之家"])
    segmenter.words("在小米之家用" * 100)
    fenci.FrequencyCounter(segmenter=segmenter).add(["在小米之家用"])
    fenci.Keywords(segmenter=segmenter)("在小米之家用")

  for _ in range(30):
    once()
  gc.collect()
  before = resident()
  for _ in range(200):
    once()
  gc.collect()
  assert resident() - before < 20_000_000
