#ifndef FENCI_STATUS_H
#define FENCI_STATUS_H

#include <unicode/utypes.h>

#include "CICUShims.h"

// ICU's codes are many and change; ours are the few that a caller can act on.
static inline FenciICUStatus fenciStatus(UErrorCode code) {
  if (U_SUCCESS(code)) return FENCI_ICU_OK;
  switch (code) {
    case U_MEMORY_ALLOCATION_ERROR:
      return FENCI_ICU_NO_MEMORY;
    case U_MISSING_RESOURCE_ERROR:
    case U_FILE_ACCESS_ERROR:
      return FENCI_ICU_NO_DATA;
    case U_ILLEGAL_ARGUMENT_ERROR:
    case U_INDEX_OUTOFBOUNDS_ERROR:
      return FENCI_ICU_BAD_ARGUMENT;
    default:
      return FENCI_ICU_FAILURE;
  }
}

#endif
