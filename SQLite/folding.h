/* folding.h: the folded form of single characters, remembered. */
#ifndef FENCI_SQLITE_FOLDING_H
#define FENCI_SQLITE_FOLDING_H

#include "buffer.h"
#include "fenci.h"

enum { FOLDING_SLOTS = 4096 };

typedef struct folded_character {
  /* 0 for an empty slot. */
  uint32_t scalar;
  char bytes[7];
  uint8_t length;
} folded_character;

/* Folding is defined character by character, so a small table spares nearly all calls. */
typedef struct folding {
  /* Not kept alive by this. */
  fenci_workspace *workspace;
  /* 0: text stays as it is. */
  int is_on;
  folded_character slots[FOLDING_SLOTS];
} folding;

/* Appends the folded form of well-formed text; SQLITE_OK, SQLITE_NOMEM or SQLITE_ERROR. O(length). */
int folding_append(folding *folds, const char *text, size_t length, buffer *bytes);

#endif
