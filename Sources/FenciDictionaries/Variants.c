#include "FenciDictionaries.h"

/* #embed is C23; clang offers it in every mode and warns. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t chinese_variants[] = {
#embed "../../dictionaries/variants/chinese.tsv"
};

const uint8_t *fenci_embedded_chinese_variants(size_t *count) {
  *count = sizeof chinese_variants;
  return chinese_variants;
}
