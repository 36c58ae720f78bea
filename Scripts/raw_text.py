"""The raw text our counts are taken from: where it is, what is boilerplate in it, how it is cut.

One document or title a line, xz-compressed, in ../shared/data/text (see ../shared/design/DATA.md
for the origin of each file). The text itself never enters the repository.
"""

import lzma
import random
import re

from pinned_packages import ROOT

TEXT = ROOT.parent / "shared" / "data" / "text"

# file -> (genre whose document frequencies it feeds, or None for titles; weight of its word counts:
# all its words together count as so many thousand, a compromise between how much text there is and
# how ordinary its language is)
SOURCES = {
  "news-cctv": ("news-cctv", 3000),
  "news-chid": ("news-chid", 1400),
  "tech-lctt": ("tech-lctt", 1500),
  "tech-weekly": ("tech-weekly", 1500),
  "abstracts-csldcp": ("abstracts", 1500),
  "law": ("law", 900),
  "apps-iflytek": ("apps", 1200),
  "reviews-shopping": ("reviews", 1800),
  "reviews-hotel": ("reviews", 700),
  "reviews-waimai": ("reviews", 300),
  "wiki-cmrc": ("wiki", 560),
  "wiki-drcd-traditional": ("wiki", 880),
  "titles-weibo": (None, 2000),
  "titles-zhihu": (None, 1800),
  "titles-zhihu-hot": (None, 900),
  "titles-36kr": (None, 280),
  "titles-tnews": (None, 600),
}

# Where each file comes from: repository, commit, and its terms; we publish figures only.
ORIGINS = {
  "news-cctv": "DuckBurnIncense/xin-wen-lian-bo ae8d591 (statistics only)",
  "news-chid": "CLUEbenchmark/FewCLUE 62a02c6 (statistics only)",
  "tech-lctt": "LCTT/TranslateProject 4948360 (Apache-2.0)",
  "tech-weekly": "ruanyf/weekly cf5e367 (statistics only)",
  "abstracts-csldcp": "CLUEbenchmark/FewCLUE 62a02c6 (statistics only)",
  "law": "LawRefBook/Laws 2f4c5c2 (no copyright)",
  "apps-iflytek": "CLUEbenchmark/FewCLUE 62a02c6 (statistics only)",
  "reviews-shopping": "SophonPlus/ChineseNlpCorpus a0b781d (statistics only)",
  "reviews-hotel": "SophonPlus/ChineseNlpCorpus a0b781d (statistics only)",
  "reviews-waimai": "SophonPlus/ChineseNlpCorpus a0b781d (statistics only)",
  "wiki-cmrc": "ymcui/cmrc2018 c0eb1b6 (CC-BY-SA, statistics only)",
  "wiki-drcd-traditional": "DRCKnowledgeTeam/DRCD b944790 (CC-BY-SA, statistics only)",
  "titles-weibo": "justjavac/weibo-trending-hot-search bbe42d5 (statistics only)",
  "titles-zhihu": "justjavac/zhihu-trending-hot-questions 6fe80c7 (statistics only)",
  "titles-zhihu-hot": "lonnyzhang423/zhihu-hot-hub e11b4c2 (statistics only)",
  "titles-36kr": "cxyfreedom/website-hot-hub 4c06def (statistics only)",
  "titles-tnews": "CLUEbenchmark/FewCLUE 62a02c6 (statistics only)",
}


def origins(sources):
  """The distinct origins of some files, in the files' order."""
  return list(dict.fromkeys(ORIGINS[source] for source in sources))


BOILERPLATE = re.compile(
  r"央视网消息\s*（新闻联播）[：:]?|查看原文|央视网|【[^【】]{0,12}】(?=央视网)"
  r"|\[#\]:.*?\)|via: .*|(?:作者|译者|校对|选题)[：:] ?\S+|本文由.{0,40}荣誉推出"
  r"|\[[^\[\]]{1,4}\]:|\]\s?\[[^\[\]]{1,4}\]|https?:\S+|<[^<>]{1,40}>|`[^`]*`|[-=*_]{4,}"
  r"|第[一二三四五六七八九十百零]+[条章节款项]|#idiom#|免责声明.*|责任编辑.*|自动播放")

SENTENCE_END = re.compile(r"(?<=[。！？!?；;…\n])|(?<=[\u4e00-\u9fff])[.](?=[\u4e00-\u9fff]|$)|\s{2,}")
HAN = re.compile(r"[\u3400-\u9fff]")


def documents(name):
  """Yields each distinct document of a file, boilerplate cut out."""
  seen = set()
  with lzma.open(TEXT / f"{name}.txt.xz", "rt", encoding="utf-8", errors="replace") as file:
    for line in file:
      line = BOILERPLATE.sub(" ", line.strip("\ufeff\n "))
      if line and line not in seen:
        seen.add(line)
        yield line


def sentences(name):
  """Yields each distinct sentence of a file that is mostly Han, in random order (fixed seed)."""
  found = {}
  for document in documents(name):
    for sentence in SENTENCE_END.split(document):
      sentence = sentence.strip()
      if len(HAN.findall(sentence)) * 2 > len(sentence) > 3:
        found[sentence] = None
  found = list(found)
  random.Random(name).shuffle(found)
  return found
