/* analysis.h: an analyzer with its settings, as the arguments of `tokenize = 'fenci …'` ask for it. */
#ifndef FENCI_SQLITE_ANALYSIS_H
#define FENCI_SQLITE_ANALYSIS_H

#include "folding.h"
#include "synonyms.h"

/* Belongs to one connection, whose calls SQLite puts in a row; so one workspace is enough. */
typedef struct analysis {
  fenci_analyzer *analyzer;
  fenci_workspace *workspace;
  fenci_mode mode;
  folding folds;
  /* NULL when there is no file. */
  synonyms *table;
} analysis;

/* Opens an analysis.
 *
 * arguments     names and values in turn: mode precise|search|full, fold 0|1, synonyms FILE, and the options of
 *               fenci_open. In names _ is as good as -, because FTS5 takes it without quotes.
 * mode          where the arguments have none.
 * Status        SQLITE_OK, SQLITE_NOMEM; SQLITE_ERROR with `error` filled in. */
int analysis_open(const char *const *arguments, int count, fenci_mode mode, analysis **opened, fenci_error *error);

/* The same with the arguments in one string, which has to be one that FTS5 takes behind `tokenize =`. */
int analysis_open_text(const char *arguments, fenci_mode mode, analysis **opened, fenci_error *error);

void analysis_close(analysis *closed);

#endif
