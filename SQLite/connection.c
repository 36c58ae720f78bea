/* connection.c: what the tokenizers and functions of one database connection share. */
#include "connection.h"

#include <string.h>

SQLITE_EXTENSION_INIT3

void connection_report(connection *shared, const fenci_error *error) {
  shared->tokenizer_error = *error;
  sqlite3_log(SQLITE_ERROR, "fenci: %s", error->message);
}

int connection_analysis(connection *shared, const char *arguments, analysis **found, fenci_error *error) {
  if (shared->opened == NULL || strcmp(shared->opened_with, arguments) != 0) {
    char *copy = sqlite3_mprintf("%s", arguments);
    if (copy == NULL) return SQLITE_NOMEM;
    analysis *opened;
    int status = analysis_open_text(arguments, FENCI_PRECISE, &opened, error);
    if (status != SQLITE_OK) {
      sqlite3_free(copy);
      return status;
    }
    analysis_close(shared->opened);
    sqlite3_free(shared->opened_with);
    shared->opened = opened;
    shared->opened_with = copy;
  }
  *found = shared->opened;
  return SQLITE_OK;
}

void connection_release(void *held) {
  connection *shared = held;
  if (--shared->holders > 0) return;
  analysis_close(shared->opened);
  sqlite3_free(shared->opened_with);
  sqlite3_free(shared);
}
