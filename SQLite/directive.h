/* directive.h: what stands behind `tokenize =`, divided as FTS5 divides it. */
#ifndef FENCI_SQLITE_DIRECTIVE_H
#define FENCI_SQLITE_DIRECTIVE_H

#include "buffer.h"
#include "fenci.h"

/* Begins as zeros, ends with directive_free. */
typedef struct directive {
  /* char *: the arguments without their quotes, each in `text`. */
  buffer arguments;
  char *text;
} directive;

/* Divides a directive into its arguments: barewords (ASCII letters, digits, _ and all beyond ASCII) and strings in '…',
 * in which two quotes are one; with or without spaces between. The tokenizer's name may stand in front and is left out.
 *
 * Status     SQLITE_OK, SQLITE_NOMEM; SQLITE_ERROR with `error` filled in where FTS5 says "parse error in tokenize
 *            directive".
 * Complexity O(length). */
int directive_read(directive *read, const char *text, fenci_error *error);

void directive_free(directive *read);

#endif
