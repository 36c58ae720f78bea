/* borders.c: where words begin and end in a document. */
#include "borders.h"

#include <string.h>

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

enum { EDGE_BEGINS = 1, EDGE_ENDS = 2 };

/* Adds, for each byte offset of a line, whether a token of a mode begins or ends there. */
static int add_line(fenci_workspace *workspace, fenci_mode mode, const char *line, size_t length, unsigned char *edges,
                    fenci_error *error) {
  fenci_segment_options options = {0};
  options.size = sizeof options;
  options.mode = mode;
  options.flags = FENCI_SKIP_WHITESPACE | FENCI_ALLOW_INVALID;
  const fenci_token *tokens;
  size_t count;
  if (fenci_segment(workspace, line, length, &options, &tokens, &count, error) != FENCI_OK) return SQLITE_ERROR;
  for (size_t i = 0; i < count; i++) {
    edges[tokens[i].start] |= EDGE_BEGINS;
    edges[tokens[i].end] |= EDGE_ENDS;
  }
  return SQLITE_OK;
}

/* Line by line, as the program segments. */
static int add_edges(fenci_workspace *workspace, fenci_mode mode, const char *text, size_t length,
                     unsigned char *edges, fenci_error *error) {
  for (size_t start = 0; start < length;) {
    const char *found = memchr(text + start, '\n', length - start);
    size_t end = found ? (size_t)(found - text) : length;
    int status = add_line(workspace, mode, text + start, end - start, edges + start, error);
    if (status != SQLITE_OK) return status;
    start = end + 1;
  }
  return SQLITE_OK;
}

static int find_edges(fenci_workspace *workspace, fenci_mode mode, const char *text, size_t length, buffer *edges,
                      fenci_error *error) {
  edges->count = 0;
  if (buffer_reserve(edges, length + 1, 1) != SQLITE_OK) return SQLITE_NOMEM;
  memset(edges->data, 0, length + 1);
  int status = add_edges(workspace, mode, text, length, edges->data, error);
  /* Full mode has what the dictionaries have: not the words that are new, which a reader sees. */
  if (status == SQLITE_OK && mode == FENCI_FULL)
    status = add_edges(workspace, FENCI_SEARCH, text, length, edges->data, error);
  return status;
}

int borders_mark(fragment *document, fenci_workspace *workspace, fenci_mode mode, const char *text, size_t length,
                 buffer *edges, fenci_error *error) {
  int status = find_edges(workspace, mode, text, length, edges, error);
  if (status != SQLITE_OK) return status;
  const unsigned char *flags = edges->data;
  size_t count = document->units.count;
  for (size_t i = 0; i < count; i++) {
    term_unit *here = fragment_unit(document, i);
    int touches_before = i > 0 && fragment_is_pair(document, i - 1) && here->unit.gap == GAP_NONE;
    int touches_next = fragment_is_pair(document, i) && here[1].unit.gap == GAP_NONE;
    here->begins = !touches_before || (flags[here->unit.start] & EDGE_BEGINS) != 0;
    here->ends = !touches_next || ((flags[here->unit.core_end] | flags[here->unit.end]) & EDGE_ENDS) != 0;
  }
  return SQLITE_OK;
}
