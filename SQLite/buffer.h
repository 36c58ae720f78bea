/* buffer.h: arrays that grow, in SQLite's memory. */
#ifndef FENCI_SQLITE_BUFFER_H
#define FENCI_SQLITE_BUFFER_H

#include <stddef.h>

/* `count` elements in use; `capacity` is the buffer's own business. Begins as zeros, ends with buffer_free. */
typedef struct buffer {
  void *data;
  size_t count;
  size_t capacity;
} buffer;

/* Makes room for `added` more elements of `size` bytes; SQLITE_OK or SQLITE_NOMEM. Amortised O(added). */
int buffer_reserve(buffer *array, size_t added, size_t size);

/* Appends bytes to a buffer of bytes; SQLITE_OK or SQLITE_NOMEM. */
int buffer_append(buffer *bytes, const void *data, size_t count);

void buffer_free(buffer *array);

#endif
