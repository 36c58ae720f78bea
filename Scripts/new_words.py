"""Words that no public list has, found in text that a teacher has segmented.

Two kinds. A *coined word* is one the teacher itself keeps whole (抖音 折叠屏 断崖式). A *term* is what
the teacher writes as two or three words that belong together (新质 生产力, 乡村 振兴): frequent, in
company of many different neighbours, and far more frequent than its parts would make it.
"""

import math

from silver_counts import FIGURE

COINED_COUNT = 3
TERM_COUNT, TERM_SOURCES = 20, 2
TERM_ENTROPY = 1.0
TERM_INFORMATION = 4.0

NUMERALS = set("一二三四五六七八九十百千万亿两几半零〇第")
# Characters that stick to a neighbour: at the edge of a coined word they are suspect (号和).
PARTICLES = set("的了是在和与及或着吗呢吧啊呀第")
# Function characters: a term has none among its parts.
FUNCTION = set(
  "的了是在和与及或而但也都就才又再很太更最被把将让给对从向往到于为以之其这那哪每各某该此些们着过吗呢吧啊呀哦"
  "么不没未别无有能会可要想得地所即若如因由且并则虽除按据比至跟等你我他她它您谁啥第")
# What follows a figure: 3万 + 新冠, 28岁 + 产妇 are no words.
AFTER_FIGURE = set("万亿岁元名克年月日号米吨个位人次级点分秒届")

NOMINAL = ("n", "vn", "j", "l", "i", "nz", "an", "g", "ng", "s")
MODIFIER = NOMINAL + ("a", "b", "z", "t", "v")


def entropy(neighbours):
  """In nats; each end of a run counts as a neighbour of its own kind."""
  total = sum(neighbours.values())
  if not total:
    return 0.0
  known = sum(-n / total * math.log(n / total) for c, n in neighbours.items() if c)
  return known + neighbours[""] / total * math.log(total)


def follows_figures(word, alignment):
  """Whether the string is a unit and more, torn from the figure before it: (3) 万 + 新冠."""
  left = alignment.left
  return word[0] in AFTER_FIGURE and left[FIGURE] > 0.3 * sum(left.values())


def is_coined_word(word, alignment, word_counts):
  whole, composed, inside, crossed = alignment.counts
  if whole < COINED_COUNT or set(word[:-1]) <= NUMERALS or follows_figures(word, alignment):
    return False
  # 碳中和 ends in no particle: 碳中 is no word.
  if word[0] in PARTICLES and word_counts[word[1:]] >= whole:
    return False
  if word[-1] in PARTICLES and word_counts[word[:-1]] >= whole:
    return False
  return crossed <= 0.25 * (whole + composed) and composed <= 5 * whole and inside <= 4 * whole


def is_term(parts, alignment, source_count, word_counts, total, tags):
  """Whether the parts, written together, are worth an entry.

  `tags` maps a word to the set of its parts of speech: a term is nominal, a modifier before a noun.
  """
  whole, joined, _, crossed = alignment.counts
  if joined < TERM_COUNT or source_count < TERM_SOURCES:
    return False
  if any(len(part) == 1 and part in FUNCTION or set(part) <= NUMERALS for part in parts):
    return False
  if parts[0][0] in NUMERALS or follows_figures(parts[0], alignment):
    return False
  if not tags(parts[-1]) & set(NOMINAL) or not tags(parts[0]) & set(MODIFIER):
    return False
  if tags(parts[0]) <= {"v"} and len(parts[0]) > 1:
    return False
  if crossed > 0.2 * (joined + whole):
    return False
  if min(entropy(alignment.left), entropy(alignment.right)) < TERM_ENTROPY:
    return False
  return information(parts, joined, word_counts, total) >= TERM_INFORMATION


def information(parts, count, word_counts, total):
  """Pointwise mutual information of the parts, in nats for each seam."""
  apart = sum(math.log(max(word_counts[part], 1) / total) for part in parts)
  return (math.log(count / total) - apart) / (len(parts) - 1)
