#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/uversion.h>

#include "CICUShims.h"

namespace {

/// A version as text, such as "15.0", made from what a function of ICU gives.
struct VersionText {
  explicit VersionText(void (*get)(UVersionInfo)) {
    UVersionInfo version;
    get(version);
    u_versionToString(version, text);
  }
  char text[U_MAX_VERSION_STRING_LENGTH];
};

}  // namespace

const char *fenci_icu_version(void) {
  static const VersionText version(u_getVersion);
  return version.text;
}

const char *fenci_icu_unicode_version(void) {
  static const VersionText version(u_getUnicodeVersion);
  return version.text;
}

const char *fenci_traits_version(void) { return fenci_traits_unicode_version; }

uint32_t fenci_script(uint32_t scalar) {
  UErrorCode code = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(scalar), &code);
  const char *name = U_SUCCESS(code) ? uscript_getShortName(script) : nullptr;
  if (name == nullptr) name = "Zzzz";
  uint32_t packed = 0;
  for (int at = 0; at < 4; ++at) packed = packed << 8 | static_cast<uint8_t>(name[at]);
  return packed;
}

uint16_t fenci_general_category(uint32_t scalar) {
  const auto value = static_cast<int32_t>(u_charType(static_cast<UChar32>(scalar)));
  const char *name = u_getPropertyValueName(UCHAR_GENERAL_CATEGORY, value, U_SHORT_PROPERTY_NAME);
  if (name == nullptr) name = "Cn";
  return static_cast<uint16_t>(static_cast<uint8_t>(name[0]) << 8 | static_cast<uint8_t>(name[1]));
}

uint8_t fenci_east_asian_width(uint32_t scalar) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(scalar), UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_AMBIGUOUS:
      return 'A';
    case U_EA_HALFWIDTH:
      return 'H';
    case U_EA_FULLWIDTH:
      return 'F';
    case U_EA_NARROW:
      return 'n';
    case U_EA_WIDE:
      return 'W';
    default:
      return 'N';
  }
}

bool fenci_has_property(uint32_t scalar, FenciBinaryProperty property) {
  // In the order of FenciBinaryProperty.
  static const UProperty properties[] = {
      UCHAR_WHITE_SPACE,    UCHAR_UPPERCASE,             UCHAR_GRAPHEME_EXTEND,
      UCHAR_EMOJI_MODIFIER, UCHAR_EXTENDED_PICTOGRAPHIC,
  };
  if (static_cast<size_t>(property) >= sizeof properties / sizeof *properties) return false;
  return u_hasBinaryProperty(static_cast<UChar32>(scalar), properties[property]);
}
