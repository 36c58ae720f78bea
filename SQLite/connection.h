/* connection.h: what the tokenizers and functions of one database connection share. */
#ifndef FENCI_SQLITE_CONNECTION_H
#define FENCI_SQLITE_CONNECTION_H

#include <sqlite3ext.h>

#include "analysis.h"

typedef struct connection {
  /* Held once by the tokenizer and once by each function. */
  int holders;
  /* What went wrong last with a tokenizer; FTS5 drops it. Functions give their errors themselves. */
  fenci_error tokenizer_error;
  /* The analysis that the functions used last, and what it was opened with. Its files are as they were then. */
  analysis *opened;
  char *opened_with;
} connection;

/* Sets down a tokenizer's error for fenci_last_error(), and in SQLite's log. */
void connection_report(connection *shared, const fenci_error *error);

/* The analysis of these arguments, opened unless it is the last one; SQLITE_OK, SQLITE_NOMEM, or SQLITE_ERROR with
 * `error` filled in. */
int connection_analysis(connection *shared, const char *arguments, analysis **found, fenci_error *error);

/* Gives up one hold; the last one frees. */
void connection_release(void *shared);

/* Registers the tokenizer; takes a hold. Errors: *message, to be freed by sqlite3_free. */
int tokenizer_register(sqlite3 *database, connection *shared, char **message);

#endif
