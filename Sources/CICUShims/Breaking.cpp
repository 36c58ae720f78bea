#include <unicode/ubrk.h>
#include <unicode/utext.h>

#include <limits>
#include <new>

#include "CICUShims.h"
#include "Status.h"

struct FenciBreakIterator {
  UBreakIterator *breaks = nullptr;
  UText text = UTEXT_INITIALIZER;

  ~FenciBreakIterator() {
    ubrk_close(breaks);
    utext_close(&text);
  }
};

FenciBreakIterator *fenci_break_iterator_open(FenciBreakKind kind, FenciICUStatus *status) {
  auto *iterator = new (std::nothrow) FenciBreakIterator;
  if (iterator == nullptr) {
    *status = FENCI_ICU_NO_MEMORY;
    return nullptr;
  }
  UErrorCode code = U_ZERO_ERROR;
  const auto type = kind == FENCI_BREAK_SENTENCE ? UBRK_SENTENCE : UBRK_WORD;
  iterator->breaks = ubrk_open(type, "", nullptr, 0, &code);
  *status = fenciStatus(code);
  if (U_FAILURE(code)) {
    delete iterator;
    return nullptr;
  }
  return iterator;
}

void fenci_break_iterator_close(FenciBreakIterator *iterator) { delete iterator; }

FenciICUStatus fenci_break_iterator_set_text(
    FenciBreakIterator *iterator, const uint8_t *text, size_t count) {
  if (count > static_cast<size_t>(std::numeric_limits<int32_t>::max())) {
    return FENCI_ICU_BAD_ARGUMENT;
  }
  UErrorCode code = U_ZERO_ERROR;
  // ICU refuses a null pointer even for an empty text.
  const char *bytes = text == nullptr ? "" : reinterpret_cast<const char *>(text);
  utext_openUTF8(&iterator->text, bytes, static_cast<int64_t>(count), &code);
  ubrk_setUText(iterator->breaks, &iterator->text, &code);
  return fenciStatus(code);
}

size_t fenci_break_iterator_next(
    FenciBreakIterator *iterator, int32_t *boundaries, size_t capacity) {
  size_t count = 0;
  while (count < capacity) {
    const int32_t boundary = ubrk_next(iterator->breaks);
    if (boundary == UBRK_DONE) break;
    boundaries[count++] = boundary;
  }
  return count;
}
