/* fragment.c: a text as units, each with its term. */
#include "fragment.h"

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

int fragment_read(fragment *read, folding *folds, const char *text, size_t length) {
  read->units.count = 0;
  read->terms.count = 0;
  unit_reader reader = {text, length, 0, 0};
  unit found;
  while (unit_next(&reader, &found)) {
    int status = buffer_reserve(&read->units, 1, sizeof(term_unit));
    if (status != SQLITE_OK) return status;
    term_unit *added = fragment_unit(read, read->units.count);
    added->unit = found;
    added->begins = added->ends = 0;
    added->term_start = (uint32_t)read->terms.count;
    status = folding_append(folds, text + found.start, found.core_end - found.start, &read->terms);
    if (status != SQLITE_OK) return status;
    added->term_end = (uint32_t)read->terms.count;
    /* A character that folds to nothing would be a term that no query can hold. */
    if (added->term_end > added->term_start) read->units.count++;
  }
  return SQLITE_OK;
}

void fragment_free(fragment *read) {
  buffer_free(&read->units);
  buffer_free(&read->terms);
}
