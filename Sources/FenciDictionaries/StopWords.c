#include "FenciDictionaries.h"

/* #embed is C23; clang offers it in every mode and warns. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t stop_words[] = {
#embed "../../dictionaries/stopwords/chinese.txt"
    , '\n',
#embed "../../dictionaries/stopwords/english.txt"
};

const uint8_t *fenci_embedded_stop_words(size_t *count) {
  *count = sizeof stop_words;
  return stop_words;
}
