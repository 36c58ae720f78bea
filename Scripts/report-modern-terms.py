#!/usr/bin/env python3
"""Shows how the lexicon and the program treat some words of today; a report, not a gate.

Usage: Scripts/report-modern-terms.py [--fenci PROGRAM] [TERM ...]

For each term: whether the lexicon has it, its count in hundredths and tags, and how
`fenci segment` divides it. Nothing here is data: no script that makes the lexicon reads this list. A
term that is missing shows where a general criterion falls short.
"""

import argparse
import subprocess
import unicodedata

from data_file import DICTIONARIES, read_data_file
from lexicon_sources import key_folding
from pinned_packages import ROOT

TERMS = """微信 抖音 小红书 拼多多 b站 大模型 大语言模型 人工智能 具身智能 无人驾驶 自动驾驶 新能源汽车 新能源车
  直播带货 短视频 碳达峰 碳中和 新质生产力 低空经济 折叠屏 数字人民币 元宇宙 区块链 雷军 小米之家 鸿蒙 澎湃OS
  粤港澳大湾区 雄安新区 中国科学院 知识产权 高质量发展 硕士毕业""".split()


def main():
  parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
  parser.add_argument("--fenci", default=str(ROOT / ".build/release/fenci"))
  parser.add_argument("terms", nargs="*", default=TERMS)
  options = parser.parse_args()
  key = key_folding()
  words = {word: (count, tags) for word, count, tags in read_data_file("lexicon/words.tsv")}
  image = DICTIONARIES / "standard.lexicon"
  lines = subprocess.run(
    [options.fenci, "segment", "--dict", image], input="\n".join(options.terms) + "\n",
    capture_output=True, text=True, check=True).stdout.splitlines()
  for term, line in zip(options.terms, lines):
    width = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in term)
    count, tags = words.get(key(term), ("-", "-"))
    print(f"{term}{' ' * (16 - width)}{count:>8}  {tags:<12}{line}")


if __name__ == "__main__":
  main()
