/* synonyms.h: words that mean the same, from a file. */
#ifndef FENCI_SQLITE_SYNONYMS_H
#define FENCI_SQLITE_SYNONYMS_H

#include "fragment.h"

enum {
  /* The most units of a word. At each place where a word begins in a document, as many are looked up at the most. */
  SYNONYM_UNITS = 64,
  /* The most bytes of a file, about a million words. */
  SYNONYMS_BYTES = 16 << 20
};

/* All words of the file with the groups that they are in. Never changes once it is open. */
typedef struct synonyms synonyms;

/* Reads a file of UTF-8: each line is a group of words, divided by tabs, or by spaces where the line has no tab. Empty
 * lines and those that begin with # are left out. A group is called by its first word; groups of the same first word
 * are one, and a word may be in several.
 *
 * folds      folds words as the index does; used here only.
 * Status     SQLITE_OK, SQLITE_NOMEM; SQLITE_ERROR with `error` filled in: no regular file of at most SYNONYMS_BYTES, a
 *            line that is not UTF-8, has only one word, or has a word without a letter, digit or character or of more
 *            than SYNONYM_UNITS.
 * Complexity O(n log n), n the words. */
int synonyms_open(const char *path, folding *folds, synonyms **opened, fenci_error *error);

void synonyms_close(synonyms *table);

/* The words that begin with the terms given so far. Begins with synonyms_begin. */
typedef struct synonyms_cursor {
  size_t first, last;
  size_t length;
} synonyms_cursor;

synonyms_cursor synonyms_begin(const synonyms *table);

/* Adds a term; 0 when no word begins so. O(log n). */
int synonyms_extend(const synonyms *table, synonyms_cursor *cursor, const char *term, size_t length);

/* How many groups the word is in that the terms so far are; 0 when they are none. */
size_t synonyms_group_count(const synonyms *table, const synonyms_cursor *cursor);

/* The name of a group: = and its first word. */
const char *synonyms_group(const synonyms *table, const synonyms_cursor *cursor, size_t index, size_t *length);

#endif
