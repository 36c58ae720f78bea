/* tokenizer.c: the tokenizer as FTS5 calls it. */
#include "borders.h"
#include "connection.h"
#include "terms.h"

#include <string.h>

SQLITE_EXTENSION_INIT3

/* One for each table of a connection. */
typedef struct tokenizer {
  connection *shared;
  analysis *engine;
  /* Scratch space. */
  fragment read;
  buffer edges, term;
} tokenizer;

static int tokenizer_create(void *shared, const char **arguments, int count, Fts5Tokenizer **created) {
  connection *owner = shared;
  *created = NULL;
  tokenizer *made = sqlite3_malloc(sizeof *made);
  if (made == NULL) return SQLITE_NOMEM;
  memset(made, 0, sizeof *made);
  made->shared = owner;
  fenci_error error = {0};
  int status = analysis_open(arguments, count, FENCI_SEARCH, &made->engine, &error);
  if (status == SQLITE_OK) {
    *created = (Fts5Tokenizer *)made;
    return SQLITE_OK;
  }
  if (status == SQLITE_ERROR) connection_report(owner, &error);
  sqlite3_free(made);
  return status;
}

static void tokenizer_delete(Fts5Tokenizer *deleted) {
  tokenizer *made = (tokenizer *)deleted;
  if (made == NULL) return;
  analysis_close(made->engine);
  fragment_free(&made->read);
  buffer_free(&made->edges);
  buffer_free(&made->term);
  sqlite3_free(made);
}

static int tokenize_document(tokenizer *used, const char *text, size_t length, term_sink *sink) {
  analysis *engine = used->engine;
  int status = fragment_read(&used->read, &engine->folds, text, length);
  if (status != SQLITE_OK || used->read.units.count == 0) return status;
  fenci_error error = {0};
  status = borders_mark(&used->read, engine->workspace, engine->mode, text, length, &used->edges, &error);
  if (status == SQLITE_ERROR) connection_report(used->shared, &error);
  return status == SQLITE_OK ? terms_of_document(&used->read, engine->table, sink) : status;
}

/* A query is not segmented: which words there are is the document's to say. A % in front opens its beginning, as * of
 * FTS5 opens its end. */
static int tokenize_query(tokenizer *used, int flags, const char *text, size_t length, term_sink *sink) {
  unsigned edges = flags & FTS5_TOKENIZE_PREFIX ? EDGES_PREFIX : EDGES_CLOSED;
  if (length > 0 && text[0] == '%') edges |= EDGES_OPEN_BEFORE;
  int status = fragment_read(&used->read, &used->engine->folds, text, length);
  return status == SQLITE_OK ? terms_of_query(&used->read, edges, used->engine->table, sink) : status;
}

static int tokenizer_tokenize(Fts5Tokenizer *called, void *context, int flags, const char *text, int length,
                              int (*receive)(void *, int, const char *, int, int, int)) {
  tokenizer *used = (tokenizer *)called;
  term_sink sink = {receive, context, 0, 0, 0, &used->term};
  if (text == NULL || length <= 0) return SQLITE_OK;
  return flags & FTS5_TOKENIZE_QUERY ? tokenize_query(used, flags, text, (size_t)length, &sink)
                                     : tokenize_document(used, text, (size_t)length, &sink);
}

/* FTS5 hands out its interface through a bound pointer only. */
static int find_fts5(sqlite3 *database, fts5_api **api) {
  sqlite3_stmt *statement = NULL;
  *api = NULL;
  int status = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, NULL);
  if (status != SQLITE_OK) return status;
  sqlite3_bind_pointer(statement, 1, (void *)api, "fts5_api_ptr", NULL);
  sqlite3_step(statement);
  return sqlite3_finalize(statement);
}

int tokenizer_register(sqlite3 *database, connection *shared, char **message) {
  static fts5_tokenizer methods = {tokenizer_create, tokenizer_delete, tokenizer_tokenize};
  fts5_api *api;
  int status = find_fts5(database, &api);
  if (status != SQLITE_OK || api == NULL || api->iVersion < 2) {
    *message = sqlite3_mprintf("fenci needs FTS5, which this SQLite (%s) was built without", sqlite3_libversion());
    return SQLITE_ERROR;
  }
  shared->holders++;
  status = api->xCreateTokenizer(api, "fenci", shared, &methods, connection_release);
  if (status != SQLITE_OK) shared->holders--;
  return status;
}
