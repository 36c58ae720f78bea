"""Texts made at random, the same at each run: what segmenters trip over."""

import random

WORDS = (
  "北京大学 清华大学 的 了 研究 生命 起源 南京市 长江大桥 小米之家 高端市場 開發 网易 杭研 iPhone 15 Pro C++ v1.2.3 2025年11月15日 14:30 "
  "12.5% 3,000.5亿 https://example.org/a?b=c @小雷 #新能源汽车# a@b.cn Wi-Fi 😀 👨‍👩‍👧 🇨🇳 1️⃣ ， 。 …… 《 》 “ ” — ! ?").split()
SPACES = [
  "\t", "\n", "\r", "\r\n", " ", "  ", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x1f", "\x85", "\xa0", "\u2003", "\u200b", "\u2028",
  "\u3000", "\ufeff"]
RARE = [
  "\0", "\x7f", "é", "ß", "Ж", "०", "１", "Ａ", "〇", "々", "㐀", "龥", "𠀀", "𪛖", "한글", "カナ", "ไทย", "\u0301", "\ufe0f",
  "\u200d", "\ue000", "\uffff", "\U0010ffff"]


def scalar(generator):
  """Any Unicode scalar: all characters but surrogates."""
  code = generator.randrange(0x110000 - 0x800)
  return chr(code if code < 0xD800 else code + 0x800)


def random_text(generator, pieces=12):
  """Words, white space, rare characters, any scalars and any Han characters, joined."""
  makers = (
    lambda: generator.choice(WORDS), lambda: generator.choice(WORDS), lambda: generator.choice(SPACES),
    lambda: generator.choice(RARE), lambda: scalar(generator), lambda: chr(generator.randint(0x4E00, 0x9FFF)),
    lambda: chr(generator.randrange(128)))
  return "".join(generator.choice(makers)() for _ in range(generator.randrange(pieces)))


def random_texts(seed, count, pieces=12):
  """So many texts; some are empty."""
  generator = random.Random(seed)
  return [random_text(generator, pieces) for _ in range(count)]
