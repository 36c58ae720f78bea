/* words.c: the SQL function fenci_words. */
#include "call.h"
#include "functions.h"

SQLITE_EXTENSION_INIT3

/* A token may hold bytes that are not UTF-8, a hashtag for one; they are shown as U+FFFD. */
static void append_json(sqlite3_str *json, const char *text, size_t length) {
  sqlite3_str_appendchar(json, 1, '"');
  for (size_t i = 0, count; i < length; i += count) {
    uint32_t scalar;
    count = scalar_decode(text + i, length - i, &scalar);
    if (count == 0) sqlite3_str_appendall(json, "\xEF\xBF\xBD");
    else if (scalar < 0x20) sqlite3_str_appendf(json, "\\u%04x", scalar);
    else if (scalar == '"' || scalar == '\\') sqlite3_str_appendf(json, "\\%c", text[i]);
    else sqlite3_str_append(json, text + i, (int)count);
    if (count == 0) count = 1;
  }
  sqlite3_str_appendchar(json, 1, '"');
}

void words_function(sqlite3_context *context, int count, sqlite3_value **values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  analysis *engine = call_analysis(context, count > 1 ? call_text(values[1], NULL) : "");
  if (engine == NULL) return;
  size_t length, token_count;
  const char *text = call_text(values[0], &length);
  const fenci_token *tokens;
  if (!call_segment(context, engine, engine->mode, 0, text, length, &tokens, &token_count)) return;
  sqlite3_str *json = sqlite3_str_new(NULL);
  const char *before = "[";
  for (size_t i = 0; i < token_count; i++) {
    if (!call_has_units(text, &tokens[i])) continue;
    sqlite3_str_appendall(json, before);
    append_json(json, text + tokens[i].start, tokens[i].end - tokens[i].start);
    before = ",";
  }
  sqlite3_str_appendall(json, *before == '[' ? "[]" : "]");
  call_result(context, json);
}
