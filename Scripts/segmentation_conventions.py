"""What a word is, where the teachers disagree with themselves: one convention, as rules.

A teacher writes 一个 here and 一|名 there, so a student learns neither. Each rule below takes one kind
of such places and divides or joins all of it; the development sets chose the rules (every rule is of
use to at least two of them, dictionaries/README.md has the figures), no word list of theirs is in
them. A rule is a function of a Ballot and of the boundaries so far, which it changes.
"""

import re

from boundary_votes import ranges

# Numerals and pronouns before a classifier, and common classifiers that form no word with them
# (一些, 一下, 一样 are words).
COUNTING = "一二两三四五六七八九十几这那某每各多"
CLASSIFIERS = "个种部项位名座条只件张家间次篇首场套支段片块辆架艘册所届类批群番阵句根颗粒棵朵匹滴层幢栋枚封顿趟束盏"
EACH, TIMES = "每多", "天年月日"
NUMERALS = "一二两三四五六七八九十"
# Divided from a numeral only: 两|者 but 前者, 三|月 but 明月, 一|面 but 前面.
COUNTED = "月日面者刻"
ADVERBS_OF_BEING = "就便竟真"
NEGATED = "知见好"

# Two words that word lists have as one.
TWO_WORDS = {"及其": 1, "意味着": 2, "的话": 1, "还有": 1, "一部分": 1}
ONE_WORD = {"真的", "有的", "想要"}
# Words of today that the teachers have now whole, now in two.
TERMS = {"大模型", "大数据", "短视频", "新能源"}

# The second part of a compound verb with a verb of one character; what is no verb before it.
RESULTS = "到出起给"
NO_VERBS = set("你我他她它们来去也不没才又就都还再能会要想可以已曾将刚仍即便")

# Places whose last character may stand alone: 北京|市 and 北京市 are both good.
PLACE_SUFFIXES = set("省市县州区镇村乡国年月日")
LONGEST_NAME = 5


def is_han(text):
  return all("\u3400" <= character <= "\u9fff" for character in text)


def pairs(ballot, ends):
  """(first character, second character, place between) of each word of two characters."""
  text = ballot.text
  return [(text[a], text[a + 1], a + 1) for a, b in ranges(ends, len(text)) if b - a == 2]


def divide_classifiers(ballot, ends):
  """一|个, 这|种, 每|天, 三|月 (as 3|月), 两|者: a classifier is a word, and so is a unit of time."""
  for first, second, place in pairs(ballot, ends):
    counted = first in COUNTING and second in CLASSIFIERS
    if counted or first in EACH and second in TIMES or first in NUMERALS and second in COUNTED:
      ends.add(place)


def divide_adverbs(ballot, ends):
  """便|是, 不|知: an adverb before a verb of one character is a word."""
  for first, second, place in pairs(ballot, ends):
    if first in ADVERBS_OF_BEING and second == "是" or first == "不" and second in NEGATED:
      ends.add(place)


def divide_two_words(ballot, ends):
  for start, end in ranges(ends, len(ballot.text)):
    word = ballot.text[start:end]
    if word in TWO_WORDS:
      ends.add(start + TWO_WORDS[word])


def join_two_singles(ballot, ends, is_word):
  """Joins two words of one character each where `is_word(first, second, place)`; left to right."""
  text, stops = ballot.text, {*ends, len(ballot.text)}
  for start, end in ranges(ends, len(text)):
    if end - start == 1 and end + 1 in stops and end in ends and (start == 0 or start in ends):
      if is_word(text[start], text[end], end):
        ends.discard(end)


def join_results(ballot, ends):
  """走到, 写出, 皱起: a verb of one character is one word with its result, if a voter says so."""
  def is_word(first, second, place):
    united = ballot.votes_for(place) < len(ballot.votes) or len(ballot.votes) == 1
    return second in RESULTS and is_han(first) and first not in NO_VERBS and united
  join_two_singles(ballot, ends, is_word)


def join_one_words(ballot, ends):
  join_two_singles(ballot, ends, lambda first, second, _: first + second in ONE_WORD)


def join_terms(ballot, ends):
  """大模型: a word of today is one word."""
  words = ranges(ends, len(ballot.text))
  for (start, place), (_, end) in zip(words, words[1:]):
    if ballot.text[start:end] in TERMS:
      ends.discard(place)


def join_names(ballot, ends, tags, others, is_word):
  """Makes those of LAC's names whole of which `is_word(parts)` holds, unless the boundaries cross them.

  `others` voters beside LAC must agree.
  """
  text, most = ballot.text, len(ballot.votes) - 1 - others
  for start, end, tag in ballot.names:
    inside = [place for place in range(start + 1, end) if place in ends]
    if tag not in tags or not inside or not {start, end} <= {0, len(text), *ends}:
      continue
    parts = [text[a:b] for a, b in zip([start, *inside], [*inside, end])]
    if is_word(parts) and all(ballot.votes_for(place) <= most for place in inside):
      ends.difference_update(inside)


def is_short_name(parts):
  """Whether a name has a part that is no word by itself, as 雷|科技 has and 北京|大学 has not."""
  alone = any(len(part) == 1 and part not in PLACE_SUFFIXES for part in parts)
  return alone and is_han("".join(parts)) and sum(map(len, parts)) <= LONGEST_NAME


def join_persons(ballot, ends):
  """田逸飞: a surname and a given name are one word."""
  join_names(ballot, ends, {"nr"}, 1, lambda parts: sum(map(len, parts)) <= 3 and is_han("".join(parts)))


def join_other_names(ballot, ends):
  join_names(ballot, ends, {"nz", "ns"}, 1, is_short_name)


def join_organisations(ballot, ends):
  """雷科技, 小米之家: LAC alone sees these."""
  def is_word(parts):
    return is_short_name(parts) and sum(map(len, parts)) > 2 and parts[0] not in COUNTING
  join_names(ballot, ends, {"nt"}, 0, is_word)


# The Latin words that end names; Sources/FenciSegmentation/NameEndings.swift has the same.
NAME_ENDINGS = ["OL", "OS", "TV"]
NAME_ENDING = re.compile(f"(?<=[\u3400-\u9fff])(?:{'|'.join(NAME_ENDINGS)})(?![A-Za-z0-9])")


def join_name_endings(ballot, ends):
  """鸿蒙OS, 芒果TV: a word of two or three characters and such an ending are a name."""
  text = ballot.text
  for match in NAME_ENDING.finditer(text):
    place = match.start()
    start = max((end for end in ends if end < place), default=0)
    if place in ends and 2 <= place - start <= 3 and is_han(text[start:place]):
      ends.discard(place)


MIXED = re.compile("[\u3400-\u9fff]{2,3}[A-Za-z]+")


def join_mixed_names(ballot, ends):
  """澎湃OS: and these."""
  join_names(ballot, ends, {"nz", "nt"}, 0, lambda parts: MIXED.fullmatch("".join(parts)))


# What is one word by its form: figures with points and commas, 第12, 50万, Latin words and model numbers
# (5G, H5, F-22, don't), runs of one mark, the digits of 二〇二六|年.
FORMS = [re.compile(form) for form in (
  "(?<=[0-9０-９])[,，.．:：](?=[0-9０-９])", "第[0-9０-９]", "[0-9０-９][万亿]", "([…—─/.\\-])\\1+",
  "[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+(?:['’.\\-][A-Za-zＡ-Ｚａ-ｚ]+)*", "[〇零○一二三四五六七八九]{2,4}(?=年)")]
DECIMAL_POINT = FORMS[0]


def join_forms(ballot, ends):
  for form in FORMS:
    for match in form.finditer(ballot.text):
      inside = range(match.start() + 1, match.end())
      ends -= {match.start(), match.end()} if form is DECIMAL_POINT else set(inside)


SAID = re.compile(r"(?<=[声地礼气])道(?=[：:])")


def divide_said(ballot, ends):
  """沉声|道：  the verb that opens speech is no part of 声道, 地道, 气道."""
  for match in SAID.finditer(ballot.text):
    ends.add(match.start())
    ends.discard(match.start() - 1)


RULES = [
  divide_classifiers, divide_adverbs, divide_two_words, join_results,
  join_persons, join_one_words, join_terms, join_forms, divide_said, join_other_names, join_organisations,
  join_mixed_names, join_name_endings,
]


def apply_conventions(ballot, ends, rules=RULES):
  """The boundaries after every rule, in order."""
  ends = set(ends)
  for rule in rules:
    rule(ballot, ends)
  return ends
