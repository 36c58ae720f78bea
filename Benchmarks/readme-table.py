#!/usr/bin/env python3
"""Writes the tables of speed in README.md and README.zh-CN.md from a record of `make benchmark`.

usage: readme-table.py [RECORD]      the newest of Benchmarks/records without one

Everything between the lines `<!-- benchmark -->` and `<!-- /benchmark -->` is replaced; nobody writes there.
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MARKED = re.compile(r"(<!-- benchmark -->\n).*?(<!-- /benchmark -->)", re.DOTALL)

# The lines of the table: measure and tool of a record, and how each README names them.
LINES = (
  ("segment", "fenci, bytes", "lines to spans, UTF-8 bytes", "逐行分词，UTF-8 字节"),
  ("segment", "fenci, String", "lines to spans, `String`", "逐行分词，`String`"),
  ("segment", "fenci, bytes, unigram", "UTF-8 bytes, `--model unigram`", "UTF-8 字节，`--model unigram`"),
  ("whole process", "fenci segment", "`fenci segment`, whole process", "`fenci segment`，整个进程"),
  ("keywords, tfidf", "fenci, words", "TF-IDF keywords, words", "TF-IDF 关键词，仅词"),
  ("keywords, tfidf", "fenci, words, unigram", "TF-IDF keywords, words, `--model unigram`", "TF-IDF 关键词，仅词，`--model unigram`"),
  ("keywords, tfidf", "fenci, phrases", "TF-IDF keywords, phrases too", "TF-IDF 关键词，含短语"),
  ("keywords, textrank", "fenci, words", "TextRank keywords, words", "TextRank 关键词，仅词"),
  ("keywords, textrank", "fenci, phrases", "TextRank keywords, phrases too", "TextRank 关键词，含短语"),
  ("cold start, time", "fenci segment", "one line, start to exit: time", "一行，从启动到退出：时间"),
  ("cold start, memory", "fenci segment", "one line, start to exit: memory", "一行，从启动到退出：内存"),
)
# The rivals in the order of their columns, and the tools of a record that stand for each.
RIVALS = {
  "rjieba": ("rjieba.cut", "python with rjieba"), "cppjieba": ("cppjieba",), "jieba": ("jieba", "python with jieba"),
  "ICU": ("ICU",)}
HEADINGS = {
  "README.md": ("better than …, times", "text", "fenci"),
  "README.zh-CN.md": ("优于……的倍数", "文本", "fenci"),
}
UNITS = {
  "README.md": {},
  "README.zh-CN.md": {"documents/s": "篇/秒"},
}
TEXTS = {
  "README.md": {"sample of many kinds": "17 kinds", "one line": ""},
  "README.zh-CN.md": {"corpus": "本项目语料", "sample of many kinds": "17 种体裁", "one line": ""},
}
SOURCES = {
  "README.md": "`make benchmark`, {rounds} rounds in turn, {date}, commit {commit}, {processor}; "
               "rjieba {rjieba} (jieba-rs), jieba {jieba}, cppjieba {cppjieba}, ICU {icu}. Multiples are medians "
               "with the lowest and highest round; [Guides/Benchmarks.md](Guides/Benchmarks.md) says what they compare.",
  "README.zh-CN.md": "`make benchmark`，轮流 {rounds} 轮，{date}，提交 {commit}，{processor}；"
                     "rjieba {rjieba}（jieba-rs）、jieba {jieba}、cppjieba {cppjieba}、ICU {icu}。"
                     "倍数为中位数，括号内是最低与最高的一轮；说明见 [Guides/Benchmarks.md](Guides/Benchmarks.md)。",
}


def multiple(ours, rivals, tools):
  """How many times better ours is than a rival; with its range when the rival is the base of the rounds."""
  rival = next((row for row in rivals if row["tool"] in tools), None)
  if rival is None:
    return "–"
  ratio = ours["ratio"] / rival["ratio"]
  if rival is rivals[0]:
    return f"{ratio:.1f} ({ours['lowest']:.1f}–{ours['highest']:.1f})"
  return f"{ratio:.1f}" if ratio < 10 else f"{ratio:.0f}"


def table(record, readme):
  """The lines between the marks of one README."""
  rows = [[*HEADINGS[readme], *RIVALS], ["---"] * (3 + len(RIVALS))]
  for measure, tool, *names in LINES:
    of_measure = [row for row in record["rows"] if row["measure"] == measure]
    for ours in (row for row in of_measure if row["tool"] == tool):
      rivals = [row for row in of_measure if row["text"] == ours["text"]]
      text = ours["text"].removesuffix(", documents")
      value = f"{ours['value']:,.0f}" if ours["value"] >= 10 else f"{ours['value']:.1f}"
      rows.append([
        names[list(HEADINGS).index(readme)], TEXTS[readme].get(text, text), f"{value} {UNITS[readme].get(ours['unit'], ours['unit'])}",
        *(multiple(ours, rivals, tools) for tools in RIVALS.values())])
  source = SOURCES[readme].format(
    rounds=record["rounds"], date=record["date"][:10], commit=record["commit"],
    processor=record["machine"]["processor"], **record["versions"])
  return "".join("| " + " | ".join(row) + " |\n" for row in rows) + "\n" + source + "\n"


def rewritten(content, record, readme):
  """A README with its table made anew.

  Raises ValueError when the marks are not there exactly once.
  """
  content, count = MARKED.subn(lambda match: match[1] + table(record, readme) + match[2], content)
  if count != 1:
    raise ValueError(f"{readme}: expected <!-- benchmark --> … <!-- /benchmark --> once, found it {count} times")
  return content


def main():
  records = sorted((ROOT / "Benchmarks/records").glob("*.json"))
  path = Path(sys.argv[1]) if len(sys.argv) > 1 else records[-1] if records else None
  if path is None:
    sys.exit("no record: run `make benchmark` first")
  record = json.loads(path.read_text(encoding="utf-8"))
  for readme in HEADINGS:
    file = ROOT / readme
    try:
      file.write_text(rewritten(file.read_text(encoding="utf-8"), record, readme), encoding="utf-8")
    except ValueError as error:
      sys.exit(str(error))
  print(f"README.md, README.zh-CN.md: tables of {path.name}")


if __name__ == "__main__":
  main()
