"""Document frequencies, counted in parts and as a whole."""

import os
import pickle
import random
import subprocess

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
  fenci.write_idf(tmp_path / "python.tsv", *counter.terms(), counter.document_count, minimum=minimum, facts=facts)
  assert (tmp_path / "python.tsv").read_bytes() == program


def test_rare_words_are_worth_more(tmp_path):
  fenci.write_idf(tmp_path / "table.tsv", ["水稻", "玉米"], [900, 2], 1000)
  found = fenci.Keywords("tfidf", "none", idf=tmp_path / "table.tsv")("水稻和玉米")
  assert [keyword.text for keyword in found] == ["玉米", "水稻"]


@pytest.mark.parametrize("arguments", [
  (["词"], [0], 5), (["词"], [6], 5), (["词"], [1], -1), (["一\t二"], [1], 5), ([""], [1], 5)])
def test_tables_that_no_file_can_hold(tmp_path, arguments):
  with pytest.raises(fenci.InvalidArgumentError):
    fenci.write_idf(tmp_path / "table.tsv", *arguments, minimum=1) if arguments[1] != [0] else fenci.FrequencyCounter(
      ).merge_counts(*arguments)


def test_bad_texts(segmenter):
  counter = fenci.FrequencyCounter(segmenter=segmenter)
  with pytest.raises(fenci.InvalidTextError, match="text 2500"):
    counter.add(["水稻"] * 2500 + ["\ud800"])
  for texts in ("一个", b"bytes", [b"bytes"], [None], 7):
    with pytest.raises(TypeError):
      counter.add(texts)
  with pytest.raises(fenci.InvalidArgumentError):
    fenci.FrequencyCounter("all")
