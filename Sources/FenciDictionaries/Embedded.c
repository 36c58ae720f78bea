#include "FenciDictionaries.h"

/* #embed is C23; clang offers it in every mode and warns. SwiftPM rebuilds this file whenever an image
   changes. A checkout without an image still builds, so that `fenci dict build` can make one. */
#pragma clang diagnostic ignored "-Wc23-extensions"

/* A page, so that the sections of an image keep their alignment. */
#define PAGE_ALIGNED __attribute__((aligned(4096)))

#if __has_embed("../../dictionaries/standard.lexicon") == __STDC_EMBED_FOUND__
PAGE_ALIGNED static const uint8_t lexicon[] = {
#embed "../../dictionaries/standard.lexicon"
};
const uint8_t *fenci_embedded_lexicon(size_t *count) {
  *count = sizeof lexicon;
  return lexicon;
}
#else
const uint8_t *fenci_embedded_lexicon(size_t *count) {
  *count = 0;
  return 0;
}
#endif

#if __has_embed("../../dictionaries/standard.scores") == __STDC_EMBED_FOUND__
PAGE_ALIGNED static const uint8_t segmentation_scores[] = {
#embed "../../dictionaries/standard.scores"
};
const uint8_t *fenci_embedded_segmentation_scores(size_t *count) {
  *count = sizeof segmentation_scores;
  return segmentation_scores;
}
#else
const uint8_t *fenci_embedded_segmentation_scores(size_t *count) {
  *count = 0;
  return 0;
}
#endif

#if __has_embed("../../dictionaries/standard.frequencies") == __STDC_EMBED_FOUND__
PAGE_ALIGNED static const uint8_t document_frequencies[] = {
#embed "../../dictionaries/standard.frequencies"
};
const uint8_t *fenci_embedded_document_frequencies(size_t *count) {
  *count = sizeof document_frequencies;
  return document_frequencies;
}
#else
const uint8_t *fenci_embedded_document_frequencies(size_t *count) {
  *count = 0;
  return 0;
}
#endif

#if __has_embed("../../dictionaries/standard.tagger") == __STDC_EMBED_FOUND__
PAGE_ALIGNED static const uint8_t tagger[] = {
#embed "../../dictionaries/standard.tagger"
};
const uint8_t *fenci_embedded_tagger(size_t *count) {
  *count = sizeof tagger;
  return tagger;
}
#else
const uint8_t *fenci_embedded_tagger(size_t *count) {
  *count = 0;
  return 0;
}
#endif
