/* fragment.h: a text as units, each with its term. */
#ifndef FENCI_SQLITE_FRAGMENT_H
#define FENCI_SQLITE_FRAGMENT_H

#include "folding.h"
#include "units.h"

typedef struct term_unit {
  unit unit;
  /* Its folded form: bytes of `terms`, half open. */
  uint32_t term_start, term_end;
  /* Whether a word begins before it and ends behind it; for documents only. */
  uint8_t begins, ends;
} term_unit;

/* Scratch space, used again for each text. Begins as zeros, ends with fragment_free. */
typedef struct fragment {
  /* term_unit */
  buffer units;
  /* char */
  buffer terms;
} fragment;

/* Reads the units of a text and folds them; SQLITE_OK, SQLITE_NOMEM or SQLITE_ERROR. O(length). */
int fragment_read(fragment *read, folding *folds, const char *text, size_t length);

void fragment_free(fragment *read);

static inline term_unit *fragment_unit(const fragment *read, size_t index) {
  return (term_unit *)read->units.data + index;
}

static inline const char *fragment_term(const fragment *read, size_t index) {
  return (const char *)read->terms.data + fragment_unit(read, index)->term_start;
}

static inline size_t fragment_term_length(const fragment *read, size_t index) {
  return fragment_unit(read, index)->term_end - fragment_unit(read, index)->term_start;
}

/* Whether a unit and the one behind it can be parts of one word: characters with nothing but white space between. */
static inline int fragment_is_pair(const fragment *read, size_t index) {
  if (index + 1 >= read->units.count) return 0;
  const term_unit *units = fragment_unit(read, index);
  return units[0].unit.kind == UNIT_CHARACTER && units[1].unit.kind == UNIT_CHARACTER
         && units[1].unit.gap != GAP_MARK;
}

#endif
