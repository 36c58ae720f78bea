#ifndef CICUSHIMS_H
#define CICUSHIMS_H

// What Fenci needs from ICU, in plain C: no type of ICU crosses this header, and ICU's function
// names, which carry its version, stay behind it.
//
// Text is UTF-8 unless stated otherwise, given as a pointer and a count of bytes, and never needs a
// terminator; a null pointer is allowed where the count is 0. All counts and offsets are in bytes.
// Handles are owned by the caller, belong to one thread at a time, and may be null when closed.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// GCC would not know this, nor _Nullable; Swift's clang compiles every file that reads the header.
#pragma clang assume_nonnull begin

// MARK: Status

/// The outcome of a call. Everything but FENCI_ICU_OK leaves the outputs unspecified.
typedef enum {
  FENCI_ICU_OK = 0,
  /// Memory ran out.
  FENCI_ICU_NO_MEMORY = 1,
  /// ICU's data file lacks what was asked for, or is not installed.
  FENCI_ICU_NO_DATA = 2,
  /// An argument is out of range: an unknown name, or a text of 2 GiB or more.
  FENCI_ICU_BAD_ARGUMENT = 3,
  /// Any other failure of ICU.
  FENCI_ICU_FAILURE = 4,
} FenciICUStatus;

/// The version of the ICU that is loaded, asked at run time, such as "72.1"; a constant string.
const char *fenci_icu_version(void);

/// The version of Unicode that the ICU that is loaded implements, such as "15.0"; a constant string.
const char *fenci_icu_unicode_version(void);

// MARK: Edits

/// One step of an alignment: `repeat` units in a row, each of which turned `old_count` bytes of the
/// input into `new_count` bytes of the output.
///
/// A run of unchanged bytes is one edit with old_count = new_count = 1 and changed = 0. A changed
/// unit cannot be aligned more finely than its two edges.
typedef struct {
  int32_t old_count;
  int32_t new_count;
  int32_t repeat;
  int32_t changed;
} FenciEdit;

// MARK: Normalization (Normalization.cpp)

typedef enum {
  FENCI_NFC = 0,
  FENCI_NFKC = 1,
  FENCI_NFKC_CASEFOLD = 2,
} FenciNormalizationForm;

/// A normaliser with the buffers of its last result.
typedef struct FenciNormalizer FenciNormalizer;

/// Opens a normaliser. Returns null and sets `status` on failure.
FenciNormalizer *_Nullable fenci_normalizer_open(
    FenciNormalizationForm form, FenciICUStatus *status);
void fenci_normalizer_close(FenciNormalizer *_Nullable normalizer);

/// Whether the text, which must be well-formed, is known to be in the form already. Linear, and
/// much cheaper than running; false on any failure.
bool fenci_normalizer_is_normalized(
    const FenciNormalizer *normalizer, const uint8_t *_Nullable text, size_t count);

/// Normalises `text`, which must be well-formed and shorter than 2 GiB.
FenciICUStatus fenci_normalizer_run(
    FenciNormalizer *normalizer, const uint8_t *_Nullable text, size_t count);

/// The last result; valid until the next run or close.
const uint8_t *_Nullable fenci_normalizer_bytes(const FenciNormalizer *normalizer, size_t *count);
/// The edits that lead to the last result; valid until the next run or close.
const FenciEdit *_Nullable fenci_normalizer_edits(const FenciNormalizer *normalizer, size_t *count);

// MARK: Decoding (Decoding.cpp)

/// A converter from one encoding to UTF-8, with the buffers of its last result.
typedef struct FenciConverter FenciConverter;

/// Opens a converter by ICU's name of the encoding ("gb18030", "Big5", "UTF-16LE").
/// FENCI_ICU_BAD_ARGUMENT or FENCI_ICU_NO_DATA when there is none.
FenciConverter *_Nullable fenci_converter_open(const char *name, FenciICUStatus *status);
void fenci_converter_close(FenciConverter *_Nullable converter);

/// Decodes a whole text, shorter than 2 GiB. Each ill-formed or unassigned sequence becomes U+FFFD.
FenciICUStatus fenci_converter_run(
    FenciConverter *converter, const uint8_t *_Nullable text, size_t count);

/// The last result, well-formed UTF-8; valid until the next run or close.
const uint8_t *_Nullable fenci_converter_bytes(const FenciConverter *converter, size_t *count);
/// The edits from the encoded bytes to the last result; valid until the next run or close.
const FenciEdit *_Nullable fenci_converter_edits(const FenciConverter *converter, size_t *count);
/// How many sequences the last run replaced, and the offset of the first in the encoded bytes
/// (unspecified when none was).
size_t fenci_converter_replaced(const FenciConverter *converter, size_t *first_offset);

// MARK: Breaks (Breaking.cpp)

typedef enum {
  FENCI_BREAK_WORD = 0,
  FENCI_BREAK_SENTENCE = 1,
} FenciBreakKind;

/// A break iterator over a text that it does not own.
typedef struct FenciBreakIterator FenciBreakIterator;

/// Opens a break iterator with ICU's root rules.
FenciBreakIterator *_Nullable fenci_break_iterator_open(
    FenciBreakKind kind, FenciICUStatus *status);
void fenci_break_iterator_close(FenciBreakIterator *_Nullable iterator);

/// Sets the text, which must be shorter than 2 GiB and outlive its use. The iterator stands at 0.
FenciICUStatus fenci_break_iterator_set_text(
    FenciBreakIterator *iterator, const uint8_t *_Nullable text, size_t count);

/// Writes the next boundaries, at most `capacity`, each an offset after the start of the text; the
/// last boundary of a non-empty text is its count. Returns how many were written; 0 at the end.
size_t fenci_break_iterator_next(
    FenciBreakIterator *iterator, int32_t *boundaries, size_t capacity);

// MARK: Properties (Properties.cpp)

/// UAX #24 script as ISO 15924 code, four ASCII letters in big-endian order ('Hani' is 0x48616E69).
uint32_t fenci_script(uint32_t scalar);
/// Two ASCII letters of the general category in big-endian order ('Lu' is 0x4C75).
uint16_t fenci_general_category(uint32_t scalar);
/// UAX #11 East Asian width, one of the ASCII letters N A H W F n, where n is Na.
uint8_t fenci_east_asian_width(uint32_t scalar);

/// Binary properties, named as in the Unicode Character Database.
typedef enum {
  FENCI_WHITE_SPACE = 0,
  FENCI_UPPERCASE = 1,
  FENCI_GRAPHEME_EXTEND = 2,
  FENCI_EMOJI_MODIFIER = 3,
  FENCI_EXTENDED_PICTOGRAPHIC = 4,
} FenciBinaryProperty;
bool fenci_has_property(uint32_t scalar, FenciBinaryProperty property);

// MARK: Character traits (CharacterTraits.generated.c)

/// One byte for each scalar value, in two stages:
/// fenci_traits_pages[fenci_traits_index[scalar >> 8] << 8 | (scalar & 0xFF)].
/// The bits are explained in CharacterClass.swift. Constant data: nothing is built at start.
extern const uint8_t fenci_traits_index[];
extern const uint8_t fenci_traits_pages[];
extern const char fenci_traits_unicode_version[];

static inline const uint8_t *fenci_traits_index_pointer(void) {
  return fenci_traits_index;
}
static inline const uint8_t *fenci_traits_pages_pointer(void) {
  return fenci_traits_pages;
}

/// The Unicode version the traits were made from, such as "15.0.0".
const char *fenci_traits_version(void);

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
