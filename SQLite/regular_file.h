/* regular_file.h: a small file, read whole. */
#ifndef FENCI_SQLITE_REGULAR_FILE_H
#define FENCI_SQLITE_REGULAR_FILE_H

#include "buffer.h"
#include "fenci.h"

/* Reads a file whole. Its name may come from the schema of a database that others made, so this never waits for a
 * writer, as a FIFO would have it, and never reads without an end, as from /dev/zero.
 *
 * what       what it is read for, for the error: "synonyms".
 * limit      the most bytes that the file may have.
 * contents   receives its bytes; the caller frees.
 * Status     SQLITE_OK, SQLITE_NOMEM; SQLITE_ERROR with `error` filled in: no such file, not a regular one, larger than
 *            `limit`, unreadable. */
int regular_file_read(const char *what, const char *path, size_t limit, buffer *contents, fenci_error *error);

#endif
