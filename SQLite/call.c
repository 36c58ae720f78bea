/* call.c: what the SQL functions share: their arguments, their errors, the engine. */
#include "call.h"

SQLITE_EXTENSION_INIT3

const char *call_text(sqlite3_value *value, size_t *length) {
  const char *text = (const char *)sqlite3_value_text(value);
  if (length != NULL) *length = text ? (size_t)sqlite3_value_bytes(value) : 0;
  return text ? text : "";
}

void call_fail(sqlite3_context *context, int status, const fenci_error *error) {
  if (status == SQLITE_NOMEM) sqlite3_result_error_nomem(context);
  else sqlite3_result_error(context, error->message, -1);
}

analysis *call_analysis(sqlite3_context *context, const char *arguments) {
  analysis *found = NULL;
  fenci_error error = {0};
  int status = connection_analysis(sqlite3_user_data(context), arguments, &found, &error);
  if (status != SQLITE_OK) call_fail(context, status, &error);
  return found;
}

int call_segment(sqlite3_context *context, analysis *engine, fenci_mode mode, uint32_t flags, const char *text,
                 size_t length, const fenci_token **tokens, size_t *count) {
  fenci_segment_options options = {0};
  options.size = sizeof options;
  options.mode = mode;
  options.flags = FENCI_SKIP_WHITESPACE | FENCI_ALLOW_INVALID | flags;
  fenci_error error = {0};
  fenci_status status = fenci_segment(engine->workspace, text, length, &options, tokens, count, &error);
  if (status != FENCI_OK) call_fail(context, SQLITE_ERROR, &error);
  return status == FENCI_OK;
}

int call_has_units(const char *text, const fenci_token *token) {
  unit_reader reader = {text + token->start, token->end - token->start, 0, 0};
  unit found;
  return unit_next(&reader, &found);
}

void call_result(sqlite3_context *context, sqlite3_str *string) {
  int status = sqlite3_str_errcode(string);
  int length = sqlite3_str_length(string);
  char *text = sqlite3_str_finish(string);
  if (status == SQLITE_OK) sqlite3_result_text(context, text ? text : "", text ? length : 0, SQLITE_TRANSIENT);
  else sqlite3_result_error_code(context, status);
  sqlite3_free(text);
}
