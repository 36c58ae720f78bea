#!/usr/bin/env python3
"""Checks the rules of corpus/ (see corpus/README.md).

Prints one summary line when every rule holds; otherwise one `file:line: message`
per violation on standard error, and exits with status 1.

Usage: Scripts/check-corpus.py [FOLDER]     (default: the corpus/ beside Scripts/)
"""

import re
import sys
import unicodedata
from pathlib import Path

ARTICLE_NAME = re.compile(r"\d\d-[a-z]+(-[a-z0-9]+)+")
KEYWORD_COUNT = range(6, 13)
SPACE = re.compile(r"\s+")

violations = []


def report(path, line, message):
  violations.append(f"{path}:{line}: {message}")


def without_space(text):
  return SPACE.sub("", text)


def read_lines(path):
  """The lines of a file, after the checks that hold for every text in the corpus."""
  try:
    content = path.read_bytes()
  except FileNotFoundError:
    report(path, 1, "missing file")
    return []
  try:
    text = content.decode("utf-8")
  except UnicodeDecodeError as error:
    report(path, content[: error.start].count(b"\n") + 1, "invalid UTF-8")
    text = content.decode("utf-8", errors="replace")
  if not text:
    report(path, 1, "empty file")
    return []

  lines = text.split("\n")
  if lines.pop() != "":
    report(path, len(lines) + 1, "no newline at the end of the file")
    lines = text.split("\n")
  for number, line in enumerate(lines, start=1):
    if line != line.rstrip():
      report(path, number, "white space at the end of the line")
    if not unicodedata.is_normalized("NFC", line):
      report(path, number, "not in Unicode normalisation form C")
    if any(unicodedata.category(character) == "Cc" for character in line.rstrip()):
      report(path, number, "control character")
  return lines


def check_article(path):
  """Checks one article and returns its text: title and paragraphs, one a line."""
  lines = read_lines(path)
  if not ARTICLE_NAME.fullmatch(path.stem):
    report(path, 1, "file name is not NN-domain-slug.txt")
  if lines and not lines[0]:
    report(path, 1, "expected the title, found an empty line")
  if len(lines) > 1 and lines[1]:
    report(path, 2, "expected an empty line after the title")
  if len(lines) < 3:
    report(path, len(lines) or 1, "no body")
  for number, line in enumerate(lines[2:], start=3):
    if not line:
      report(path, number, "expected a paragraph, found an empty line")
  return "\n".join(lines)


def check_keywords(path, article):
  """Checks one keyword list against its article and returns the number of keywords."""
  keywords = read_lines(path)
  if keywords and len(keywords) not in KEYWORD_COUNT:
    report(path, len(keywords), f"{len(keywords)} keywords, expected 6 to 12")
  first_line = {}
  for number, keyword in enumerate(keywords, start=1):
    if not keyword:
      report(path, number, "empty keyword")
    elif keyword not in article:
      report(path, number, f"“{keyword}” does not occur in the article")
    if keyword in first_line:
      report(path, number, f"“{keyword}” is already on line {first_line[keyword]}")
    first_line.setdefault(keyword, number)
  return len(keywords)


def check_sample(path, articles):
  """Checks the hand-segmented sentences and returns how many sentences and words there are."""
  lines = read_lines(path)
  sources = [without_space(line) for article in articles for line in article.split("\n")]
  first_line = {}
  words = 0
  for number, line in enumerate(lines, start=1):
    tokens = line.split(" ")
    words += len(tokens)
    sentence = "".join(tokens)
    if "" in tokens:
      report(path, number, "words are separated by exactly one space")
    if not any(sentence in source for source in sources):
      report(path, number, "the joined words occur in no article")
    if sentence in first_line:
      report(path, number, f"the same sentence is on line {first_line[sentence]}")
    first_line.setdefault(sentence, number)
  return len(lines), words


def main(arguments):
  here = Path(__file__).resolve().parent.parent / "corpus"
  folder = Path(arguments[0]) if arguments else here
  paths = sorted((folder / "articles").glob("*.txt"))
  if not paths:
    report(folder / "articles", 1, "no articles")

  articles = [check_article(path) for path in paths]
  keyword_count = sum(
    check_keywords(path.with_suffix(".keywords"), article)
    for path, article in zip(paths, articles))
  for path in sorted((folder / "articles").glob("*.keywords")):
    if path.with_suffix(".txt") not in paths:
      report(path, 1, "keywords without an article")
  sentence_count, word_count = check_sample(folder / "segmentation" / "sample.txt", articles)

  if violations:
    print("\n".join(violations), file=sys.stderr)
    return 1
  character_count = sum(len(without_space(article)) for article in articles)
  print(
    f"corpus: {len(articles)} articles, {character_count} characters, "
    f"{keyword_count} keywords, {sentence_count} sentences, {word_count} words")
  return 0


if __name__ == "__main__":
  sys.exit(main(sys.argv[1:]))
