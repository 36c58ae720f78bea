#include "FenciDictionaries.h"

/* #embed is C23; clang offers it in every mode and warns. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t ranking_weights[] = {
#embed "../../dictionaries/ranking/weights.tsv"
};

const uint8_t *fenci_embedded_ranking_weights(size_t *count) {
  *count = sizeof ranking_weights;
  return ranking_weights;
}
