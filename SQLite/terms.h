/* terms.h: what is written into the index, and what a query looks for.
 *
 * Every unit has a position of its own, so that a fragment is a run of positions however it was segmented. Its term
 * says where the words are:
 *
 *   京      a word ends behind this character
 *   京.     and a clause ends there too: punctuation, or the end of the text
 *   北京    no word ends behind 北, so the term has the character behind it as well, which makes it rare
 *   -京     and -京. -京大: no word begins before 京
 *   iphone  a run, which is a word anyway
 *   =电脑   besides the unit's own term: a synonym of 电脑 begins here
 *
 * A query asks for a word's beginning at its first unit and for a word's end at its last; in between it takes either.
 * So a word is found whatever surrounds it, and what merely crosses the borders of words is not. */
#ifndef FENCI_SQLITE_TERMS_H
#define FENCI_SQLITE_TERMS_H

#include "fragment.h"
#include "synonyms.h"

/* As in FTS5's xToken. */
typedef int (*term_receiver)(void *context, int flags, const char *term, int length, int start, int end);

/* Receives the terms of one text. */
typedef struct term_sink {
  term_receiver receive;
  void *context;
  /* FTS5_TOKEN_COLOCATED once the position has a term. */
  int flags;
  /* Bytes of the text that the position stands for. */
  int start, end;
  /* Scratch space: bytes. */
  buffer *term;
} term_sink;

/* Gives the terms of a document whose borders are marked; SQLITE_OK, or what the receiver or memory says. */
int terms_of_document(const fragment *document, const synonyms *table, term_sink *sink);

/* How a query may begin and end. */
typedef enum query_edges {
  /* Where words begin and end. */
  EDGES_CLOSED = 0,
  /* In the middle of a word too. */
  EDGES_OPEN_BEFORE = 1,
  /* Its last term is the beginning of one; FTS5 looks for all terms that begin so. */
  EDGES_PREFIX = 2
} query_edges;

/* Gives the terms of a query: at each position those of which a document has to have one. */
int terms_of_query(const fragment *query, unsigned edges, const synonyms *table, term_sink *sink);

#endif
