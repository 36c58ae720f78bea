/* extension.c: where SQLite comes in, by `.load libfenci` or load_extension(). */
#include "functions.h"

#include <string.h>

SQLITE_EXTENSION_INIT1

/* sqlite3_str_new, the newest function that is called here. */
enum { OLDEST_SQLITE = 3024000 };

/* Whether this connection has the extension: functions cannot be put in place anew while a statement runs, and
 * `SELECT load_extension(…)` is one. */
static int is_loaded(sqlite3 *database) {
  sqlite3_stmt *statement = NULL;
  int status = sqlite3_prepare_v2(database, "SELECT fenci_last_error()", -1, &statement, NULL);
  sqlite3_finalize(statement);
  return status == SQLITE_OK;
}

__attribute__((visibility("default"))) int sqlite3_fenci_init(sqlite3 *database, char **message,
                                                              const sqlite3_api_routines *routines) {
  SQLITE_EXTENSION_INIT2(routines);
  if (sqlite3_libversion_number() < OLDEST_SQLITE) {
    *message = sqlite3_mprintf("fenci needs SQLite 3.24 or later, not %s", sqlite3_libversion());
    return SQLITE_ERROR;
  }
  if (is_loaded(database)) return SQLITE_OK;
  connection *shared = sqlite3_malloc(sizeof *shared);
  if (shared == NULL) return SQLITE_NOMEM;
  memset(shared, 0, sizeof *shared);
  shared->holders = 1;
  int status = tokenizer_register(database, shared, message);
  if (status == SQLITE_OK) status = functions_register(database, shared);
  connection_release(shared);
  return status;
}
