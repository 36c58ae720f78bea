#!/usr/bin/env python3
"""Make Sources/CICUShims/CharacterTraits.generated.c from Debian's package unicode-data.

    Scripts/make-character-traits.py            # writes the file, prints what it holds

One byte for each scalar value; Sources/FenciText/CharacterClass.swift says what its bits mean, and
CharacterClassTests compares every scalar with ICU.
"""
import re
import sys
from pathlib import Path

UNICODE = Path("/usr/share/unicode")
OUTPUT = Path(__file__).parent.parent / "Sources/CICUShims/CharacterTraits.generated.c"
PAGE_BITS = 8
SCALARS = 0x110000

HAN, LETTER, DIGIT, WHITESPACE, PUNCTUATION, SYMBOL, EXTEND, OTHER = range(8)
WIDTH_SHIFT, UPPERCASE, PICTOGRAPHIC = 4, 0x40, 0x80


def property_values(name, default):
    """One value for each scalar, from a file of lines `XXXX..YYYY ; value # comment`."""
    values = [default] * SCALARS
    for line in (UNICODE / name).read_text().splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match:
            first = int(match[1], 16)
            last = int(match[2] or match[1], 16)
            values[first : last + 1] = [match[3]] * (last + 1 - first)
    return values


def property_set(name, value):
    """The scalars that have a binary property."""
    members = set()
    for line in (UNICODE / name).read_text().splitlines():
        match = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if match and match[3] == value:
            members.update(range(int(match[1], 16), int(match[2] or match[1], 16) + 1))
    return members


category = property_values("extracted/DerivedGeneralCategory.txt", "Cn")
script = property_values("Scripts.txt", "Unknown")
width = property_values("EastAsianWidth.txt", "N")
grapheme_extend = property_set("DerivedCoreProperties.txt", "Grapheme_Extend")
uppercase = property_set("DerivedCoreProperties.txt", "Uppercase")
white_space = property_set("PropList.txt", "White_Space")
pictographic = property_set("emoji/emoji-data.txt", "Extended_Pictographic")
emoji_modifier = property_set("emoji/emoji-data.txt", "Emoji_Modifier")

# EastAsianWidth.txt gives these ranges the value W even where no character is assigned.
for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)):
    for scalar in range(first, last + 1):
        if category[scalar] == "Cn":
            width[scalar] = "W"

HANGUL_VOWEL_AND_FINAL_JAMO = (range(0x1160, 0x1200), range(0xD7B0, 0xD7FC))
BICAMERAL = ("Latin", "Greek", "Cyrillic")


def character_class(scalar):
    kind = category[scalar]
    if scalar in white_space or scalar == 0x200B:
        return WHITESPACE
    if scalar in grapheme_extend or scalar in emoji_modifier or kind in ("Mn", "Mc", "Me", "Cf"):
        return EXTEND
    # U+3006 〆 is written with Han characters, though its script is Common.
    if script[scalar] == "Han" or scalar == 0x3006:
        return HAN
    # U+2139 ℹ is a letter by category, but what people write is the emoji.
    if scalar in pictographic and kind[0] == "L":
        return SYMBOL
    if kind[0] == "L" or kind == "Nl":
        return LETTER if script[scalar] in BICAMERAL or scalar in (0xAA, 0xBA, 0xB5) else OTHER
    if kind == "Nd":
        return DIGIT if scalar < 0x80 or 0xFF10 <= scalar <= 0xFF19 else OTHER
    if kind[0] == "P":
        return PUNCTUATION
    return SYMBOL


def columns(scalar):
    kind = category[scalar]
    if any(scalar in jamo for jamo in HANGUL_VOWEL_AND_FINAL_JAMO):
        return 0
    if kind in ("Mn", "Me", "Cc", "Cs", "Zl", "Zp") or (kind == "Cf" and scalar != 0xAD):
        return 0
    return 2 if width[scalar] in ("W", "F") else 1


def traits(scalar):
    return (
        character_class(scalar)
        | columns(scalar) << WIDTH_SHIFT
        | (UPPERCASE if scalar in uppercase else 0)
        | (PICTOGRAPHIC if scalar in pictographic else 0)
    )


def rows(values):
    return "\n".join(
        "  " + ",".join(str(value) for value in values[at : at + 32]) + "," for at in range(0, len(values), 32)
    )


pages, index = {}, []
for first in range(0, SCALARS, 1 << PAGE_BITS):
    page = tuple(traits(scalar) for scalar in range(first, first + (1 << PAGE_BITS)))
    index.append(pages.setdefault(page, len(pages)))
if len(pages) > 256:
    sys.exit(f"{len(pages)} pages do not fit a one-byte index")

version = re.search(r"-([0-9.]+)\.txt", (UNICODE / "Scripts.txt").read_text())[1]
values = [value for page in pages for value in page]
OUTPUT.write_text(
    f"""// Made by Scripts/make-character-traits.py from Unicode {version}. Do not edit.
#include "CICUShims.h"

const char fenci_traits_unicode_version[] = "{version}";

const uint8_t fenci_traits_index[{len(index)}] = {{
{rows(index)}
}};

const uint8_t fenci_traits_pages[{len(values)}] = {{
{rows(values)}
}};
"""
)
print(f"{OUTPUT.name}: Unicode {version}, {len(index)} index bytes, {len(pages)} pages, {len(values)} bytes")
