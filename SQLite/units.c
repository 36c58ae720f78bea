/* units.c: dividing text into units, without any dictionary. */
#include "units.h"

typedef enum scalar_class {
  /* Scripts without spaces. */
  CLASS_CHARACTER,
  /* Latin, Greek, Cyrillic and their kin, which a run may mix. */
  CLASS_LETTER,
  CLASS_HANGUL,
  /* Letters of other scripts with spaces. */
  CLASS_OTHER_LETTER,
  CLASS_DIGIT,
  /* + and #, which belong to the letters before them: C++, C#. */
  CLASS_SIGN,
  CLASS_SYMBOL,
  /* Accents, which are part of the letters before them. */
  CLASS_COMBINING,
  /* What changes how the character before it looks: joiners, variation selectors, skin tones, tags. */
  CLASS_MODIFIER,
  CLASS_SPACE,
  CLASS_MARK
} scalar_class;

typedef struct scalar_range {
  uint32_t first, last;
  scalar_class class;
} scalar_range;

/* Above ASCII, ascending; what no range has is CLASS_LETTER. Full-width forms are what their ASCII characters are. By
 * blocks, since all that matters is that a fragment falls apart as its text does. */
static const scalar_range ranges[] = {
  {0x0080, 0x0084, CLASS_MARK}, {0x0085, 0x0085, CLASS_SPACE}, {0x0086, 0x009F, CLASS_MARK},
  {0x00A0, 0x00A0, CLASS_SPACE}, {0x00A1, 0x00A9, CLASS_MARK}, {0x00AB, 0x00AC, CLASS_MARK},
  {0x00AD, 0x00AD, CLASS_MODIFIER}, {0x00AE, 0x00B4, CLASS_MARK}, {0x00B6, 0x00B9, CLASS_MARK},
  {0x00BB, 0x00BF, CLASS_MARK}, {0x00D7, 0x00D7, CLASS_MARK}, {0x00F7, 0x00F7, CLASS_MARK},
  {0x0300, 0x036F, CLASS_COMBINING}, {0x037E, 0x037E, CLASS_MARK}, {0x0387, 0x0387, CLASS_MARK},
  {0x0483, 0x0489, CLASS_COMBINING}, {0x055A, 0x055F, CLASS_MARK}, {0x0589, 0x058F, CLASS_MARK},
  {0x0590, 0x065F, CLASS_OTHER_LETTER}, {0x0660, 0x0669, CLASS_DIGIT}, {0x066A, 0x066D, CLASS_MARK},
  {0x066E, 0x06D3, CLASS_OTHER_LETTER}, {0x06D4, 0x06D4, CLASS_MARK}, {0x06D5, 0x06EF, CLASS_OTHER_LETTER},
  {0x06F0, 0x06F9, CLASS_DIGIT}, {0x06FA, 0x0963, CLASS_OTHER_LETTER}, {0x0964, 0x0965, CLASS_MARK},
  {0x0966, 0x096F, CLASS_DIGIT}, {0x0970, 0x0DFF, CLASS_OTHER_LETTER}, {0x0E00, 0x109F, CLASS_CHARACTER},
  {0x10A0, 0x10FF, CLASS_OTHER_LETTER}, {0x1100, 0x11FF, CLASS_HANGUL}, {0x1200, 0x135F, CLASS_OTHER_LETTER},
  {0x1360, 0x1368, CLASS_MARK}, {0x1369, 0x166D, CLASS_OTHER_LETTER}, {0x166E, 0x166E, CLASS_MARK},
  {0x166F, 0x167F, CLASS_OTHER_LETTER}, {0x1680, 0x1680, CLASS_SPACE}, {0x1681, 0x177F, CLASS_OTHER_LETTER},
  {0x1780, 0x17FF, CLASS_CHARACTER}, {0x1800, 0x194F, CLASS_OTHER_LETTER}, {0x1950, 0x19FF, CLASS_CHARACTER},
  {0x1A00, 0x1A1F, CLASS_OTHER_LETTER}, {0x1A20, 0x1AAF, CLASS_CHARACTER}, {0x1AB0, 0x1AFF, CLASS_COMBINING},
  {0x1B00, 0x1C7F, CLASS_OTHER_LETTER}, {0x1CC0, 0x1CFF, CLASS_OTHER_LETTER}, {0x1DC0, 0x1DFF, CLASS_COMBINING},
  {0x2000, 0x200B, CLASS_SPACE}, {0x200C, 0x200D, CLASS_MODIFIER}, {0x200E, 0x2027, CLASS_MARK},
  {0x2028, 0x2029, CLASS_SPACE}, {0x202A, 0x202E, CLASS_MARK}, {0x202F, 0x202F, CLASS_SPACE},
  {0x2030, 0x205E, CLASS_MARK}, {0x205F, 0x2060, CLASS_SPACE}, {0x2061, 0x2070, CLASS_MARK},
  {0x2074, 0x207E, CLASS_MARK}, {0x2080, 0x208E, CLASS_MARK}, {0x20A0, 0x20CF, CLASS_MARK},
  {0x20D0, 0x20FF, CLASS_COMBINING}, {0x2190, 0x23FF, CLASS_SYMBOL}, {0x2400, 0x245F, CLASS_MARK},
  {0x2460, 0x24FF, CLASS_SYMBOL}, {0x2500, 0x259F, CLASS_MARK}, {0x25A0, 0x27BF, CLASS_SYMBOL},
  {0x27C0, 0x2AFF, CLASS_MARK}, {0x2B00, 0x2BFF, CLASS_SYMBOL}, {0x2D30, 0x2DDF, CLASS_OTHER_LETTER},
  {0x2E00, 0x2E7F, CLASS_MARK}, {0x2E80, 0x2FDF, CLASS_CHARACTER}, {0x2FF0, 0x2FFF, CLASS_MARK},
  {0x3000, 0x3000, CLASS_SPACE}, {0x3001, 0x3004, CLASS_MARK}, {0x3005, 0x3007, CLASS_CHARACTER},
  {0x3008, 0x3020, CLASS_MARK}, {0x3021, 0x3029, CLASS_CHARACTER}, {0x302A, 0x302F, CLASS_MODIFIER},
  {0x3030, 0x3030, CLASS_MARK}, {0x3031, 0x303C, CLASS_CHARACTER}, {0x303D, 0x3040, CLASS_MARK},
  {0x3041, 0x3096, CLASS_CHARACTER}, {0x3097, 0x3098, CLASS_MARK}, {0x3099, 0x309A, CLASS_MODIFIER},
  {0x309B, 0x309C, CLASS_MARK}, {0x309D, 0x309F, CLASS_CHARACTER}, {0x30A0, 0x30A0, CLASS_MARK},
  {0x30A1, 0x30FA, CLASS_CHARACTER}, {0x30FB, 0x30FB, CLASS_MARK}, {0x30FC, 0x30FF, CLASS_CHARACTER},
  {0x3105, 0x312F, CLASS_CHARACTER}, {0x3130, 0x318F, CLASS_HANGUL}, {0x3190, 0x319F, CLASS_MARK},
  {0x31A0, 0x31BF, CLASS_CHARACTER}, {0x31C0, 0x31EF, CLASS_MARK}, {0x31F0, 0x31FF, CLASS_CHARACTER},
  {0x3200, 0x33FF, CLASS_SYMBOL}, {0x3400, 0x4DBF, CLASS_CHARACTER}, {0x4DC0, 0x4DFF, CLASS_SYMBOL},
  {0x4E00, 0xA63F, CLASS_CHARACTER}, {0xA66F, 0xA672, CLASS_COMBINING}, {0xA674, 0xA67D, CLASS_COMBINING},
  {0xA6A0, 0xA71F, CLASS_OTHER_LETTER}, {0xA800, 0xA95F, CLASS_OTHER_LETTER}, {0xA960, 0xA97F, CLASS_HANGUL},
  {0xA980, 0xAA5F, CLASS_OTHER_LETTER}, {0xAA60, 0xAADF, CLASS_CHARACTER}, {0xAAE0, 0xABFF, CLASS_OTHER_LETTER},
  {0xAC00, 0xD7FF, CLASS_HANGUL}, {0xD800, 0xDFFF, CLASS_MARK}, {0xE000, 0xF8FF, CLASS_SYMBOL},
  {0xF900, 0xFAFF, CLASS_CHARACTER}, {0xFB07, 0xFDFF, CLASS_OTHER_LETTER}, {0xFE00, 0xFE0F, CLASS_MODIFIER},
  {0xFE10, 0xFE1F, CLASS_MARK}, {0xFE20, 0xFE2F, CLASS_COMBINING}, {0xFE30, 0xFE6F, CLASS_MARK},
  {0xFE70, 0xFEFE, CLASS_OTHER_LETTER}, {0xFEFF, 0xFEFF, CLASS_SPACE}, {0xFF5F, 0xFF65, CLASS_MARK},
  {0xFF66, 0xFF9F, CLASS_CHARACTER}, {0xFFA0, 0xFFDF, CLASS_HANGUL}, {0xFFE0, 0xFFFF, CLASS_MARK},
  {0x10000, 0x16FDF, CLASS_OTHER_LETTER}, {0x16FE0, 0x18DFF, CLASS_CHARACTER}, {0x18E00, 0x1AFEF, CLASS_SYMBOL},
  {0x1AFF0, 0x1B2FF, CLASS_CHARACTER}, {0x1B300, 0x1CFFF, CLASS_SYMBOL}, {0x1D000, 0x1D24F, CLASS_MARK},
  {0x1D250, 0x1D3FF, CLASS_SYMBOL}, {0x1D400, 0x1D7CD, CLASS_LETTER}, {0x1D7CE, 0x1D7FF, CLASS_DIGIT},
  {0x1D800, 0x1DEFF, CLASS_SYMBOL}, {0x1DF00, 0x1EFFF, CLASS_OTHER_LETTER}, {0x1F000, 0x1F3FA, CLASS_SYMBOL},
  {0x1F3FB, 0x1F3FF, CLASS_MODIFIER}, {0x1F400, 0x1FAFF, CLASS_SYMBOL}, {0x1FB00, 0x1FBFF, CLASS_MARK},
  {0x1FC00, 0x1FFFF, CLASS_SYMBOL}, {0x20000, 0x3FFFF, CLASS_CHARACTER}, {0x40000, 0xDFFFF, CLASS_SYMBOL},
  {0xE0000, 0xE0FFF, CLASS_MODIFIER}, {0xE1000, 0x10FFFF, CLASS_SYMBOL},
};

static scalar_class class_of_ascii(uint32_t scalar) {
  if (scalar >= '0' && scalar <= '9') return CLASS_DIGIT;
  uint32_t small = scalar | 0x20;
  if (small >= 'a' && small <= 'z') return CLASS_LETTER;
  if (scalar == ' ' || (scalar >= '\t' && scalar <= '\r')) return CLASS_SPACE;
  if (scalar == '+' || scalar == '#') return CLASS_SIGN;
  return CLASS_MARK;
}

static scalar_class class_of(uint32_t scalar) {
  if (scalar < 0x80) return class_of_ascii(scalar);
  if (scalar >= 0x4E00 && scalar <= 0x9FFF) return CLASS_CHARACTER;
  if (scalar >= 0xFF01 && scalar <= 0xFF5E) return class_of_ascii(scalar - 0xFEE0);
  size_t low = 0, high = sizeof ranges / sizeof *ranges;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (scalar > ranges[middle].last) low = middle + 1;
    else if (scalar < ranges[middle].first) high = middle;
    else return ranges[middle].class;
  }
  return CLASS_LETTER;
}

size_t scalar_decode(const char *text, size_t length, uint32_t *scalar) {
  const unsigned char *bytes = (const unsigned char *)text;
  if (length == 0) return 0;
  if (bytes[0] < 0x80) {
    *scalar = bytes[0];
    return 1;
  }
  size_t count = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2;
  if (bytes[0] < 0xC2 || bytes[0] > 0xF4 || length < count) return 0;
  uint32_t value = bytes[0] & (0x7F >> count);
  for (size_t i = 1; i < count; i++) {
    if ((bytes[i] & 0xC0) != 0x80) return 0;
    value = value << 6 | (bytes[i] & 0x3F);
  }
  static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < least[count] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0;
  *scalar = value;
  return count;
}

/* Moves over all characters of a class from `offset` on. */
static size_t skip_class(const char *text, size_t length, size_t offset, scalar_class class) {
  uint32_t scalar;
  size_t bytes;
  while ((bytes = scalar_decode(text + offset, length - offset, &scalar)) && class_of(scalar) == class) offset += bytes;
  return offset;
}

/* A run of one kind of letters, with their accents. */
static size_t skip_letters(const char *text, size_t length, size_t offset, scalar_class class) {
  for (;;) {
    size_t end = skip_class(text, length, skip_class(text, length, offset, class), CLASS_COMBINING);
    if (end == offset) return end;
    offset = end;
  }
}

/* What changes only the look of the unit before it. */
static size_t skip_modifiers(const char *text, size_t length, size_t offset) {
  for (;;) {
    size_t end = skip_class(text, length, skip_class(text, length, offset, CLASS_MODIFIER), CLASS_COMBINING);
    if (end == offset) return end;
    offset = end;
  }
}

/* Where a unit of this class that begins with the character before `end` ends. */
static size_t skip_unit(const char *text, size_t length, size_t end, scalar_class class) {
  switch (class) {
    case CLASS_LETTER:
    case CLASS_HANGUL:
    case CLASS_OTHER_LETTER: return skip_letters(text, length, end, class);
    case CLASS_DIGIT:
    case CLASS_SIGN: return skip_class(text, length, end, class);
    default: return end;
  }
}

int unit_next(unit_reader *reader, unit *found) {
  unit_gap gap = reader->offset == 0 ? GAP_MARK : GAP_NONE;
  while (reader->offset < reader->length) {
    uint32_t scalar;
    size_t start = reader->offset;
    size_t bytes = scalar_decode(reader->text + start, reader->length - start, &scalar);
    scalar_class class = bytes ? class_of(scalar) : CLASS_MARK;
    size_t end = start + (bytes ? bytes : 1);
    if (class == CLASS_SIGN && !reader->after_letters) class = CLASS_MARK;
    reader->after_letters = class == CLASS_LETTER;
    if (class >= CLASS_COMBINING) {
      /* An accent without a letter before it says nothing and divides nothing; nor does a modifier. */
      unit_gap here = class == CLASS_MARK ? GAP_MARK : class == CLASS_SPACE ? GAP_SPACE : GAP_NONE;
      if (here > gap) gap = here;
      reader->offset = end;
      continue;
    }
    found->start = (uint32_t)start;
    found->core_end = (uint32_t)skip_unit(reader->text, reader->length, end, class);
    found->end = (uint32_t)skip_modifiers(reader->text, reader->length, found->core_end);
    found->kind = class == CLASS_CHARACTER ? UNIT_CHARACTER : UNIT_RUN;
    found->gap = (uint8_t)gap;
    reader->offset = found->end;
    return 1;
  }
  return 0;
}
