/* failure.c: errors of our own, in the form of the engine's. */
#include "failure.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

#include "units.h"

int failure(fenci_error *error, fenci_status status, const char *format, ...) {
  memset(error, 0, sizeof *error);
  error->status = status;
  va_list values;
  va_start(values, format);
  int needed = vsnprintf(error->message, sizeof error->message, format, values);
  va_end(values);
  size_t length = strlen(error->message), bytes;
  for (size_t offset = 0; offset < length; offset += bytes) {
    uint32_t scalar;
    bytes = scalar_decode(error->message + offset, length - offset, &scalar);
    if (bytes > 0) continue;
    /* The last character may be one that did not fit. */
    int is_cut = needed > (int)length && length - offset < 4;
    error->message[offset] = is_cut ? '\0' : '?';
    bytes = is_cut ? length - offset : 1;
  }
  return SQLITE_ERROR;
}
