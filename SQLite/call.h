/* call.h: what the SQL functions share: their arguments, their errors, the engine. */
#ifndef FENCI_SQLITE_CALL_H
#define FENCI_SQLITE_CALL_H

#include "connection.h"

/* The argument as UTF-8 with a zero byte behind it, or "" for NULL. `length` receives its bytes unless NULL. */
const char *call_text(sqlite3_value *value, size_t *length);

/* Makes this the function's error: out of memory for SQLITE_NOMEM, else what `error` says. */
void call_fail(sqlite3_context *context, int status, const fenci_error *error);

/* The analysis of these arguments; NULL, and the function's error, when there is none. */
analysis *call_analysis(sqlite3_context *context, const char *arguments);

/* Segments a text; tokens of white space are left out. 0, and the function's error, when that fails.
 *
 * flags      of fenci_segment, beside FENCI_SKIP_WHITESPACE and FENCI_ALLOW_INVALID.
 * tokens     receives `count` tokens, good until the next call with this analysis. */
int call_segment(sqlite3_context *context, analysis *engine, fenci_mode mode, uint32_t flags, const char *text,
                 size_t length, const fenci_token **tokens, size_t *count);

/* Whether an index would have anything of a token. */
int call_has_units(const char *text, const fenci_token *token);

/* Gives the string as the function's value, and frees it. */
void call_result(sqlite3_context *context, sqlite3_str *string);

#endif
