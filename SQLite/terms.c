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

/* Gives the term of `count` units from `index` on, with a hyphen where the word goes on. */
static int give_units(term_sink *sink, const fragment *read, size_t index, size_t count, int begins, int ends) {
  const term_unit *first = fragment_unit(read, index);
  sink->term->count = 0;
  int status = begins ? SQLITE_OK : buffer_append(sink->term, "-", 1);
  /* The terms of a fragment stand one behind the other. */
  if (status == SQLITE_OK)
    status = buffer_append(sink->term, fragment_term(read, index), first[count - 1].term_end - first->term_start);
  if (status == SQLITE_OK && !ends) status = buffer_append(sink->term, "-", 1);
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
  if (here->unit.kind == UNIT_RUN) return give_units(sink, document, index, 1, 1, 1);
  int status = here->ends ? give_units(sink, document, index, 1, here->begins, 1) : SQLITE_OK;
  if (status == SQLITE_OK && fragment_is_pair(document, index))
    status = give_units(sink, document, index, 2, here->begins, here[1].ends);
  return status;
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

/* Gives a unit or pair with each combination of borders that a query allows there. */
static int give_choices(term_sink *sink, const fragment *query, size_t index, size_t count, int must_begin,
                        int must_end) {
  for (int begins = 1; begins >= must_begin; begins--) {
    for (int ends = 1; ends >= must_end; ends--) {
      int status = give_units(sink, query, index, count, begins, ends);
      if (status != SQLITE_OK) return status;
    }
  }
  return SQLITE_OK;
}

static int give_query_unit(term_sink *sink, const fragment *query, size_t index, unsigned edges) {
  const term_unit *here = fragment_unit(query, index);
  size_t count = query->units.count;
  int is_last = index + 1 == count;
  int must_begin = index == 0 && !(edges & EDGES_OPEN_BEFORE);
  if (here->unit.kind == UNIT_RUN) return give_units(sink, query, index, 1, 1, 1);
  /* A prefix needs no hyphen behind it: the terms with and without begin alike. Where it is a single character, both
   * the character and the pairs that begin with it are found. */
  if (is_last) return give_choices(sink, query, index, 1, must_begin, 1);
  int status = SQLITE_OK;
  if (fragment_is_pair(query, index)) {
    int must_end = index + 2 == count && !(edges & EDGES_PREFIX);
    status = give_choices(sink, query, index, 2, must_begin, must_end);
  }
  /* A document has no pair across punctuation, nor before a run; across white space it may have either. */
  if (status == SQLITE_OK && (!fragment_is_pair(query, index) || here[1].unit.gap == GAP_SPACE))
    status = give_choices(sink, query, index, 1, must_begin, 1);
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
