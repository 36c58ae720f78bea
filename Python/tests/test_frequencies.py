"""Document frequencies, counted in parts and as a whole."""

import mmap
import os
import pickle
import random
import stat
import subprocess
import threading

import pytest
from random_texts import random_texts

import fenci


@pytest.fixture(scope="module")
def lines(articles):
  return [line for text in articles for line in text.split("\n") if line]


def counted(segmenter, texts, phrases="with"):
  counter = fenci.FrequencyCounter(phrases, segmenter=segmenter)
  counter.add(texts)
  return counter


def test_词频(segmenter):
  counter = counted(segmenter, ["水稻很好", "水稻，水稻", "高端市場", "高端市场"], "none")
  terms, frequencies = counter.terms()
  table = dict(zip(terms, frequencies))
  assert counter.document_count == 4
  assert table["水稻"] == 2
  # Two spellings are one term.
  assert table["高端"] == table["市场"] == 2


def test_the_most_frequent_terms_come_first_and_no_frequency_is_above_the_documents(segmenter, lines):
  counter = counted(segmenter, lines + random_texts(5, 500))
  terms, frequencies = counter.terms()
  rows = list(zip(terms, frequencies))
  assert rows == sorted(rows, key=lambda row: (-row[1], row[0])) and len(set(terms)) == len(terms) and all(terms)
  assert len(terms) == len(frequencies) > 1000
  assert all(0 < count <= counter.document_count for count in frequencies)


@pytest.mark.parametrize("phrases", ["with", "none", "only"])
def test_the_parts_added_up_are_the_whole(segmenter, lines, phrases):
  whole = counted(segmenter, iter(lines), phrases)
  generator = random.Random(6)
  parts = [[] for _ in range(4)]
  for line in lines:
    generator.choice(parts).append(line)
  sum_of_parts = fenci.FrequencyCounter(phrases, segmenter=segmenter)
  for part in parts:
    sum_of_parts.merge(pickle.loads(pickle.dumps(counted(segmenter, part, phrases))))
  assert sum_of_parts.terms() == whole.terms()
  assert sum_of_parts.document_count == whole.document_count == len(lines)


def test_a_file_says_the_same_whatever_the_order(segmenter, lines, tmp_path):
  counter = counted(segmenter, lines)
  terms, frequencies = counter.terms()
  fenci.write_idf(tmp_path / "a.tsv", terms, frequencies, counter.document_count, minimum=2, facts=["of the tests"])
  rows = list(zip(terms, frequencies))
  random.Random(7).shuffle(rows)
  fenci.write_idf(tmp_path / "b.tsv", *zip(*rows), counter.document_count, minimum=2, facts=["of the tests"])
  text = (tmp_path / "a.tsv").read_text(encoding="utf-8")
  assert text == (tmp_path / "b.tsv").read_text(encoding="utf-8")
  head = text.split("\n")[:4]
  assert head[:3] == [f"# documents\t{len(lines)}", "# min-df\t2", "# of the tests"]
  assert text.count("\n") == 3 + sum(count >= 2 for count in frequencies)
  assert fenci.Keywords("tfidf", idf=tmp_path / "a.tsv")(lines[0])


@pytest.mark.skipif("FENCI_PROGRAM" not in os.environ, reason="FENCI_PROGRAM names no fenci")
@pytest.mark.parametrize("minimum", [1, 2])
def test_a_file_is_what_the_program_writes(segmenter, lines, tmp_path, minimum):
  texts = tmp_path / "texts.txt"
  texts.write_text("\n".join(lines) + "\n", encoding="utf-8")
  subprocess.run(
    [os.environ["FENCI_PROGRAM"], "idf", "build", "--per", "line", "--min-df", str(minimum), texts,
     "-o", tmp_path / "program.tsv"], check=True)
  program = (tmp_path / "program.tsv").read_bytes()
  facts = [
    line[2:] for line in program.decode().split("\n")
    if line.startswith("# ") and not line.startswith(("# documents\t", "# min-df\t"))]
  counter = counted(segmenter, lines)
  fenci.write_idf(tmp_path / "python.tsv", *counter.counts(), minimum=minimum, facts=facts)
  assert (tmp_path / "python.tsv").read_bytes() == program


def test_rare_words_are_worth_more(tmp_path):
  fenci.write_idf(tmp_path / "table.tsv", ["水稻", "玉米"], [900, 2], 1000)
  found = fenci.Keywords("tfidf", "none", idf=tmp_path / "table.tsv")("水稻和玉米")
  assert [keyword.text for keyword in found] == ["玉米", "水稻"]


def test_counts_are_of_one_moment(segmenter):
  counter, stop = fenci.FrequencyCounter("none", segmenter=segmenter), threading.Event()
  counter.merge_counts(["水稻"] + [f"词{number}" for number in range(50_000)], [1] * 50_001, 1)

  def work():
    while not stop.is_set():
      counter.add(["水稻"] * 10)

  threads = [threading.Thread(target=work) for _ in range(3)]
  for thread in threads:
    thread.start()
  try:
    for _ in range(5):
      merged = fenci.FrequencyCounter("none", segmenter=segmenter)
      merged.merge(counter)
      for one in (merged, pickle.loads(pickle.dumps(counter))):
        # Every text has the word.
        assert dict(zip(*one.terms()))["水稻"] == one.document_count
  finally:
    stop.set()
    for thread in threads:
      thread.join()
  assert counter.counts() == (*counter.terms(), counter.document_count)


def test_counts_of_one_term_are_added(segmenter, tmp_path):
  counter = fenci.FrequencyCounter(segmenter=segmenter)
  counter.merge_counts(iter(["甲乙", "丙丁", "甲乙"]), iter([1, 3, 2]), 4)
  counter.merge_counts(["甲乙"], [1], 1)
  terms, frequencies, documents = counter.counts()
  assert (terms, list(frequencies), documents) == (["甲乙", "丙丁"], [4, 3], 5)
  fenci.write_idf(tmp_path / "table.tsv", ["甲乙", "丙丁", "甲乙"], [1, 1, 1], 4, minimum=2)
  assert (tmp_path / "table.tsv").read_text(encoding="utf-8") == "# documents\t4\n# min-df\t2\n甲乙\t2\n"


def merged(terms, frequencies, documents):
  fenci.FrequencyCounter().merge_counts(terms, frequencies, documents)


@pytest.mark.parametrize("take", [merged, lambda *counts: fenci.write_idf("/dev/null", *counts)])
@pytest.mark.parametrize("counts, error", [
  ((["词"], [6], 5), fenci.InvalidArgumentError), ((["词"], [-1], 5), fenci.InvalidArgumentError),
  ((["词"], [1], -1), fenci.InvalidArgumentError), ((["词"], [1], 2**53 + 1), fenci.InvalidArgumentError),
  ((["词", "字"], [1], 5), fenci.InvalidArgumentError), ((["词"], [1, 2], 5), fenci.InvalidArgumentError),
  ((["词", "词"], [3, 3], 5), fenci.InvalidArgumentError),
  ((["词"], [1.5], 5), TypeError), ((["词"], [True], 5.0), TypeError), (("词", [1], 5), TypeError),
  (([b"bytes"], [1], 5), TypeError), (([["list"]], [1], 5), TypeError), ((["词"], ["1"], 5), TypeError),
])
def test_counts_that_cannot_be(take, counts, error):
  with pytest.raises(error):
    take(*counts)


def test_a_term_that_was_merged_occurs():
  with pytest.raises(fenci.InvalidArgumentError, match="found 0"):
    merged(["词"], [0], 5)


@pytest.mark.parametrize("table", [
  {"terms": ["一\t二"]}, {"terms": ["一\n二"]}, {"terms": ["一\r"]}, {"terms": [""]}, {"terms": ["# documents"]},
  {"terms": ["# "]}, {"terms": ["\ud800"]}, {"minimum": 0}, {"minimum": 2**60}, {"facts": ["two\nlines"]},
  {"facts": ["documents\t7"]}, {"facts": ["min-df\t2"]}, {"facts": ["\udfff"]},
])
def test_tables_that_no_file_can_hold(tmp_path, table):
  path = tmp_path / "table.tsv"
  path.write_text("the one before")
  with pytest.raises(fenci.InvalidArgumentError):
    fenci.write_idf(path, **{"terms": ["词"], "frequencies": [1], "document_count": 5, **table})
  assert path.read_text() == "the one before" and os.listdir(tmp_path) == ["table.tsv"]


def test_what_is_written_can_be_read(segmenter, tmp_path):
  """Hostile terms: each is refused, or opened."""
  path, text = tmp_path / "table.tsv", "水稻"
  hostile = ["#", "#一", " # ", "\ufeff", "\0", "\x7f", "\x85", "\u2028", "documents", "min-df", "1", " "]
  for term in hostile + [f"一{chr(code)}" for code in range(256)] + random_texts(11, 200, pieces=3):
    try:
      fenci.write_idf(path, [term, text], [1, 1], 5, facts=[f"of {ascii(term)}"])
    except fenci.InvalidArgumentError:
      assert not term or any(mark in term for mark in "\t\n\r"), ascii(term)
      continue
    assert fenci.Keywords("tfidf", "none", segmenter=segmenter.reopened(idf=path))(text)[0].text == text


def test_all_terms_that_are_counted_can_be_written(segmenter, tmp_path):
  texts = random_texts(12, 500) + [f"甲{chr(code)}乙# {chr(code)}#水稻" for code in range(0x3000)]
  fenci.write_idf(tmp_path / "table.tsv", *counted(segmenter, texts).counts())
  assert fenci.Keywords("tfidf", segmenter=segmenter.reopened(idf=tmp_path / "table.tsv"))("水稻")


def test_a_table_that_others_have_mapped_is_replaced(tmp_path):
  path, link = tmp_path / "table.tsv", tmp_path / "link.tsv"
  fenci.write_idf(path, ["水稻"] + [f"词{number}" for number in range(9999)], [900] * 10_000, 1000)
  path.chmod(0o640)
  link.symlink_to(path)
  before = path.read_bytes()
  with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as mapped:
    fenci.write_idf(link, ["水稻"], [1], 1000)
    assert mapped[:] == before
  assert path.read_text(encoding="utf-8") == "# documents\t1000\n水稻\t1\n"
  assert link.is_symlink() and stat.S_IMODE(path.stat().st_mode) == 0o640
  assert sorted(os.listdir(tmp_path)) == ["link.tsv", "table.tsv"]


def test_a_pipe_is_written_to(tmp_path):
  os.mkfifo(tmp_path / "pipe")
  writer = threading.Thread(target=fenci.write_idf, args=(tmp_path / "pipe", ["水稻"], [1], 1000))
  writer.start()
  assert (tmp_path / "pipe").read_text(encoding="utf-8") == "# documents\t1000\n水稻\t1\n"
  writer.join()
  with pytest.raises(OSError):
    fenci.write_idf(tmp_path, ["水稻"], [1], 1000)
  with pytest.raises(FileNotFoundError):
    fenci.write_idf(tmp_path / "no/such/folder", ["水稻"], [1], 1000)


def test_bad_texts(segmenter):
  counter = fenci.FrequencyCounter(segmenter=segmenter)
  with pytest.raises(fenci.InvalidTextError, match="text 2500"):
    counter.add(["水稻"] * 2500 + ["\ud800"])
  for texts in ("一个", b"bytes", [b"bytes"], [None], 7):
    with pytest.raises(TypeError):
      counter.add(texts)
  with pytest.raises(fenci.InvalidArgumentError):
    fenci.FrequencyCounter("all")


def test_what_is_no_counter_is_not_merged():
  for other in ("x", None, {}):
    with pytest.raises(TypeError, match=f"expected a FrequencyCounter, found {type(other).__name__}"):
      fenci.FrequencyCounter().merge(other)
