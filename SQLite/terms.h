/* terms.h: what is written into the index, and what a query looks for.
 *
 * Every unit has a position of its own, so that a fragment is a run of positions however it was segmented. What words
 * there are is told by the terms at a position. A hyphen says that the word goes on beyond it:
 *
 *   北京    a pair at the position of 北: a word begins before 北, and one ends behind 京
 *   -京大   no word begins before 京
 *   北京-   no word ends behind 京
 *   京, -京 a single character behind which a word ends; without a hyphen, one also begins before it
 *   iphone  a run, which is a word anyway
 *   =电脑   a synonym of 电脑 begins here
 *
 * Single characters behind which no word ends have no term: nothing asks for them, because a query ends where a word
 * ends. */
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
