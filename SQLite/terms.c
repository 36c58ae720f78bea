/* terms.c: what is written into the index, and what a query looks for. */
#include "terms.h"

#include <string.h>

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

/* MARK: One term */

/* Begins a position; its first term is not colocated. */
static void begin_position(term_sink *sink, uint32_t start, uint32_t end) {
  sink->flags = 0;
  sink->start = (int)start;
  sink->end = (int)end;
}

static int give(term_sink *sink, const char *term, size_t length) {
  int status = sink->receive(sink->context, sink->flags, term, (int)length, sink->start, sink->end);
  sink->flags = FTS5_TOKEN_COLOCATED;
  return status;
}

/* What a term says beside its characters. */
enum { TERM_CONTINUES = 1, TERM_ENDS_CLAUSE = 2 };

/* Gives the term of `count` units from `index` on. */
static int give_units(term_sink *sink, const fragment *read, size_t index, size_t count, unsigned marks) {
  const term_unit *first = fragment_unit(read, index);
  sink->term->count = 0;
  int status = marks & TERM_CONTINUES ? buffer_append(sink->term, "-", 1) : SQLITE_OK;
  /* The terms of a fragment stand one behind the other. */
  if (status == SQLITE_OK)
    status = buffer_append(sink->term, fragment_term(read, index), first[count - 1].term_end - first->term_start);
  if (status == SQLITE_OK && marks & TERM_ENDS_CLAUSE) status = buffer_append(sink->term, ".", 1);
  return status == SQLITE_OK ? give(sink, sink->term->data, sink->term->count) : status;
}

/* MARK: Documents */

/* Gives the groups of synonyms that begin at a unit. `longest` receives one past the last unit of the longest word. */
static int give_groups(term_sink *sink, const fragment *document, size_t index, const synonyms *table,
                       size_t *longest) {
  synonyms_cursor cursor = synonyms_begin(table);
  for (size_t i = index; i < document->units.count; i++) {
    const term_unit *here = fragment_unit(document, i);
    if (i > index && here->unit.gap == GAP_MARK) break;
    if (!synonyms_extend(table, &cursor, fragment_term(document, i), fragment_term_length(document, i))) break;
    size_t count = here->ends ? synonyms_group_count(table, &cursor) : 0;
    if (count > 0) *longest = i + 1;
    for (size_t group = 0; sink != NULL && group < count; group++) {
      size_t length;
      const char *name = synonyms_group(table, &cursor, group, &length);
      int status = give(sink, name, length);
      if (status != SQLITE_OK) return status;
    }
  }
  return SQLITE_OK;
}

/* How many units the first position of a word with synonyms stands for. A match of a group is one position, and
 * highlight() shows what that stands for: all of the word, unless another word begins within. */
static size_t count_shown(const fragment *document, size_t index, const synonyms *table) {
  size_t longest = index + 1;
  if (table == NULL || !fragment_unit(document, index)->begins) return 1;
  give_groups(NULL, document, index, table, &longest);
  size_t end = index + 1;
  while (end < longest && !fragment_unit(document, end)->begins) end++;
  return end - index;
}

static int give_document_unit(term_sink *sink, const fragment *document, size_t index) {
  const term_unit *here = fragment_unit(document, index);
  if (here->unit.kind == UNIT_RUN) return give_units(sink, document, index, 1, 0);
  unsigned marks = here->begins ? 0 : TERM_CONTINUES;
  if (!here->ends) return give_units(sink, document, index, 2, marks);
  int ends_clause = index + 1 == document->units.count || here[1].unit.gap == GAP_MARK;
  return give_units(sink, document, index, 1, ends_clause ? marks | TERM_ENDS_CLAUSE : marks);
}

int terms_of_document(const fragment *document, const synonyms *table, term_sink *sink) {
  /* Positions before this unit are shown by an earlier one, and stand for nothing at its end. */
  size_t shown_end = 0;
  uint32_t shown_to = 0;
  for (size_t i = 0; i < document->units.count; i++) {
    const term_unit *here = fragment_unit(document, i);
    if (i >= shown_end) {
      shown_end = i + count_shown(document, i, table);
      shown_to = fragment_unit(document, shown_end - 1)->unit.end;
      begin_position(sink, here->unit.start, shown_to);
    } else {
      begin_position(sink, shown_to, shown_to);
    }
    int status = give_document_unit(sink, document, i);
    size_t longest;
    if (status == SQLITE_OK && table != NULL && here->begins)
      status = give_groups(sink, document, i, table, &longest);
    if (status != SQLITE_OK) return status;
  }
  return SQLITE_OK;
}

/* MARK: Queries */

/* Gives the terms that a unit may have where a word ends behind it: alone, at a clause's end or not. */
static int give_ends(term_sink *sink, const fragment *query, size_t index, unsigned marks, int may_end_clause) {
  int status = give_units(sink, query, index, 1, marks);
  return status == SQLITE_OK && may_end_clause ? give_units(sink, query, index, 1, marks | TERM_ENDS_CLAUSE) : status;
}

static int give_query_unit(term_sink *sink, const fragment *query, size_t index, unsigned edges) {
  const term_unit *here = fragment_unit(query, index);
  if (here->unit.kind == UNIT_RUN) return give_units(sink, query, index, 1, 0);
  int is_last = index + 1 == query->units.count;
  int may_continue = index > 0 || edges & EDGES_OPEN_BEFORE;
  /* Every term of a character begins with it, so that as a prefix it stands for all of them. */
  int may_end_clause = is_last ? !(edges & EDGES_PREFIX) : here[1].unit.gap != GAP_NONE;
  int status = SQLITE_OK;
  for (unsigned marks = 0; status == SQLITE_OK && marks <= (may_continue ? TERM_CONTINUES : 0u); marks++) {
    if (fragment_is_pair(query, index)) status = give_units(sink, query, index, 2, marks);
    if (status == SQLITE_OK) status = give_ends(sink, query, index, marks, may_end_clause);
  }
  return status;
}

/* Gives the groups that the whole query is a word of; *found says whether there are any. */
static int give_query_groups(term_sink *sink, const fragment *query, const synonyms *table, int *found) {
  synonyms_cursor cursor = synonyms_begin(table);
  *found = 0;
  for (size_t i = 0; i < query->units.count; i++) {
    if (i > 0 && fragment_unit(query, i)->unit.gap == GAP_MARK) return SQLITE_OK;
    if (!synonyms_extend(table, &cursor, fragment_term(query, i), fragment_term_length(query, i))) return SQLITE_OK;
  }
  size_t count = query->units.count > 0 ? synonyms_group_count(table, &cursor) : 0;
  if (count > 0)
    begin_position(sink, fragment_unit(query, 0)->unit.start, fragment_unit(query, query->units.count - 1)->unit.end);
  for (size_t group = 0; group < count; group++) {
    size_t length;
    const char *name = synonyms_group(table, &cursor, group, &length);
    int status = give(sink, name, length);
    if (status != SQLITE_OK) return status;
  }
  *found = count > 0;
  return SQLITE_OK;
}

int terms_of_query(const fragment *query, unsigned edges, const synonyms *table, term_sink *sink) {
  if (table != NULL && edges == EDGES_CLOSED) {
    int found;
    int status = give_query_groups(sink, query, table, &found);
    if (status != SQLITE_OK || found) return status;
  }
  for (size_t i = 0; i < query->units.count; i++) {
    begin_position(sink, fragment_unit(query, i)->unit.start, fragment_unit(query, i)->unit.end);
    int status = give_query_unit(sink, query, i, edges);
    if (status != SQLITE_OK) return status;
  }
  return SQLITE_OK;
}
