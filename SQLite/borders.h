/* borders.h: where words begin and end in a document. */
#ifndef FENCI_SQLITE_BORDERS_H
#define FENCI_SQLITE_BORDERS_H

#include "fragment.h"

/* Marks the units that words begin with and end with.
 *
 * Words are those of every token that the mode gives: in search mode the words inside words too, in full mode whatever
 * the dictionaries find besides. Units that are runs, and what stands beside them, beside punctuation or white space,
 * begin and end words in any case.
 *
 * edges      scratch space: bytes.
 * Status     SQLITE_OK, SQLITE_NOMEM; SQLITE_ERROR with `error` filled in.
 * Complexity O(length). */
int borders_mark(fragment *document, fenci_workspace *workspace, fenci_mode mode, const char *text, size_t length,
                 buffer *edges, fenci_error *error);

#endif
