/* query.c: the SQL function fenci_query. */
#include "call.h"
#include "functions.h"

#include <string.h>

SQLITE_EXTENSION_INIT3

/* Appends a string of FTS5's query language. In it only the quote means anything, and to our tokenizer a % in front,
 * which is `opening`; a % of the text's own is kept from being taken for one. */
static void append_string(sqlite3_str *query, const char *opening, const char *text, size_t length) {
  sqlite3_str_appendf(query, "\"%s%s", opening, length > 0 && text[0] == '%' ? " " : "");
  for (size_t i = 0, count; i < length; i += count) {
    uint32_t scalar;
    count = scalar_decode(text + i, length - i, &scalar);
    if (text[i] == '"') sqlite3_str_appendchar(query, 1, '"');
    /* FTS5 reads up to a zero byte, and what is not UTF-8 is nothing to look for. */
    if (count == 0 || text[i] == '\0') sqlite3_str_appendchar(query, 1, ' ');
    else sqlite3_str_append(query, text + i, (int)count);
    if (count == 0) count = 1;
  }
  sqlite3_str_appendchar(query, 1, '"');
}

/* Words that say nothing about what a text is on: particles, conjunctions, prepositions, pronouns, interjections (的, 和,
 * 在, 哪里, 吗); verbs and adverbs of one character (是, 有, 做, 很, 不). */
static int is_function_word(const char *text, const fenci_token *token) {
  const char *tag = fenci_tag_name(token->tag);
  if (tag == NULL || tag[0] == '\0' || strcmp(tag, "eng") == 0) return 0;
  uint32_t scalar;
  size_t length = token->end - token->start;
  int is_one_character = scalar_decode(text + token->start, length, &scalar) == length;
  return strchr(is_one_character ? "ucpyeorvd" : "ucpyeor", tag[0]) != NULL;
}

static void append_words(sqlite3_str *query, const char *text, const fenci_token *tokens, size_t count,
                         const char *operator) {
  /* A text of nothing but function words is asked for as it is. */
  for (int with_function_words = 0; with_function_words < 2; with_function_words++) {
    int is_first = 1;
    for (size_t i = 0; i < count; i++) {
      if (!call_has_units(text, &tokens[i]) || (!with_function_words && is_function_word(text, &tokens[i]))) continue;
      if (!is_first) sqlite3_str_appendall(query, operator);
      append_string(query, "", text + tokens[i].start, tokens[i].end - tokens[i].start);
      is_first = 0;
    }
    if (!is_first) return;
  }
  sqlite3_str_appendall(query, "\"\"");
}

void query_function(sqlite3_context *context, int count, sqlite3_value **values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  const char *how = count > 1 ? call_text(values[1], NULL) : "all";
  size_t length;
  const char *text = call_text(values[0], &length);
  int is_all = strcmp(how, "all") == 0, is_substring = strcmp(how, "substring") == 0;
  if (!is_all && strcmp(how, "any") != 0 && !is_substring && strcmp(how, "phrase") != 0) {
    sqlite3_result_error(context, "fenci_query takes all, any, phrase or substring as its second argument", -1);
    return;
  }
  sqlite3_str *query = sqlite3_str_new(NULL);
  if (is_substring || strcmp(how, "phrase") == 0) {
    append_string(query, is_substring ? "%" : "", text, length);
    if (is_substring) sqlite3_str_appendall(query, " *");
    call_result(context, query);
    return;
  }
  analysis *engine = call_analysis(context, count > 2 ? call_text(values[2], NULL) : "");
  const fenci_token *tokens;
  size_t token_count;
  if (engine != NULL
      && call_segment(context, engine, FENCI_PRECISE, FENCI_WITH_TAGS, text, length, &tokens, &token_count)) {
    append_words(query, text, tokens, token_count, is_all ? " AND " : " OR ");
    call_result(context, query);
    return;
  }
  sqlite3_free(sqlite3_str_finish(query));
}
