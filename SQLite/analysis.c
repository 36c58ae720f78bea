/* analysis.c: an analyzer with its settings, as the arguments of `tokenize = 'fenci …'` ask for it. */
#include "analysis.h"

#include <stdio.h>
#include <string.h>

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

#include "directive.h"
#include "failure.h"

/* MARK: Arguments */

/* What the arguments say, while an analysis is opened. */
typedef struct settings {
  const char *mode, *fold, *synonyms;
  /* fenci_option, whose names are ours to free. */
  buffer options;
} settings;

static void free_settings(settings *read) {
  fenci_option *options = read->options.data;
  for (size_t i = 0; i < read->options.count; i++) sqlite3_free((char *)options[i].name);
  buffer_free(&read->options);
}

/* The place of one of our own arguments; NULL for those of fenci_open. */
static const char **own_setting(settings *read, const char *name) {
  if (strcmp(name, "mode") == 0) return &read->mode;
  if (strcmp(name, "fold") == 0) return &read->fold;
  if (strcmp(name, "synonyms") == 0) return &read->synonyms;
  return NULL;
}

static int read_argument(settings *read, const char *name, const char *value, fenci_error *error) {
  const char **own = own_setting(read, name);
  if (own != NULL) {
    if (*own != NULL)
      return failure(error, FENCI_INVALID_OPTION, "%s is given twice, the second time as %s", name, value);
    *own = value;
    return SQLITE_OK;
  }
  char *option = sqlite3_mprintf("%s", name);
  if (option == NULL || buffer_reserve(&read->options, 1, sizeof(fenci_option)) != SQLITE_OK) {
    sqlite3_free(option);
    return SQLITE_NOMEM;
  }
  for (char *here = option; *here; here++)
    if (*here == '_') *here = '-';
  fenci_option made = {option, value};
  ((fenci_option *)read->options.data)[read->options.count++] = made;
  return SQLITE_OK;
}

static int read_mode(const char *value, fenci_mode *mode, fenci_error *error) {
  static const char *const names[] = {"precise", "search", "full"};
  for (int i = 0; i < 3; i++) {
    if (strcmp(value, names[i]) != 0) continue;
    *mode = (fenci_mode)i;
    return SQLITE_OK;
  }
  return failure(error, FENCI_INVALID_OPTION, "mode takes precise, search or full, not %s", value);
}

static int read_fold(const char *value, int *is_on, fenci_error *error) {
  if (strcmp(value, "0") != 0 && strcmp(value, "1") != 0)
    return failure(error, FENCI_INVALID_OPTION, "fold takes 0 or 1, not %s", value);
  *is_on = value[0] == '1';
  return SQLITE_OK;
}

/* MARK: Opening */

static int open_engine(analysis *made, const settings *read, fenci_error *error) {
  if (fenci_open(read->options.data, read->options.count, &made->analyzer, error) != FENCI_OK) {
    size_t length = strlen(error->message);
    if (error->status == FENCI_UNKNOWN_OPTION && length < sizeof error->message)
      snprintf(error->message + length, sizeof error->message - length, "%s",
               "; the tokenizer's own are mode, fold and synonyms");
    return SQLITE_ERROR;
  }
  if (fenci_make_workspace(made->analyzer, &made->workspace, error) != FENCI_OK) return SQLITE_ERROR;
  made->folds.workspace = made->workspace;
  return read->synonyms ? synonyms_open(read->synonyms, &made->folds, &made->table, error) : SQLITE_OK;
}

int analysis_open(const char *const *arguments, int count, fenci_mode mode, analysis **opened, fenci_error *error) {
  *opened = NULL;
  if (count % 2 != 0)
    return failure(error, FENCI_INVALID_OPTION, "%s has no value; arguments are names and values in turn",
                   arguments[count - 1]);
  analysis *made = sqlite3_malloc(sizeof *made);
  if (made == NULL) return SQLITE_NOMEM;
  memset(made, 0, sizeof *made);
  made->mode = mode;
  made->folds.is_on = 1;
  settings read = {0};
  int status = SQLITE_OK;
  for (int i = 0; status == SQLITE_OK && i < count; i += 2)
    status = read_argument(&read, arguments[i], arguments[i + 1], error);
  if (status == SQLITE_OK && read.mode) status = read_mode(read.mode, &made->mode, error);
  if (status == SQLITE_OK && read.fold) status = read_fold(read.fold, &made->folds.is_on, error);
  if (status == SQLITE_OK) status = open_engine(made, &read, error);
  free_settings(&read);
  if (status == SQLITE_OK) *opened = made;
  else analysis_close(made);
  return status;
}

void analysis_close(analysis *closed) {
  if (closed == NULL) return;
  synonyms_close(closed->table);
  fenci_free_workspace(&closed->workspace);
  fenci_close(&closed->analyzer);
  sqlite3_free(closed);
}

int analysis_open_text(const char *arguments, fenci_mode mode, analysis **opened, fenci_error *error) {
  *opened = NULL;
  directive read = {0};
  int status = directive_read(&read, arguments, error);
  if (status == SQLITE_OK)
    status = analysis_open(read.arguments.data, (int)read.arguments.count, mode, opened, error);
  directive_free(&read);
  return status;
}
