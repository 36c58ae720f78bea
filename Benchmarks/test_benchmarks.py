"""Tests of the scripts of this folder: python3 -m unittest discover Benchmarks"""

import importlib.util
import json
import tempfile
import unittest
from pathlib import Path

import answers
import callgrind
import texts

FOLDER = Path(__file__).resolve().parent


def script(name):
  """A script whose name is no identifier, as a module."""
  spec = importlib.util.spec_from_file_location(name.replace("-", "_"), FOLDER / f"{name}.py")
  module = importlib.util.module_from_spec(spec)
  spec.loader.exec_module(module)
  return module


class NamedText:
  name, sha256 = "corpus", "ab" * 32


class AnswersTests(unittest.TestCase):
  def setUp(self):
    self.folder = tempfile.TemporaryDirectory()
    self.addCleanup(self.folder.cleanup)
    self.file = Path(self.folder.name) / "expected.tsv"
    recorder = answers.Answers(is_recording=True, is_known_text=True, file=self.file)
    recorder.check(NamedText, "segment: fenci", 7, ours=True)
    recorder.finish()

  def checker(self, is_known_text=True):
    return answers.Answers(is_recording=False, is_known_text=is_known_text, file=self.file)

  def test_the_recorded_answer_passes(self):
    self.checker().check(NamedText, "segment: fenci", 7, ours=True)

  def test_another_answer_ends_the_run_and_says_what_to_do(self):
    with self.assertRaisesRegex(SystemExit, "expected 7, found 8.*--record-answers"):
      self.checker().check(NamedText, "segment: fenci", 8, ours=True)

  def test_an_answer_that_was_never_recorded_ends_the_run(self):
    with self.assertRaisesRegex(SystemExit, "no answer recorded"):
      self.checker().check(NamedText, "segment: jieba", 7, ours=False)

  def test_a_changed_lexicon_is_told_from_a_changed_engine(self):
    with self.assertRaisesRegex(SystemExit, "The lexicon is that of the recorded answers"):
      self.checker().check(NamedText, "segment: fenci", 8, ours=True)
    self.file.write_text(self.file.read_text(encoding="utf-8").replace("# lexicon ", "# lexicon 0"), encoding="utf-8")
    with self.assertRaisesRegex(SystemExit, "The lexicon is not the one"):
      self.checker().check(NamedText, "segment: fenci", 8, ours=True)

  def test_rounds_that_disagree_end_the_run_whatever_the_text(self):
    checker = self.checker(is_known_text=False)
    checker.check(NamedText, "segment: fenci", 7, ours=True)
    with self.assertRaisesRegex(SystemExit, "7 in one round, 8 in another"):
      checker.check(NamedText, "segment: fenci", 8, ours=True)


class TextsTests(unittest.TestCase):
  def test_documents_are_divided_where_they_are_long_enough(self):
    lines = ["中" * 400] * 7
    self.assertEqual(texts.as_documents(lines), lines[:3] + [""] + lines[3:6] + [""] + lines[6:])

  def test_a_beginning_is_whole_lines(self):
    self.assertEqual(texts.beginning(["中国", "人", "民"], 8), ["中国", "人"])


class CallgrindTests(unittest.TestCase):
  def test_names_lose_parameters_and_generics(self):
    for plain, short in (
      ("Segmenter.prepare(_:from:to:workspace:)", "Segmenter.prepare"),
      ("specialized Array.append<A>(contentsOf:)", "Array.append"),
      ("CellScanner.(scanPiece in _742F9FA83BC34F7B)(_:from:to:)", "CellScanner.scanPiece"),
    ):
      self.assertEqual(callgrind.shortened(plain), short)

  def test_a_difference_is_by_function(self):
    self.assertEqual(callgrind.difference({"total": 9, "a": 4}, {"total": 5}), {"total": 4, "a": 4})


class InstructionsTests(unittest.TestCase):
  def test_dearer_is_a_fault_cheaper_is_a_note_and_near_is_nothing(self):
    check = script("../Scripts/check-instructions")
    found = {"near": 101.0, "dear": 103.0, "cheap": 90.0, "new": 1.0}
    bars = {"near": 100.0, "dear": 100.0, "cheap": 100.0}
    self.assertEqual(
      [(is_fault, message.split(":")[0]) for is_fault, message in check.complaints(found, bars)],
      [(True, "dear"), (False, "cheap"), (True, "new")])


class ReadmeTableTests(unittest.TestCase):
  RECORD = {
    "date": "2026-11-24T03:00+00:00", "rounds": 5, "commit": "abc", "machine": {"processor": "P"},
    "versions": dict.fromkeys(("rjieba", "jieba", "cppjieba", "icu"), "1"),
    "rows": [
      {"measure": "segment", "text": "corpus", "unit": "MB/s", **row} for row in (
        {"tool": "rjieba.cut", "value": 10.0, "ratio": 1.0, "lowest": 1.0, "highest": 1.0},
        {"tool": "cppjieba", "value": 5.0, "ratio": 0.5, "lowest": 0.4, "highest": 0.6},
        {"tool": "fenci, bytes", "value": 100.0, "ratio": 10.0, "lowest": 9.0, "highest": 11.0})],
  }

  def test_multiples_are_of_each_rival_and_the_text_around_stays(self):
    module = script("readme-table")
    content = "before\n<!-- benchmark -->\nold\n<!-- /benchmark -->\nafter\n"
    made = module.rewritten(content, self.RECORD, "README.md")
    self.assertIn("| corpus | 100 MB/s | 10.0 (9.0–11.0) | 20 | – | – |", made)
    self.assertTrue(made.startswith("before\n") and made.endswith("after\n") and "old" not in made)
    self.assertEqual(module.rewritten(made, self.RECORD, "README.md"), made)

  def test_a_readme_without_marks_is_an_error(self):
    with self.assertRaises(ValueError):
      script("readme-table").rewritten("nothing", self.RECORD, "README.md")

  def test_every_record_that_is_kept_makes_a_table_for_each_readme(self):
    module = script("readme-table")
    for path in (FOLDER / "records").glob("*.json"):
      for readme in module.HEADINGS:
        self.assertIn("rjieba", module.table(json.loads(path.read_text(encoding="utf-8")), readme))


if __name__ == "__main__":
  unittest.main()
