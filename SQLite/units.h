/* units.h: the smallest pieces of text that a query can ask for. */
#ifndef FENCI_SQLITE_UNITS_H
#define FENCI_SQLITE_UNITS_H

#include <stddef.h>
#include <stdint.h>

typedef enum unit_kind {
  /* One character of a script that writes no spaces between words: Han, Kana, Bopomofo. */
  UNIT_CHARACTER,
  /* A run of letters or of digits, an emoji or symbol; a word by itself. */
  UNIT_RUN
} unit_kind;

/* What stands between a unit and the one before it; the greatest of all that does. */
typedef enum unit_gap {
  GAP_NONE,
  /* White space only: a line may have been wrapped there. */
  GAP_SPACE,
  /* Punctuation, control characters, bytes that are not UTF-8; the beginning of the text. */
  GAP_MARK
} unit_gap;

typedef struct unit {
  /* Bytes of the text, half open. What only changes the look of the unit, such as a skin tone, is in it. */
  uint32_t start, end;
  /* Where the unit proper ends: the bytes up to here make the term. */
  uint32_t core_end;
  uint8_t kind;
  uint8_t gap;
} unit;

/* Reads the units of a text in order; begins as {text, length, 0, 0}. */
typedef struct unit_reader {
  const char *text;
  size_t length;
  size_t offset;
  /* Whether letters end at `offset`: a + or # there belongs to them. */
  int after_letters;
} unit_reader;

/* Finds the next unit; 0 at the end of the text.
 *
 * What is a unit depends on its own characters and the one before it only, so a fragment has the units that it has
 * in its text, but for letters or digits that it cuts. */
int unit_next(unit_reader *reader, unit *found);

/* Decodes one character; returns its bytes, or 0 where they are not UTF-8. */
size_t scalar_decode(const char *text, size_t length, uint32_t *scalar);

#endif
