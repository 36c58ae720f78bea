/* regular_file.c: a small file, read whole. */
#include "regular_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

#include "failure.h"

/* What a file is that is no regular one. */
static const char *kind_name(mode_t mode) {
  return S_ISDIR(mode) ? "a directory" : S_ISFIFO(mode) ? "a FIFO" : "a device";
}

/* Reads to the end, whatever size the file said it had: it may be growing. Stops once it has more than `limit`. */
static int read_all(int descriptor, size_t limit, buffer *contents) {
  enum { STEP_BYTES = 1 << 16 };
  while (contents->count <= limit) {
    if (buffer_reserve(contents, STEP_BYTES, 1) != SQLITE_OK) return SQLITE_NOMEM;
    ssize_t count = read(descriptor, (char *)contents->data + contents->count, STEP_BYTES);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return SQLITE_ERROR;
    if (count == 0) return SQLITE_OK;
    contents->count += (size_t)count;
  }
  return SQLITE_OK;
}

int regular_file_read(const char *what, const char *path, size_t limit, buffer *contents, fenci_error *error) {
  contents->count = 0;
  int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat found;
  int status = descriptor >= 0 && fstat(descriptor, &found) == 0 ? SQLITE_OK : SQLITE_ERROR;
  int is_regular = status == SQLITE_OK && S_ISREG(found.st_mode);
  if (is_regular) status = read_all(descriptor, limit, contents);
  if (status == SQLITE_ERROR)
    failure(error, FENCI_UNUSABLE_DICTIONARY, "%s %s: %s", what, path, strerror(errno));
  else if (status == SQLITE_OK && !is_regular)
    status = failure(error, FENCI_UNUSABLE_DICTIONARY, "%s %s: expected a file, found %s", what, path,
                     kind_name(found.st_mode));
  else if (contents->count > limit)
    status = failure(error, FENCI_UNUSABLE_DICTIONARY, "%s %s: expected a file of at most %zu bytes, found more", what,
                     path, limit);
  if (descriptor >= 0) close(descriptor);
  return status;
}
