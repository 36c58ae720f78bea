/* directive.c: what stands behind `tokenize =`, divided as FTS5 divides it. */
#include "directive.h"

#include <string.h>

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

#include "failure.h"

/* As in FTS5, which takes the substitute character too. */
static int is_bareword(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '_'
         || byte == '\x1A' || (unsigned char)byte >= 0x80;
}

/* Copies the argument at *from, without its quotes, and moves both on; 0 where none is well formed. */
static int take_argument(const char **from, char **to) {
  const char *read = *from;
  char *written = *to;
  if (*read == '\'') {
    for (read++;; read++) {
      if (*read == '\0') return 0;
      if (*read == '\'' && *++read != '\'') break;
      *written++ = *read;
    }
  } else {
    while (is_bareword(*read)) *written++ = *read++;
    if (read == *from) return 0;
  }
  *written++ = '\0';
  *from = read;
  *to = written;
  return 1;
}

static int refuse(const char *rest, fenci_error *error) {
  if (*rest == '\'') return failure(error, FENCI_INVALID_OPTION, "a quote is not closed: %s", rest);
  return failure(error, FENCI_INVALID_OPTION,
                 "what is not of letters, digits and _ takes quotes, as in 'new-words' or '/data/words.txt'; found %s",
                 rest);
}

int directive_read(directive *read, const char *text, fenci_error *error) {
  /* Each argument takes as much room as it had, and a zero byte. */
  char *written = read->text = sqlite3_malloc64(2 * strlen(text) + 1);
  if (written == NULL) return SQLITE_NOMEM;
  for (int is_first = 1;; is_first = 0) {
    while (*text == ' ') text++;
    if (*text == '\0') return SQLITE_OK;
    char *taken = written;
    if (!take_argument(&text, &written)) return refuse(text, error);
    if (is_first && sqlite3_stricmp(taken, "fenci") == 0) continue;
    if (buffer_reserve(&read->arguments, 1, sizeof taken) != SQLITE_OK) return SQLITE_NOMEM;
    ((char **)read->arguments.data)[read->arguments.count++] = taken;
  }
}

void directive_free(directive *read) {
  buffer_free(&read->arguments);
  sqlite3_free(read->text);
  read->text = NULL;
}
