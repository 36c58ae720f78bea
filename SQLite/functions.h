/* functions.h: the SQL functions. */
#ifndef FENCI_SQLITE_FUNCTIONS_H
#define FENCI_SQLITE_FUNCTIONS_H

#include "connection.h"

/* Registers all of them; takes a hold for each. */
int functions_register(sqlite3 *database, connection *shared);

/* fenci_words(TEXT [, ARGUMENTS]): a JSON array of the words in a text, as they stand there; punctuation is none. */
void words_function(sqlite3_context *context, int count, sqlite3_value **values);

/* fenci_query(TEXT [, HOW [, ARGUMENTS]]): what someone typed, as a query that FTS5 takes without complaint. */
void query_function(sqlite3_context *context, int count, sqlite3_value **values);

#endif
