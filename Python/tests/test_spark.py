"""fenci.spark on a small session: its functions and its job give what one machine gives.

Needs pyspark, pandas, pyarrow and Java; skipped where they are not. The cluster of several processes, of which some are
lost, is Python/benchmarks/spark_cluster.py.
"""

import os
import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyspark")
pytest.importorskip("pandas")
pytest.importorskip("pyarrow")
if not shutil.which("java") and not os.environ.get("JAVA_HOME"):
  pytest.skip("there is no Java", allow_module_level=True)

import fenci
from fenci import spark as fenci_spark

# Starting Java and its first tasks take most of the time.
pytestmark = pytest.mark.slow

TITLES = [
  "嫦娥五号发射成功，探月数据将分享", "如何看待长江大桥通车？", "繁體中文與ＡＢＣ１２３", "", "\u3000", "👩‍👩‍👧‍👦家庭e\u0301",
  "换\n行与制表\t符", None, "如何看待嫦娥五号？", "\x00零",
] + [f"第{number}届长江论坛在武汉开幕，{number % 7}位专家谈新能源汽车" for number in range(120)]


@pytest.fixture(scope="module")
def session():
  from pyspark.sql import SparkSession

  os.environ["PYSPARK_PYTHON"] = sys.executable
  # The processes that Spark starts find the package where this one found it.
  path = [str(Path(fenci.__file__).parents[1]), os.environ.get("PYTHONPATH")]
  os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, path))
  os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
  settings = {
    "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.sql.shuffle.partitions": "3",
    "spark.log.level": "ERROR", "spark.sql.execution.arrow.maxRecordsPerBatch": "16"}
  builder = SparkSession.builder.master("local[2]")
  for name, value in settings.items():
    builder = builder.config(name, value)
  session = builder.getOrCreate()
  yield session
  session.stop()


@pytest.fixture(scope="module")
def documents(session):
  rows = [(number, title, TITLES[number - 1] if number % 3 else None) for number, title in enumerate(TITLES)]
  return session.createDataFrame(rows, "id long, text string, title string").repartition(4).persist()


def known():
  return [title for title in TITLES if title is not None]


def plain(row):
  """A column of keywords as what `Keywords` gives."""
  return None if row is None else [
    fenci.Keyword(each["text"], each["score"], tuple((place["start"], place["end"]) for place in each["occurrences"]))
    for each in row]


def by_id(frame, column):
  return {row["id"]: row[column] for row in frame.select("id", column).collect()}


@pytest.mark.parametrize("mode", ["precise", "search"])
def test_segment_gives_the_words_of_each_text_and_null_for_null(documents, segmenter, mode):
  found = by_id(documents.withColumn("words", fenci_spark.segment(mode)("text")), "words")
  for number, title in enumerate(TITLES):
    assert found[number] == (None if title is None else segmenter.words(title, mode))


def test_options_reach_the_executors(documents):
  segment = fenci_spark.segment(user_words=["探月数据"])
  assert "探月数据" in by_id(documents.withColumn("words", segment("text")), "words")[0]


def test_keywords_are_those_of_one_process_bit_for_bit(documents):
  ranker = fenci.Keywords(phrases="none")
  keywords = fenci_spark.keywords(count=3, phrases="none")
  found = by_id(documents.withColumn("found", keywords("text")), "found")
  titled = by_id(documents.withColumn("found", keywords("text", "title")), "found")
  for number, title in enumerate(TITLES):
    assert plain(found[number]) == (None if title is None else ranker(title, count=3))
    above = TITLES[number - 1] if number % 3 else None
    assert plain(titled[number]) == (None if title is None else ranker(title, above, count=3))


def test_a_column_of_nulls_alone(session):
  frame = session.createDataFrame([(1, None)], "id long, text string")
  frame = frame.select(
    "id", fenci_spark.segment()("text").alias("words"), fenci_spark.keywords()("text").alias("found"))
  assert frame.collect() == [(1, None, None)]
  ranked = fenci_spark.keyword_job(frame.selectExpr("id", "cast(null as string) as text"))
  assert ranked.collect() == [(1, None, None)]


def test_frequencies_are_exact_however_the_rows_are_divided(documents, monkeypatch):
  counter = fenci.FrequencyCounter()
  counter.add(known())
  expected = dict(zip(*counter.terms()))
  for partitions in 1, 5:
    counted = fenci_spark.document_frequencies(documents.coalesce(1).repartition(partitions))
    found = {row["term"]: row["documents"] for row in counted.collect()}
    assert found.pop("") == counter.document_count == len(known())
    assert found == expected


def test_counts_handed_on_in_small_parts_add_up(monkeypatch):
  import pyarrow
  from fenci.spark import _counting

  monkeypatch.setattr(_counting, "PART_CHARACTERS", 100)
  monkeypatch.setattr(_counting, "_ROWS_OF_BATCH", 7)
  batches = [pyarrow.RecordBatch.from_pydict({"text": TITLES[start:start + 9]}) for start in range(0, len(TITLES), 9)]
  sums, part_count = {}, 0
  for batch in _counting.counted_batches(iter(batches), "with", {}):
    for term, count in zip(*batch.to_pydict().values()):
      sums[term] = sums.get(term, 0) + count
      part_count += term == ""
  counter = fenci.FrequencyCounter()
  counter.add(known())
  assert part_count > 10
  assert sums.pop("") == len(known())
  assert sums == dict(zip(*counter.terms()))


@pytest.mark.parametrize("title", [None, "title"])
@pytest.mark.parametrize("minimum", [1, 3])
def test_the_table_is_the_file_that_write_idf_makes(documents, tmp_path, title, minimum):
  counted = fenci_spark.document_frequencies(documents, title=title)
  written = fenci_spark.write_table(counted, tmp_path / "cluster.idf", minimum=minimum, facts=["来源 测试"])
  counter = fenci.FrequencyCounter()
  titles = [TITLES[number - 1] if title and number % 3 else None for number in range(len(TITLES))]
  counter.add(f"{above}\n{text}" if above else text for text, above in zip(TITLES, titles) if text is not None)
  terms, frequencies = counter.terms()
  fenci.write_idf(
    tmp_path / "one.idf", terms, frequencies, counter.document_count, minimum=minimum, facts=["来源 测试"])
  assert (tmp_path / "cluster.idf").read_bytes() == (tmp_path / "one.idf").read_bytes()
  assert written.document_count == len(known())
  assert written.counted_term_count == len(terms)
  assert written.term_count == sum(count >= minimum for count in frequencies)


@pytest.mark.parametrize("method", ["learned", "tfidf"])
def test_the_job_ranks_by_the_documents_own_frequencies(documents, tmp_path, method):
  ranked = fenci_spark.keyword_job(documents, count=4, table=tmp_path / "kept.idf", method=method)
  assert ranked.columns == ["id", "text", "title", "keywords"]
  assert ranked.schema["keywords"].dataType == fenci_spark.KEYWORDS_TYPE
  ranker = fenci.Keywords(method, idf=tmp_path / "kept.idf")
  rows = ranked.collect()
  assert sorted(row["id"] for row in rows) == list(range(len(TITLES)))
  for row in rows:
    title = TITLES[row["id"]]
    assert row["text"] == title
    assert plain(row["keywords"]) == (None if title is None else ranker(title, count=4))


def test_two_tables_in_one_session_are_kept_apart(documents, tmp_path):
  found = []
  for frequency in 1, 100:
    fenci.write_idf(tmp_path / "table.idf", ["长江"], [frequency], 100)
    ranked = fenci_spark.rank_keywords(documents, table=tmp_path / "table.idf", method="tfidf", phrases="none")
    found.append({each["text"]: each["score"] for each in by_id(ranked, "keywords")[10]})
  assert found[0]["长江"] > found[1]["长江"]


def test_the_program_reads_text_and_writes_parquet(session, tmp_path):
  from fenci.spark.__main__ import main

  (tmp_path / "titles.txt").write_text("\n".join(title for title in known() if "\n" not in title), encoding="utf-8")
  main([str(tmp_path / "titles.txt"), str(tmp_path / "out"), "--format", "text", "--count", "2",
        "--table", str(tmp_path / "kept.idf")])
  ranker = fenci.Keywords(idf=tmp_path / "kept.idf")
  rows = session.read.parquet(str(tmp_path / "out")).collect()
  assert len(rows) == len(known()) - 1
  assert all(plain(row["keywords"]) == ranker(row["value"], count=2) for row in rows)


def test_mistakes_are_named_before_anything_runs(documents, tmp_path):
  with pytest.raises(fenci.InvalidArgumentError, match="expected a column 'body', found id, text, title"):
    fenci_spark.keyword_job(documents, text="body")
  with pytest.raises(fenci.InvalidArgumentError, match="id: expected a column of strings, found bigint"):
    fenci_spark.document_frequencies(documents, text="id")
  with pytest.raises(fenci.InvalidArgumentError, match="there is a column 'title' already"):
    fenci_spark.rank_keywords(documents, result="title")
  with pytest.raises(fenci.InvalidArgumentError):
    fenci_spark.segment(mode="slow")
  with pytest.raises(fenci.InvalidArgumentError):
    fenci_spark.keywords(count=0)
  with pytest.raises(fenci.UnknownOptionError):
    fenci_spark.keyword_job(documents, colour="red")
  with pytest.raises(fenci.DictionaryError):
    fenci_spark.rank_keywords(documents, table=tmp_path / "nowhere.idf")
  with pytest.raises(TypeError, match="table or idf"):
    fenci_spark.rank_keywords(documents, table=tmp_path / "a.idf", idf=tmp_path / "b.idf")
