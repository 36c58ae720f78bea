/* functions.c: the SQL functions fenci_version, fenci_words, fenci_query, fenci_check and fenci_last_error. */
#include "connection.h"

#include <string.h>

SQLITE_EXTENSION_INIT3

/* MARK: Arguments and errors */

/* The argument as UTF-8, or "" for NULL. */
static const char *text_argument(sqlite3_value *value) {
  const char *text = (const char *)sqlite3_value_text(value);
  return text ? text : "";
}

/* Opens the analysis of a function's last argument, or gives the function's error. */
static analysis *open_for(sqlite3_context *context, const char *arguments) {
  connection *shared = sqlite3_user_data(context);
  analysis *found = NULL;
  int status = connection_analysis(shared, arguments, &found);
  if (status == SQLITE_NOMEM) sqlite3_result_error_nomem(context);
  else if (status != SQLITE_OK) sqlite3_result_error(context, shared->error.message, -1);
  return found;
}

/* Segments a text; tokens of white space are left out. 0, and the function's error, when that fails. */
static int segment_for(sqlite3_context *context, analysis *engine, fenci_mode mode, uint32_t flags, const char *text,
                       size_t length, const fenci_token **tokens, size_t *count) {
  connection *shared = sqlite3_user_data(context);
  fenci_segment_options options = {0};
  options.size = sizeof options;
  options.mode = mode;
  options.flags = FENCI_SKIP_WHITESPACE | FENCI_ALLOW_INVALID | flags;
  fenci_status status = fenci_segment(engine->workspace, text, length, &options, tokens, count, &shared->error);
  if (status != FENCI_OK) sqlite3_result_error(context, shared->error.message, -1);
  return status == FENCI_OK;
}

/* Whether an index would have anything of a token. */
static int has_units(const char *text, const fenci_token *token) {
  unit_reader reader = {text + token->start, token->end - token->start, 0, 0};
  unit found;
  return unit_next(&reader, &found);
}

static void result_string(sqlite3_context *context, sqlite3_str *string) {
  int status = sqlite3_str_errcode(string);
  int length = sqlite3_str_length(string);
  char *text = sqlite3_str_finish(string);
  if (status == SQLITE_OK) sqlite3_result_text(context, text ? text : "", text ? length : 0, SQLITE_TRANSIENT);
  else sqlite3_result_error_code(context, status);
  sqlite3_free(text);
}

/* MARK: fenci_words */

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

/* fenci_words(TEXT [, ARGUMENTS]): a JSON array of the words in a text, as they stand there; punctuation is none. */
static void words_function(sqlite3_context *context, int count, sqlite3_value **values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  analysis *engine = open_for(context, count > 1 ? text_argument(values[1]) : "");
  if (engine == NULL) return;
  const char *text = text_argument(values[0]);
  const fenci_token *tokens;
  size_t token_count;
  if (!segment_for(context, engine, engine->mode, 0, text, (size_t)sqlite3_value_bytes(values[0]), &tokens,
                   &token_count)) return;
  sqlite3_str *json = sqlite3_str_new(NULL);
  const char *before = "[";
  for (size_t i = 0; i < token_count; i++) {
    if (!has_units(text, &tokens[i])) continue;
    sqlite3_str_appendall(json, before);
    append_json(json, text + tokens[i].start, tokens[i].end - tokens[i].start);
    before = ",";
  }
  sqlite3_str_appendall(json, *before == '[' ? "[]" : "]");
  result_string(context, json);
}

/* MARK: fenci_query */

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
      if (!has_units(text, &tokens[i]) || (!with_function_words && is_function_word(text, &tokens[i]))) continue;
      if (!is_first) sqlite3_str_appendall(query, operator);
      append_string(query, "", text + tokens[i].start, tokens[i].end - tokens[i].start);
      is_first = 0;
    }
    if (!is_first) return;
  }
  sqlite3_str_appendall(query, "\"\"");
}

/* fenci_query(TEXT [, HOW [, ARGUMENTS]]): what someone typed, as a query that FTS5 takes without complaint. */
static void query_function(sqlite3_context *context, int count, sqlite3_value **values) {
  if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
  const char *how = count > 1 ? text_argument(values[1]) : "all";
  const char *text = text_argument(values[0]);
  size_t length = (size_t)sqlite3_value_bytes(values[0]);
  int is_all = strcmp(how, "all") == 0, is_substring = strcmp(how, "substring") == 0;
  if (!is_all && strcmp(how, "any") != 0 && !is_substring && strcmp(how, "phrase") != 0) {
    sqlite3_result_error(context, "fenci_query takes all, any, phrase or substring as its second argument", -1);
    return;
  }
  sqlite3_str *query = sqlite3_str_new(NULL);
  if (is_substring || strcmp(how, "phrase") == 0) {
    append_string(query, is_substring ? "%" : "", text, length);
    if (is_substring) sqlite3_str_appendall(query, " *");
    result_string(context, query);
    return;
  }
  analysis *engine = open_for(context, count > 2 ? text_argument(values[2]) : "");
  const fenci_token *tokens;
  size_t token_count;
  if (engine != NULL
      && segment_for(context, engine, FENCI_PRECISE, FENCI_WITH_TAGS, text, length, &tokens, &token_count)) {
    append_words(query, text, tokens, token_count, is_all ? " AND " : " OR ");
    result_string(context, query);
    return;
  }
  sqlite3_free(sqlite3_str_finish(query));
}

/* MARK: The rest */

static void version_function(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  sqlite3_result_text(context, fenci_version(), -1, SQLITE_STATIC);
}

/* fenci_check(ARGUMENTS): 1 when a tokenizer can be made of these, otherwise an error that says why not. */
static void check_function(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  if (open_for(context, text_argument(values[0])) != NULL) sqlite3_result_int(context, 1);
}

/* fenci_last_error(): why the last tokenizer of this connection could not be made; NULL when all could. */
static void last_error_function(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  connection *shared = sqlite3_user_data(context);
  if (shared->error.message[0] != '\0')
    sqlite3_result_text(context, shared->error.message, -1, SQLITE_TRANSIENT);
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
