#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>

#include <limits>
#include <new>
#include <string>

#include "CICUShims.h"
#include "EditList.h"
#include "Status.h"

struct FenciNormalizer {
  const icu::Normalizer2 *normalizer = nullptr;
  icu::Edits icuEdits;
  std::string bytes;
  EditList edits;
};

static const icu::Normalizer2 *instance(FenciNormalizationForm form, UErrorCode &code) {
  switch (form) {
    case FENCI_NFC:
      return icu::Normalizer2::getNFCInstance(code);
    case FENCI_NFKC:
      return icu::Normalizer2::getNFKCInstance(code);
    case FENCI_NFKC_CASEFOLD:
      return icu::Normalizer2::getNFKCCasefoldInstance(code);
  }
  code = U_ILLEGAL_ARGUMENT_ERROR;
  return nullptr;
}

static bool isTooLong(size_t count) {
  return count > static_cast<size_t>(std::numeric_limits<int32_t>::max());
}

static icu::StringPiece piece(const uint8_t *text, size_t count) {
  return {reinterpret_cast<const char *>(text), static_cast<int32_t>(count)};
}

FenciNormalizer *fenci_normalizer_open(FenciNormalizationForm form, FenciICUStatus *status) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2 *normalizer = instance(form, code);
  *status = fenciStatus(code);
  if (U_FAILURE(code)) return nullptr;
  auto *handle = new (std::nothrow) FenciNormalizer;
  if (handle == nullptr) {
    *status = FENCI_ICU_NO_MEMORY;
    return nullptr;
  }
  handle->normalizer = normalizer;
  return handle;
}

void fenci_normalizer_close(FenciNormalizer *normalizer) { delete normalizer; }

bool fenci_normalizer_is_normalized(
    const FenciNormalizer *normalizer, const uint8_t *text, size_t count) {
  if (isTooLong(count)) return false;
  UErrorCode code = U_ZERO_ERROR;
  const UBool answer = normalizer->normalizer->isNormalizedUTF8(piece(text, count), code);
  return U_SUCCESS(code) && answer;
}

FenciICUStatus fenci_normalizer_run(FenciNormalizer *handle, const uint8_t *text, size_t count) {
  if (isTooLong(count)) return FENCI_ICU_BAD_ARGUMENT;
  handle->bytes.clear();
  handle->icuEdits.reset();
  handle->edits.clear();
  // Memory is all that can throw; no exception may reach C.
  try {
    UErrorCode code = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&handle->bytes, static_cast<int32_t>(count));
    handle->normalizer->normalizeUTF8(0, piece(text, count), sink, &handle->icuEdits, code);
    auto steps = handle->icuEdits.getFineIterator();
    while (steps.next(code)) {
      if (steps.hasChange()) {
        handle->edits.addChanged(steps.oldLength(), steps.newLength());
      } else {
        handle->edits.addUnchanged(steps.oldLength());
      }
    }
    return fenciStatus(code);
  } catch (const std::bad_alloc &) {
    return FENCI_ICU_NO_MEMORY;
  }
}

const uint8_t *fenci_normalizer_bytes(const FenciNormalizer *normalizer, size_t *count) {
  *count = normalizer->bytes.size();
  return reinterpret_cast<const uint8_t *>(normalizer->bytes.data());
}

const FenciEdit *fenci_normalizer_edits(const FenciNormalizer *normalizer, size_t *count) {
  return normalizer->edits.data(count);
}
