/* buffer.c: arrays that grow, in SQLite's memory. */
#include "buffer.h"

#include <stdint.h>
#include <string.h>

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

int buffer_reserve(buffer *array, size_t added, size_t size) {
  if (array->capacity - array->count >= added) return SQLITE_OK;
  size_t needed = array->count + added;
  size_t capacity = array->capacity < 32 ? 32 : array->capacity;
  while (capacity < needed) capacity *= 2;
  void *data = sqlite3_realloc64(array->data, (sqlite3_uint64)capacity * size);
  if (data == NULL) return SQLITE_NOMEM;
  array->data = data;
  array->capacity = capacity;
  return SQLITE_OK;
}

int buffer_append(buffer *bytes, const void *data, size_t count) {
  if (buffer_reserve(bytes, count, 1) != SQLITE_OK) return SQLITE_NOMEM;
  if (count > 0) memcpy((char *)bytes->data + bytes->count, data, count);
  bytes->count += count;
  return SQLITE_OK;
}

void buffer_free(buffer *array) {
  sqlite3_free(array->data);
  memset(array, 0, sizeof *array);
}
