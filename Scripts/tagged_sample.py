"""The sample of the text that LAC has tagged (silver-entities.py), as votes on words and tags.

LAC keeps names of persons, places, organisations and brands whole where the other teacher divides
them (雄安|新区), and says what they are.
"""

import collections

from lexicon_sources import WORD, key_folding
from pinned_packages import WORK
from silver_counts import COMPOSED, CROSSED, WHOLE, Alignment, align_run

PATH = WORK / "silver" / "lac-tags.txt"
# What the lexicon was refined with; the file may have been continued since.
SENTENCES = 70_000
NAMES = {"nr", "ns", "nt", "nz"}
# A character that begins or stands in so many of the sample's personal names may do so elsewhere.
NAME_CHARACTER_COUNT = 2


class TaggedSample:
  def __init__(self):
    key = key_folding()
    self.sentences = []
    self.tags = collections.defaultdict(collections.Counter)
    for line in PATH.read_text(encoding="utf-8").splitlines()[:SENTENCES]:
      words = []
      for pair in line.split(" "):
        word, _, tag = pair.rpartition("/")
        words.append(key(word))
        self.tags[words[-1]][tag] += 1
      self.sentences.append(words)
    self.surnames, self.foreign = self.name_characters()

  def name_characters(self):
    """(characters that begin names of two or three, characters of longer, transliterated names)."""
    first, inside = collections.Counter(), collections.Counter()
    for word, tags in self.tags.items():
      if WORD.fullmatch(word) and tags["nr"]:
        if len(word) in (2, 3):
          first[word[0]] += 1
        elif len(word) > 3:
          inside.update(set(word))
    often = NAME_CHARACTER_COUNT
    return {c for c in first if first[c] >= often}, {c for c in inside if inside[c] >= often}

  def count(self, word):
    return sum(self.tags[word].values()) if word in self.tags else 0

  def top_tag(self, word):
    """The tag LAC gives a word most often, `None` when it never has the word whole."""
    tags = self.tags.get(word)
    return min(tags, key=lambda tag: (-tags[tag], tag)) if tags else None

  def share(self, word, wanted):
    """The share of a word's sightings with one of the wanted tags."""
    tags = self.tags.get(word, {})
    return sum(tags.get(tag, 0) for tag in wanted) / max(sum(tags.values()), 1)

  def looks_personal(self, word):
    """Whether a string is built as the personal names of the sample are."""
    if len(word) <= 3:
      return word[0] in self.surnames or set(word) <= self.foreign
    if word[0] in self.surnames and word[1] in self.surnames:
      return True
    return sum(character in self.foreign for character in word) >= len(word) - 1

  def names(self, least, tags):
    """The words of at most ten characters, met so often at least, whose commonest tag is one of these."""
    found = {w for w in self.tags if 2 <= len(w) <= 10 and self.count(w) >= least}
    return {w for w in found if self.top_tag(w) in tags}

  def alignments(self, words):
    """word -> Alignment: how LAC's words lie where the word's string stands; Han words only."""
    prefixes = {word[:end] for word in words for end in range(1, len(word))}
    found = collections.defaultdict(Alignment)
    for sentence in self.sentences:
      run = []
      for word in [*sentence, ""]:
        if WORD.fullmatch(word):
          run.append(word)
        elif run:
          align_run("", run, words, prefixes, found)
          run = []
    return found


def shares(alignment):
  """(share of a string's occurrences that are the word, share that no division or crossing touches)."""
  counts = alignment.counts
  total = sum(counts) + 1
  return counts[WHOLE] / total, 1 - (counts[COMPOSED] + counts[CROSSED] + 1) / total
