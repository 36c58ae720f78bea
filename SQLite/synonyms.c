/* synonyms.c: words that mean the same, from a file. */
#include "synonyms.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

#include "failure.h"
#include "regular_file.h"

/* Behind each term of a key, so that keys are in the order of their terms. No term contains it. */
static const char TERM_END = '\x1F';

typedef struct entry {
  const char *key, *group;
  size_t key_length, group_length;
} entry;

/* A line of the table while it is read: where key and group are in `bytes`, which moves while it grows. */
typedef struct entry_place {
  size_t key, key_length, group, group_length;
} entry_place;

struct synonyms {
  entry *entries;
  size_t count;
  buffer bytes;
};

/* MARK: Reading */

typedef struct reading {
  const char *path;
  size_t line;
  folding *folds;
  fragment word;
  buffer bytes;
  /* entry_place */
  buffer places;
  fenci_error *error;
} reading;

static int fail(reading *read, const char *problem) {
  return failure(read->error, FENCI_UNUSABLE_DICTIONARY, "synonyms %s, line %zu: %s", read->path, read->line, problem);
}

static int fail_length(reading *read, size_t units) {
  char problem[128];
  snprintf(problem, sizeof problem, "a word of %zu characters, where %d are the most; a run of letters counts as one",
           units, SYNONYM_UNITS);
  return fail(read, problem);
}

/* Appends the key of the word just read, and the name of its group when it is the first. */
static int add_word(reading *read, const char *word, size_t length, entry_place *group) {
  int status = fragment_read(&read->word, read->folds, word, length);
  if (status != SQLITE_OK) return status;
  if (read->word.units.count == 0) return fail(read, "a word without a letter, digit or character");
  if (read->word.units.count > SYNONYM_UNITS) return fail_length(read, read->word.units.count);
  if (group->group_length == 0) {
    group->group = read->bytes.count;
    if (buffer_append(&read->bytes, "=", 1) != SQLITE_OK) return SQLITE_NOMEM;
    if (buffer_append(&read->bytes, read->word.terms.data, read->word.terms.count) != SQLITE_OK) return SQLITE_NOMEM;
    group->group_length = read->bytes.count - group->group;
  }
  entry_place place = *group;
  place.key = read->bytes.count;
  for (size_t i = 0; i < read->word.units.count; i++) {
    status = buffer_append(&read->bytes, fragment_term(&read->word, i), fragment_term_length(&read->word, i));
    if (status == SQLITE_OK) status = buffer_append(&read->bytes, &TERM_END, 1);
    if (status != SQLITE_OK) return status;
  }
  place.key_length = read->bytes.count - place.key;
  if (buffer_reserve(&read->places, 1, sizeof place) != SQLITE_OK) return SQLITE_NOMEM;
  ((entry_place *)read->places.data)[read->places.count++] = place;
  return SQLITE_OK;
}

static int add_line(reading *read, const char *line, size_t length) {
  while (length > 0 && (line[length - 1] == '\r' || line[length - 1] == ' ' || line[length - 1] == '\t')) length--;
  while (length > 0 && (*line == ' ' || *line == '\t')) line++, length--;
  if (length == 0 || *line == '#') return SQLITE_OK;
  uint32_t scalar;
  for (size_t offset = 0, bytes; offset < length; offset += bytes) {
    bytes = scalar_decode(line + offset, length - offset, &scalar);
    if (bytes == 0) return fail(read, "expected UTF-8");
  }
  char divider = memchr(line, '\t', length) ? '\t' : ' ';
  entry_place group = {0};
  size_t words = 0;
  for (size_t start = 0; start < length;) {
    const char *found = memchr(line + start, divider, length - start);
    size_t end = found ? (size_t)(found - line) : length;
    if (end > start) {
      int status = add_word(read, line + start, end - start, &group);
      if (status != SQLITE_OK) return status;
      words++;
    }
    start = end + 1;
  }
  return words > 1 ? SQLITE_OK : fail(read, "expected two words or more, divided by tabs or spaces");
}

static int add_lines(reading *read, const char *text, size_t length) {
  size_t start = length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
  int status = SQLITE_OK;
  while (status == SQLITE_OK && start < length) {
    const char *found = memchr(text + start, '\n', length - start);
    size_t end = found ? (size_t)(found - text) : length;
    read->line++;
    status = add_line(read, text + start, end - start);
    start = end + 1;
  }
  return status;
}

static int add_file(reading *read) {
  buffer text = {0};
  int status = regular_file_read("synonyms", read->path, SYNONYMS_BYTES, &text, read->error);
  if (status == SQLITE_OK) status = add_lines(read, text.data, text.count);
  buffer_free(&text);
  return status;
}

/* MARK: The table */

static int compare_bytes(const char *left, size_t left_length, const char *right, size_t right_length) {
  size_t shared = left_length < right_length ? left_length : right_length;
  int order = memcmp(left, right, shared);
  return order ? order : (left_length > right_length) - (left_length < right_length);
}

static int compare_entries(const void *left, const void *right) {
  const entry *one = left, *other = right;
  int order = compare_bytes(one->key, one->key_length, other->key, other->key_length);
  return order ? order : compare_bytes(one->group, one->group_length, other->group, other->group_length);
}

/* Makes the table of what was read; takes over its bytes. */
static int make_table(reading *read, synonyms *table) {
  table->bytes = read->bytes;
  memset(&read->bytes, 0, sizeof read->bytes);
  size_t count = read->places.count;
  table->entries = sqlite3_malloc64((count + 1) * sizeof(entry));
  if (table->entries == NULL) return SQLITE_NOMEM;
  const entry_place *places = read->places.data;
  const char *bytes = table->bytes.data;
  for (size_t i = 0; i < count; i++) {
    entry made = {bytes + places[i].key, bytes + places[i].group, places[i].key_length, places[i].group_length};
    table->entries[i] = made;
  }
  qsort(table->entries, count, sizeof(entry), compare_entries);
  for (size_t i = 0; i < count; i++) {
    if (i > 0 && compare_entries(&table->entries[table->count - 1], &table->entries[i]) == 0) continue;
    table->entries[table->count++] = table->entries[i];
  }
  return SQLITE_OK;
}

int synonyms_open(const char *path, folding *folds, synonyms **opened, fenci_error *error) {
  *opened = NULL;
  reading read = {0};
  read.path = path;
  read.folds = folds;
  read.error = error;
  int status = add_file(&read);
  synonyms *table = status == SQLITE_OK ? sqlite3_malloc(sizeof *table) : NULL;
  if (status == SQLITE_OK && table == NULL) status = SQLITE_NOMEM;
  if (table != NULL) {
    memset(table, 0, sizeof *table);
    status = make_table(&read, table);
  }
  fragment_free(&read.word);
  buffer_free(&read.bytes);
  buffer_free(&read.places);
  if (status == SQLITE_OK) *opened = table;
  else synonyms_close(table);
  return status;
}

void synonyms_close(synonyms *table) {
  if (table == NULL) return;
  sqlite3_free(table->entries);
  buffer_free(&table->bytes);
  sqlite3_free(table);
}

/* MARK: Look-up */

synonyms_cursor synonyms_begin(const synonyms *table) {
  synonyms_cursor cursor = {0, table->count, 0};
  return cursor;
}

/* Compares the term of a key at the cursor with another. */
static int compare_term(const entry *key, size_t offset, const char *term, size_t length) {
  const char *here = key->key + offset;
  size_t rest = key->key_length - offset;
  const char *end = memchr(here, TERM_END, rest);
  return compare_bytes(here, end ? (size_t)(end - here) : rest, term, length);
}

int synonyms_extend(const synonyms *table, synonyms_cursor *cursor, const char *term, size_t length) {
  size_t low = cursor->first, high = cursor->last;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (compare_term(&table->entries[middle], cursor->length, term, length) < 0) low = middle + 1;
    else high = middle;
  }
  size_t first = low;
  high = cursor->last;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (compare_term(&table->entries[middle], cursor->length, term, length) <= 0) low = middle + 1;
    else high = middle;
  }
  cursor->first = first;
  cursor->last = low;
  cursor->length += length + 1;
  return first < low;
}

size_t synonyms_group_count(const synonyms *table, const synonyms_cursor *cursor) {
  size_t count = 0;
  /* Shorter keys come first, so the word itself, once for each group, is in front. */
  while (cursor->first + count < cursor->last
         && table->entries[cursor->first + count].key_length == cursor->length) count++;
  return count;
}

const char *synonyms_group(const synonyms *table, const synonyms_cursor *cursor, size_t index, size_t *length) {
  const entry *found = &table->entries[cursor->first + index];
  *length = found->group_length;
  return found->group;
}
