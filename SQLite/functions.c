/* functions.c: which SQL functions there are, and the small ones of them. */
#include "functions.h"

#include "call.h"

SQLITE_EXTENSION_INIT3

static void version_function(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  sqlite3_result_text(context, fenci_version(), -1, SQLITE_STATIC);
}

/* fenci_check(ARGUMENTS): 1 when a tokenizer can be made of these, otherwise an error that says why not. Opens the
 * files each time, because they may have changed. */
static void check_function(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  analysis *opened;
  fenci_error error = {0};
  int status = analysis_open_text(call_text(values[0], NULL), FENCI_SEARCH, &opened, &error);
  if (status == SQLITE_OK) sqlite3_result_int(context, 1);
  else call_fail(context, status, &error);
  analysis_close(opened);
}

/* fenci_last_error(): what went wrong last with a tokenizer of this connection; NULL when nothing has. */
static void last_error_function(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  connection *shared = sqlite3_user_data(context);
  const char *message = shared->tokenizer_error.message;
  if (message[0] != '\0') sqlite3_result_text(context, message, -1, SQLITE_TRANSIENT);
}

int functions_register(sqlite3 *database, connection *shared) {
  /* Functions that name files are not for views and triggers of databases that others made. */
  static const struct {
    const char *name;
    int argument_count, flags;
    void (*call)(sqlite3_context *, int, sqlite3_value **);
  } functions[] = {
    {"fenci_version", 0, SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, version_function},
    {"fenci_words", 1, SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, words_function},
    {"fenci_words", 2, SQLITE_DIRECTONLY, words_function},
    {"fenci_query", 1, SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, query_function},
    {"fenci_query", 2, SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, query_function},
    {"fenci_query", 3, SQLITE_DIRECTONLY, query_function},
    {"fenci_check", 1, SQLITE_DIRECTONLY, check_function},
    {"fenci_last_error", 0, SQLITE_DIRECTONLY, last_error_function},
  };
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    shared->holders++;
    /* Releases its hold when it fails, too. */
    int status = sqlite3_create_function_v2(database, functions[i].name, functions[i].argument_count,
                                            SQLITE_UTF8 | functions[i].flags, shared, functions[i].call, NULL, NULL,
                                            connection_release);
    if (status != SQLITE_OK) return status;
  }
  return SQLITE_OK;
}
