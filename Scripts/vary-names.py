#!/usr/bin/env python3
"""Puts other names into segmented sentences: .work/silver/varied.txt.

Usage: Scripts/vary-names.py [--sentences N]

A text has each name many times or once, so a student learns its characters by heart, or nothing. What
it should learn is what names are made of and what stands around them. So sentences of votes.txt in
which LAC sees a name are taken again, with a name of the same kind made by chance in its place: of
persons (a surname, given characters, in the proportions of LAC's names, the rare ones raised), of
transliteration (a walk over the pairs of characters of such names), of places (two characters and 县
or 村), of firms, brands and systems (by the patterns below). A name that comes twice in a sentence is
the same both times. One sentence a line, words separated by one space; chance has a fixed seed.
"""

import argparse
import collections
import itertools
import random
import sys

from data_file import read_data_file
from pinned_packages import WORK
from segmentation_conventions import NAME_ENDINGS

SILVER = WORK / "silver"
RESULTS = SILVER / "varied.txt"

# Surnames of two characters; those of one are counted.
LONG_SURNAMES = (
  "欧阳 司马 上官 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 独孤 南宫 轩辕 宇文 长孙 东方 西门 呼延 完颜 拓跋".split())
# One person of so many has one.
LONG_SURNAME_SHARE, SHORT_NAME_SHARE = 0.02, 0.18
# Counts are raised to these powers, so that rare characters come up oftener than in the text.
SURNAME_POWER, GIVEN_POWER, SOUND_POWER = 0.8, 0.5, 0.6
NAMES = {"nr", "ns", "nt", "nz"}
# LAC's firms and brands are surer than not to be some; so many are replaced.
FIRM_SHARE = 0.5
PLACE_SUFFIXES = "县区市镇乡村路街山河湖江岛寺桥庄沟坪"

# What makes a name of a firm or brand: after one character, after a word of two characters.
TRADES = "科技 传媒 财经 资本 体育 娱乐 影业 音乐 网络 智能 汽车 电子 医药 教育 旅游 数码 食品 证券 航空 地产 文化 能源 物流 家居".split()
HOUSES = "之家 之声 之窗 之星 之友 之都".split()
# Half of the systems end in OS.
SYSTEMS = sorted([*NAME_ENDINGS, "OS"])
MODELS = "大模型".split()


def is_han(text):
  return all("\u4e00" <= character <= "\u9fff" for character in text)


class Chances:
  """Draws by counts, each raised to a power."""

  def __init__(self, counts, power):
    self.values = sorted(counts)
    self.sums = list(itertools.accumulate(counts[value] ** power for value in self.values))

  def draw(self, chance):
    return chance.choices(self.values, cum_weights=self.sums)[0]


def frequent(counts, least):
  return {value: count for value, count in counts.items() if count >= least}


class NameMaker:
  """Makes names of a kind, by the characters of LAC's.

  `names` are (name, tag), each once: how often a name occurs says nothing of its characters.
  """

  def __init__(self, names, nouns, chance):
    self.chance, self.nouns = chance, nouns
    surnames, given, places, sounds = (collections.Counter() for _ in range(4))
    steps = collections.defaultdict(collections.Counter)
    for name, tag in names:
      if not is_han(name):
        continue
      if tag == "nr" and len(name) == 3:
        surnames[name[0]] += 1
        for character in name[1:]:
          given[character] += 1
      if tag == "nr" and len(name) >= 4:
        sounds.update(set(name))
      if tag == "ns" and len(name) == 3 and name[2] in PLACE_SUFFIXES:
        for character in name[:2]:
          places[character] += 1
    self.sounds = {character for character, count in sounds.items() if count >= 5}
    for name, tag in names:
      if self.is_transliterated(name, tag):
        for first, second in itertools.pairwise("^" + name):
          steps[first][second] += 1
    # 特 and the like begin names of transliteration as often as they stand in them.
    surnames = {s: n for s, n in frequent(surnames, 8).items() if n >= sounds[s]}
    self.surnames = Chances(surnames, SURNAME_POWER)
    self.given = Chances(frequent(given, 4), GIVEN_POWER)
    self.places = Chances(frequent(places, 3), GIVEN_POWER)
    self.steps = {first: Chances(found, SOUND_POWER) for first, found in steps.items()}

  def is_transliterated(self, name, tag):
    return tag in ("nr", "ns") and len(name) >= 3 and all(c in self.sounds for c in name) and (
      tag == "ns" or len(name) >= 4)

  def person(self, length):
    if length == 4 or self.chance.random() < LONG_SURNAME_SHARE:
      surname = self.chance.choice(LONG_SURNAMES)
    else:
      surname = self.surnames.draw(self.chance)
    count = 1 if self.chance.random() < SHORT_NAME_SHARE else 2
    return surname + "".join(self.given.draw(self.chance) for _ in range(count))

  def transliterated(self, length):
    name = ""
    while len(name) < length:
      last = name[-1] if name else "^"
      name += self.steps.get(last, self.steps["^"]).draw(self.chance)
    return name

  def place(self, suffix):
    return self.places.draw(self.chance) + self.places.draw(self.chance) + suffix

  def firm(self):
    return self.chance.choice([
      lambda: self.given.draw(self.chance) + self.chance.choice(TRADES),
      lambda: self.surnames.draw(self.chance) + self.chance.choice(TRADES),
      lambda: self.chance.choice(self.nouns) + self.chance.choice(HOUSES),
    ])()

  def product(self):
    return self.chance.choice([
      lambda: self.chance.choice(self.nouns) + self.chance.choice(SYSTEMS),
      lambda: self.chance.choice(self.nouns) + self.chance.choice(SYSTEMS),
      lambda: self.given.draw(self.chance) + self.given.draw(self.chance) + self.chance.choice(SYSTEMS),
      lambda: self.chance.choice(self.nouns) + self.chance.choice(MODELS),
      lambda: self.chance.choice(self.nouns) + self.chance.choice(HOUSES),
      self.firm,
    ])()

  def other(self, name, tag):
    """Another name of the kind of this one; `None` where the kind is none of ours."""
    if not is_han(name):
      return None
    if self.is_transliterated(name, tag):
      return self.transliterated(max(3, len(name) + self.chance.choice([-1, 0, 0, 1, 2])))
    if tag == "nr" and 2 <= len(name) <= 4:
      return self.person(len(name))
    if tag == "ns" and len(name) == 3 and name[2] in PLACE_SUFFIXES:
      return self.place(name[2])
    if tag in ("nt", "nz") and self.chance.random() > FIRM_SHARE:
      return None
    if tag == "nt" and 2 <= len(name) <= 4:
      return self.firm()
    if tag == "nz" and 2 <= len(name) <= 4:
      return self.product()
    return None


def read_pairs():
  """Yields (words by the votes, [(word, tag)] by LAC) of the sentences that are in both files."""
  tagged = {}
  with open(SILVER / "lac-tags.txt", encoding="utf-8") as file:
    for line in file:
      pairs = [pair.rpartition("/")[::2] for pair in line.rstrip("\n").split(" ")]
      tagged["".join(word for word, _ in pairs).replace("_", "")] = pairs
  with open(SILVER / "votes.txt", encoding="utf-8") as file:
    for line in file:
      words = line.split()
      pairs = tagged.get("".join(words))
      if pairs:
        yield words, pairs


def names_in(words, tagged, common):
  """{name: tag} of LAC's names that are words by the votes too, and no `common` words."""
  names = set(words) - common
  return {word: tag for word, tag in tagged if tag in NAMES and word in names}


def main():
  parser = argparse.ArgumentParser(description=__doc__)
  parser.add_argument("--sentences", type=int, default=65_000)
  options = parser.parse_args()
  chance, seen, found = random.Random("names"), set(), []
  lexicon = {word: tags.split(" ")[0].partition(":")[0] for word, _, tags in read_data_file("lexicon/words.tsv")}
  common = {word for word, tag in lexicon.items() if tag not in NAMES}
  for words, tagged in read_pairs():
    names = names_in(words, tagged, common)
    seen.update((word, tag) for word, tag in tagged if tag in ("nr", "ns"))
    if any(is_han(name) and len(name) >= 2 for name in names):
      found.append((words, names))
  nouns = [word for word, tag in lexicon.items()
           if len(word) == 2 and is_han(word) and tag in ("n", "nz", "vn", "a")]
  maker = NameMaker(sorted(seen), nouns, chance)
  made = 0
  with open(RESULTS, "w", encoding="utf-8") as file:
    for number, (words, names) in enumerate(itertools.cycle(chance.sample(found, len(found)))):
      if number >= len(found) and not made:
        sys.exit("no sentence has a name that is varied: run silver-entities.py and silver-votes.py first")
      others = {name: maker.other(name, tag) for name, tag in names.items()}
      varied = [others.get(word) or word for word in words]
      if varied == words:
        continue
      file.write(" ".join(varied) + "\n")
      made += 1
      if made == options.sentences:
        break
  print(f"{RESULTS}: {made} sentences")


if __name__ == "__main__":
  main()
