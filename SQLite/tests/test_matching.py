"""What is found and what is shown: a text, a query, and the text with [ and ] around what matches."""

import unittest

from door import find, highlight, notes, quoted

NOTHING = None


class MatchingTests(unittest.TestCase):
  def check(self, cases, arguments=""):
    for title, text, query, expected in cases:
      with self.subTest(title, text=text, query=query):
        match = query if query[:1] in '"(N' or query.endswith("*") else quoted(query)
        self.assertEqual(highlight(notes(text, arguments=arguments), match), expected)

  def test_words(self):
    self.check([
      ("两个字的词", "我在北京工作", "北京", "我在[北京]工作"),
      ("词里的词", "中华人民共和国成立了", "共和国", "中华人民[共和国]成立了"),
      ("最短的里层词", "中华人民共和国成立了", "人民", "中华[人民]共和国成立了"),
      ("整个长词", "中华人民共和国成立了", "中华人民共和国", "[中华人民共和国]成立了"),
      ("跨词不算", "北京清华大学", "京清", NOTHING),
      ("词的后半不算", "他喜欢葡萄", "萄", NOTHING),
      ("独字词", "这里的茶很香。", "茶", "这里的[茶]很香。"),
      ("独字在词里不算", "绿茶很香。", "茶", NOTHING),
      ("两个独字词", "这里的茶很香。", "茶很", "这里的[茶很]香。"),
      ("没有的词", "我在北京工作", "上海", NOTHING),
      ("出现两次", "北京，北京！", "北京", "[北京]，[北京]！"),
    ])

  def test_fragments(self):
    self.check([
      ("几个词连着", "南京长江大桥通车了", "南京长江大桥", "[南京长江大桥]通车了"),
      ("空格隔开的短语", "南京长江大桥通车了", "南京 长江大桥", "[南京长江大桥]通车了"),
      ("单看切成三字的名字", "负责这个项目的工程师周予安说", "周予安", "负责这个项目的工程师[周予安]说"),
      ("单看切法不同", "三年前租下隔壁的空房", "年前租", "三[年前租]下隔壁的空房"),
      ("文里有空格", "南京 长江 大桥", "南京长江", "[南京 长江] 大桥"),
      ("词中换行", "他在北\n京工作", "北京", "他在[北\n京]工作"),
      ("标点隔开不算", "他去了南京，长江在那里", "南京长江", NOTHING),
      ("查询里写了标点", "他去了南京，长江在那里", "南京，长江", "他去了[南京，长江]在那里"),
      ("标点可以不同", "他去了南京、长江在那里", "南京，长江", "他去了[南京、长江]在那里"),
      ("次序不对", "长江南京", "南京长江", NOTHING),
    ])

  def test_mixed_scripts(self):
    self.check([
      ("拉丁字母与数字", "新款iPhone 15 Pro发布", "iphone 15", "新款[iPhone 15] Pro发布"),
      ("型号的一半", "显卡RTX4090很贵", "4090", "显卡RTX[4090]很贵"),
      ("C++不是C", "他会C++和Go", "c++", "他会[C++]和Go"),
      ("C在C++里", "他会C++和Go", "c", "他会[C]++和Go"),
      ("字母连汉字", "买了A股基金", "A股", "买了[A股]基金"),
      ("小数", "增长3.5亿元", "3.5亿", "增长[3.5亿]元"),
      ("日期的一部分", "会议在2025年11月15日举行", "11月", "会议在2025年[11月]15日举行"),
      ("网址的一段", "见https://example.com/a", "example", "见https://[example].com/a"),
      ("日文假名", "とうきょうタワー", "タワー", "とうきょう[タワー]"),
      ("韩文", "서울 여행", "여행", "서울 [여행]"),
      ("重音是字母的一部分", "cafe\u0301开了", "cafe", NOTHING),
      ("分解的重音", "cafe\u0301开了", "cafe\u0301", "[cafe\u0301]开了"),
      ("泰文按词典", "ภาษาไทยง่าย", "ไทย", "ภาษา[ไทย]ง่าย"),
      ("西里尔字母", "МОСКВА и Киев", "москва", "[МОСКВА] и Киев"),
    ])

  def test_folding(self):
    self.check([
      ("繁体文，简体查", "歐洲語言學", "欧洲", "[歐洲]語言學"),
      ("简体文，繁体查", "欧洲语言学", "歐洲", "[欧洲]语言学"),
      ("全角字母", "ＡＢＣ公司", "abc", "[ＡＢＣ]公司"),
      ("全角数字", "共１２３人", "123", "共[１２３]人"),
      ("大写查询", "hello世界", "HELLO", "[hello]世界"),
    ])
    self.check([
      ("不折叠：繁体", "歐洲語言學", "欧洲", NOTHING),
      ("不折叠：原样", "歐洲語言學", "歐洲", "[歐洲]語言學"),
      ("不折叠：大小写", "Hello世界", "hello", NOTHING),
    ], arguments="fold 0")

  def test_emoji(self):
    self.check([
      ("表情", "真棒👍好", "👍", "真棒[👍]好"),
      ("肤色在内", "真棒👍🏽好", "👍", "真棒[👍🏽]好"),
      ("组合表情", "一家👨‍👩‍👧人", "👩", "一家👨‍[👩‍]👧人"),
      ("旗", "去🇨🇳玩", "🇨🇳", "去[🇨🇳]玩"),
      ("变体选择符", "我❤️你", "❤", "我[❤️]你"),
      ("前面有表情", "👨‍👩‍👧北京", "北京", "👨‍👩‍👧[北京]"),
    ])

  def test_prefixes(self):
    self.check([
      ("一个字", "我在北京工作", "北*", "我在[北]京工作"),
      ("词中不算", "他到了北京", "京*", NOTHING),
      ("半个词", "清华大学很大", '"清华大"*', "[清华大]学很大"),
      ("拉丁字母", "用SQLite存", "sql*", "用[SQLite]存"),
      ("短语后", "南京长江大桥", '"南京 长"*', "[南京长]江大桥"),
    ])

  def test_inside_words(self):
    self.check([
      ("跨词", "北京清华大学", '"%京清"*', "北[京清]华大学"),
      ("词尾", "他喜欢葡萄", '"%萄"', "他喜欢葡[萄]"),
      ("词中一个字", "中华人民共和国", '"%民"*', "中华人[民]共和国"),
      ("左边要开口", "北京清华大学", '"京清"*', NOTHING),
      ("右边要开口", "他喜欢葡萄", '"%欢葡"', NOTHING),
      ("百分号不在前面", "增长50%以上", '"50%"', "增长[50]%以上"),
    ])

  def test_operators(self):
    text = "南京长江大桥在江苏，上海在东边"
    connection = notes(text)
    for match, is_found in [
      ("南京 AND 上海", True), ("南京 AND 北京", False), ("北京 OR 上海", True), ("南京 NOT 上海", False),
      ('"南京" + "长江"', True), ('"长江" + "南京"', False), ("NEAR(南京 大桥, 3)", True),
      ("NEAR(南京 上海, 3)", False), ("NEAR(南京 上海, 12)", True), ("^南京", True), ("^长江", False),
      ("body : 南京", True), ('""', False), ('"，。"', False),
    ]:
      with self.subTest(match):
        self.assertEqual(find(connection, match), [1] if is_found else [])

  def test_modes(self):
    text = "中华人民共和国成立了"
    for arguments, query, is_found in [
      ("mode precise", "共和国", False), ("mode precise", "中华人民共和国", True), ("mode search", "共和国", True),
      ("mode full", "共和国", True), ("mode full", "华人", True), ("granularity fine", "共和国", True),
    ]:
      with self.subTest(arguments, query=query):
        self.assertEqual(find(notes(text, arguments=arguments), quoted(query)), [1] if is_found else [])


if __name__ == "__main__":
  unittest.main()
