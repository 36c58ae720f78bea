/* folding.c: the folded form of single characters, remembered. */
#include "folding.h"

#include <string.h>

#include <sqlite3ext.h>
SQLITE_EXTENSION_INIT3

#include "units.h"

/* The slot of a character, filled; NULL when its form does not fit or cannot be had. */
static const folded_character *folded(folding *folds, uint32_t scalar, const char *text, size_t length) {
  folded_character *slot = &folds->slots[scalar % FOLDING_SLOTS];
  if (slot->scalar == scalar) return slot;
  const char *form;
  size_t form_length;
  if (fenci_fold(folds->workspace, text, length, &form, &form_length, NULL) != FENCI_OK) return NULL;
  if (form_length > sizeof slot->bytes) return NULL;
  memcpy(slot->bytes, form, form_length);
  slot->length = (uint8_t)form_length;
  slot->scalar = scalar;
  return slot;
}

int folding_append(folding *folds, const char *text, size_t length, buffer *bytes) {
  if (!folds->is_on) return buffer_append(bytes, text, length);
  for (size_t offset = 0; offset < length;) {
    uint32_t scalar;
    size_t count = scalar_decode(text + offset, length - offset, &scalar);
    if (count == 0) return SQLITE_ERROR;
    int status;
    if (scalar < 0x80) {
      char small = (char)(scalar >= 'A' && scalar <= 'Z' ? scalar | 0x20 : scalar);
      status = buffer_append(bytes, &small, 1);
    } else {
      const folded_character *form = folded(folds, scalar, text + offset, count);
      status = form ? buffer_append(bytes, form->bytes, form->length) : buffer_append(bytes, text + offset, count);
    }
    if (status != SQLITE_OK) return status;
    offset += count;
  }
  return SQLITE_OK;
}
