#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string>

#include "CICUShims.h"
#include "EditList.h"
#include "Status.h"

// Bytes converted at a time. A byte makes at most two UTF-16 units, so that the target never
// overflows, even when every byte is replaced or a sequence becomes several characters.
static constexpr size_t chunkCount = 4096;

struct FenciConverter {
  UConverter *converter = nullptr;
  std::string bytes;
  EditList edits;
  size_t replaced = 0;
  size_t firstReplaced = 0;
  // Where in `units` the first replacement of the text went; set while its chunk is converted.
  const UChar *firstReplacement = nullptr;
  UChar units[2 * chunkCount + 16];
  int32_t offsets[2 * chunkCount + 16];

  ~FenciConverter() { ucnv_close(converter); }

  size_t convertChunk(const char *text, size_t count, bool isLast, UErrorCode &code);
  void append(int32_t unitCount, int32_t sourceCount);
};

// Counts the sequences that ICU cannot convert, then lets ICU write U+FFFD for each.
static void replaceAndCount(
    const void *context, UConverterToUnicodeArgs *arguments, const char *units, int32_t length,
    UConverterCallbackReason reason, UErrorCode *code) {
  if (reason <= UCNV_IRREGULAR) {
    auto *handle = const_cast<FenciConverter *>(static_cast<const FenciConverter *>(context));
    if (handle->replaced++ == 0) handle->firstReplacement = arguments->target;
  }
  UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, arguments, units, length, reason, code);
}

FenciConverter *fenci_converter_open(const char *name, FenciICUStatus *status) {
  auto *handle = new (std::nothrow) FenciConverter;
  if (handle == nullptr) {
    *status = FENCI_ICU_NO_MEMORY;
    return nullptr;
  }
  UErrorCode code = U_ZERO_ERROR;
  handle->converter = ucnv_open(name, &code);
  if (U_SUCCESS(code)) {
    ucnv_setToUCallBack(handle->converter, replaceAndCount, handle, nullptr, nullptr, &code);
  }
  *status = fenciStatus(code);
  if (U_FAILURE(code)) {
    delete handle;
    return nullptr;
  }
  return handle;
}

void fenci_converter_close(FenciConverter *converter) { delete converter; }

// Converts a chunk and returns how many of its bytes that took: all when it is the last, else those
// before a sequence that the end of the chunk cuts.
size_t FenciConverter::convertChunk(const char *text, size_t count, bool isLast, UErrorCode &code) {
  ucnv_resetToUnicode(converter);
  firstReplacement = nullptr;
  const char *source = text;
  UChar *target = units;
  ucnv_toUnicode(
      converter, &target, units + sizeof units / sizeof *units, &source, text + count, offsets,
      isLast, &code);
  if (U_FAILURE(code)) return 0;
  const int32_t pending = isLast ? 0 : ucnv_toUCountPending(converter, &code);
  if (firstReplacement != nullptr) {
    firstReplaced = static_cast<size_t>(offsets[firstReplacement - units]);
  }
  const auto taken = static_cast<int32_t>(count) - pending;
  append(static_cast<int32_t>(target - units), taken);
  return static_cast<size_t>(taken);
}

// Appends the units of a chunk as UTF-8. A character's bytes reach to where the next one's begin;
// characters that begin at the same byte came from one sequence.
void FenciConverter::append(int32_t unitCount, int32_t sourceCount) {
  int32_t at = 0;
  while (at < unitCount) {
    const int32_t start = offsets[at];
    char utf8[64];
    int32_t length = 0;
    while (at < unitCount && offsets[at] == start && length <= 60) {
      UChar32 scalar;
      U16_NEXT(units, at, unitCount, scalar);
      U8_APPEND_UNSAFE(reinterpret_cast<uint8_t *>(utf8), length, scalar);
    }
    const int32_t taken = (at < unitCount ? offsets[at] : sourceCount) - start;
    bytes.append(utf8, static_cast<size_t>(length));
    if (taken == 1 && length == 1) {
      edits.addUnchanged(1);
    } else {
      edits.addChanged(taken, length);
    }
  }
}

FenciICUStatus fenci_converter_run(FenciConverter *handle, const uint8_t *text, size_t count) {
  if (count > static_cast<size_t>(std::numeric_limits<int32_t>::max())) {
    return FENCI_ICU_BAD_ARGUMENT;
  }
  handle->bytes.clear();
  handle->edits.clear();
  handle->replaced = 0;
  handle->firstReplaced = 0;
  const char *bytes = reinterpret_cast<const char *>(text);
  // Memory is all that can throw; no exception may reach C.
  try {
    for (size_t at = 0; at < count;) {
      const size_t next = std::min(chunkCount, count - at);
      const size_t replacedBefore = handle->replaced;
      UErrorCode code = U_ZERO_ERROR;
      const size_t taken =
          handle->convertChunk(bytes + at, next, next == count - at, code);
      if (U_FAILURE(code)) return fenciStatus(code);
      if (replacedBefore == 0 && handle->replaced > 0) handle->firstReplaced += at;
      at += taken;
    }
    return FENCI_ICU_OK;
  } catch (const std::bad_alloc &) {
    return FENCI_ICU_NO_MEMORY;
  }
}

const uint8_t *fenci_converter_bytes(const FenciConverter *converter, size_t *count) {
  *count = converter->bytes.size();
  return reinterpret_cast<const uint8_t *>(converter->bytes.data());
}

const FenciEdit *fenci_converter_edits(const FenciConverter *converter, size_t *count) {
  return converter->edits.data(count);
}

size_t fenci_converter_replaced(const FenciConverter *converter, size_t *first_offset) {
  *first_offset = converter->firstReplaced;
  return converter->replaced;
}
