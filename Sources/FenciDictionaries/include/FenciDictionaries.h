#ifndef FENCI_DICTIONARIES_H
#define FENCI_DICTIONARIES_H

#include <stddef.h>
#include <stdint.h>

/* The compiled images of dictionaries/, as bytes of the program. All are page-aligned; none is
   ever written. A count of zero means that the build left the image out. */

/* The standard lexicon. */
extern const uint8_t *fenci_embedded_lexicon(size_t *count);

/* What training added to the standard lexicon: scores for words and boundaries. */
extern const uint8_t *fenci_embedded_segmentation_scores(size_t *count);

/* The standard document frequencies. */
extern const uint8_t *fenci_embedded_document_frequencies(size_t *count);

/* The standard model of the context tagger. */
extern const uint8_t *fenci_embedded_tagger(size_t *count);

/* The standard stop words: text, one word a line. */
extern const uint8_t *fenci_embedded_stop_words(size_t *count);

/* The tables of written variants of Chinese: text, table<TAB>from<TAB>to on each line. */
extern const uint8_t *fenci_embedded_chinese_variants(size_t *count);

/* The weights of the learned ranking: text, a feature and its weight a line. */
extern const uint8_t *fenci_embedded_ranking_weights(size_t *count);

#endif
