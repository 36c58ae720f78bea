"""Tests of how teachers' votes become words: python3 -m unittest discover Scripts"""

import importlib
import itertools
import random
import unittest

from boundary_votes import WEIGHTS, Ballot, boundaries, placed_tags, ranges, squeezed, words_at
from segmentation_conventions import RULES, apply_conventions

VOTERS = list(WEIGHTS)


def ballot(*lines, names=()):
  """A Ballot of voters that divide as the lines do."""
  words = [line.split() for line in lines]
  return Ballot("".join(words[0]), dict(zip(VOTERS, map(boundaries, words))), names)


def best(*lines):
  found = ballot(*lines)
  return " ".join(words_at(found.text, found.best_path()))


def by_convention(line, names=(), others=()):
  """What the conventions make of a line, which all voters have, or all but one with the other."""
  found = ballot(*(others or [line]), line, names=names)
  return " ".join(words_at(found.text, apply_conventions(found, boundaries(line.split()))))


class BoundaryTests(unittest.TestCase):
  def test_words_and_boundaries_are_inverse(self):
    for size in range(1, 7):
      for chosen in itertools.product([False, True], repeat=size - 1):
        ends = {place for place, is_end in enumerate(chosen, 1) if is_end}
        words = words_at("abcdef"[:size], ends)
        self.assertEqual("".join(words), "abcdef"[:size])
        self.assertEqual(boundaries(words), ends)

  def test_white_space_is_a_place(self):
    self.assertEqual(squeezed(" 用 Go\u3000写 "), ("用Go写", {1, 3}))

  def test_tags_lie_on_the_text(self):
    self.assertEqual(placed_tags("用Go1写", "用/p Go_1/nz 写/v"), [(0, 1, "p"), (1, 4, "nz"), (4, 5, "v")])
    for wrong in ["用/p Go/nz 写/v", "用/p Go1/nz", "用/p Go1/nz 写/v 字/n"]:
      with self.assertRaises(ValueError):
        placed_tags("用Go1写", wrong)


class BestPathTests(unittest.TestCase):
  def test_what_all_say_holds(self):
    self.assertEqual(best(*["我们 在 北京"] * 4), "我们 在 北京")

  def test_the_heavier_side_wins(self):
    self.assertEqual(best("新增 病例", "新 增 病例", "新增 病例", "新增 病例"), "新增 病例")
    self.assertEqual(best("一名", "一 名"), "一 名")
    self.assertEqual(best("一 名", "一名"), "一名")

  def test_every_word_is_some_voters(self):
    chance = random.Random(5)
    for _ in range(2000):
      text = "天地玄黄宇宙洪荒"[:chance.randint(1, 8)]
      votes = {}
      for voter in VOTERS[:chance.randint(1, 4)]:
        votes[voter] = {place for place in range(1, len(text)) if chance.random() < 0.5}
      theirs = {word for ends in votes.values() for word in ranges(ends, len(text))}
      found = ranges(Ballot(text, votes).best_path(), len(text))
      self.assertEqual(set(found) - theirs, set(), (text, votes))


class ConventionTests(unittest.TestCase):
  def test_places_of_each_kind(self):
    for line, wanted in [
      ("一个 人", "一 个 人"), ("这种 事", "这 种 事"), ("每天 去", "每 天 去"), ("三月 去", "三 月 去"),
      ("一些 人", "一些 人"), ("一样 大", "一样 大"), ("便是 他", "便 是 他"), ("及其 子", "及 其 子"),
      ("真 的 好", "真的 好"), ("涨 3 . 5 %", "涨 3.5 %"), ("第 12 届", "第12 届"), ("50 万 人次", "50万 人次"), ("大 模型", "大模型"), ("5 G 网", "5G 网"),
      ("二 〇 二 六 年", "二〇二六 年"), ("好 … …", "好 ……"), ("don ' t", "don't"), ("他 悄 声道 ：", "他 悄声 道 ："),
      ("３ ． ５ 倍", "３．５ 倍"),
    ]:
      with self.subTest(line):
        self.assertEqual(by_convention(line), wanted)

  def test_a_result_joins_when_one_voter_has_it(self):
    self.assertEqual(by_convention("他 走 到 这里"), "他 走 到 这里")
    self.assertEqual(by_convention("他 走 到 这里", others=["他 走到 这里"]), "他 走到 这里")
    self.assertEqual(by_convention("他 给 我", others=["他给 我"]), "他 给 我")

  def test_names(self):
    for line, other, tag, wanted in [
      ("田 逸 飞 说", "田逸飞 说", "nr", "田逸飞 说"), ("雷 科技 说", "雷 科技 说", "nt", "雷科技 说"),
      ("小米 之 家 说", "小米 之 家 说", "nt", "小米之家 说"), ("澎湃 OS 说", "澎湃 OS 说", "nz", "澎湃OS 说"),
      ("北京 大学 说", "北京大学 说", "nt", "北京 大学 说"), ("北京 市 说", "北京市 说", "ns", "北京 市 说"),
      ("红 与 黑 说", "红 与 黑 说", "nz", "红 与 黑 说"),
    ]:
      with self.subTest(line):
        name = [(0, len("".join(line.split())) - 1, tag)]
        text = "".join(line.split())
        votes = {"lac": {len(text) - 1}, "wapic": boundaries(other.split()), "lexicon": boundaries(line.split())}
        ends = apply_conventions(Ballot(text, votes, name), boundaries(line.split()))
        self.assertEqual(" ".join(words_at(text, ends)), wanted)

  def test_a_name_that_is_crossed_stays(self):
    found = ballot("王大 明日 去", "王 大明 日 去", names=[(0, 3, "nr")])
    self.assertEqual(apply_conventions(found, {2, 4}), {2, 4})

  def test_only_inner_places_and_the_same_again(self):
    chance, alphabet = random.Random(7), "一个这每天真的走到第12.3AOS…道声：田飞及其是便年月〇"
    for _ in range(3000):
      text = "".join(chance.choice(alphabet) for _ in range(chance.randint(1, 12)))
      inner = range(1, len(text))
      votes = {v: {p for p in inner if chance.random() < 0.6} for v in VOTERS}
      start = chance.randint(0, len(text) - 1)
      name = (start, chance.randint(start + 1, len(text)), chance.choice(["nr", "ns", "nt", "nz"]))
      found = Ballot(text, votes, [name])
      for rule in RULES:
        ends = set(chance.sample(inner, len(inner) // 2))
        rule(found, ends)
        self.assertLessEqual(ends, set(inner), (rule.__name__, text))
        once = set(ends)
        rule(found, ends)
        self.assertEqual(ends, once, (rule.__name__, text))


class ConstructedSentenceTests(unittest.TestCase):
  def test_they_keep_the_conventions(self):
    maker = importlib.import_module("construct-sentences").Maker(1)
    for _ in range(300):
      line = maker.sentence()
      self.assertNotIn("  ", line)
      self.assertEqual(by_convention(line), line)


if __name__ == "__main__":
  unittest.main()
