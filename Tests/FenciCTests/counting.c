#include <stdlib.h>

#include "check.h"

static const char texts[] = "直营店开业了高端市场直营店";
/* 直营店开业了, 高端市场, 直营店 */
static const uint64_t ends[] = {18, 30, 39};

/* In how many of the texts counted a term occurs; 0 when in none. */
static uint64_t frequency(fenci_counter *counter, const char *term, uint64_t *document_count) {
  const char *terms;
  const uint64_t *term_ends, *frequencies;
  size_t count;
  fenci_error error;
  EXPECT_OK(fenci_counted_terms(counter, &terms, &term_ends, &frequencies, &count, document_count, &error));
  uint64_t found = 0;
  for (size_t i = 0; i < count; i++) {
    size_t start = i ? term_ends[i - 1] : 0, length = term_ends[i] - start;
    if (length == strlen(term) && memcmp(terms + start, term, length) == 0) found = frequencies[i];
    if (i > 0) {
      /* Most frequent first, then in the order of the bytes. */
      size_t before = i > 1 ? term_ends[i - 2] : 0;
      size_t shorter = start - before < length ? start - before : length;
      int order = memcmp(terms + before, terms + start, shorter);
      EXPECT(frequencies[i - 1] > frequencies[i] ||
             (frequencies[i - 1] == frequencies[i] && (order < 0 || (order == 0 && start - before < length))));
    }
  }
  return found;
}

void test_counting(void) {
  engine engine = open_engine(NULL, 0);
  fenci_counter *counter = NULL;
  fenci_error error;
  uint64_t documents;
  EXPECT_OK(fenci_make_counter(engine.analyzer, FENCI_WITH_PHRASES, &counter, &error));
  EXPECT(frequency(counter, "直营店", &documents) == 0 && documents == 0);
  EXPECT_OK(fenci_count_batch(counter, texts, ends, 3, &error));
  EXPECT(frequency(counter, "直营店", &documents) == 2 && documents == 3);
  EXPECT(frequency(counter, "高端市场", &documents) == 1);
  EXPECT_OK(fenci_count_batch(counter, texts, ends, 3, &error));
  EXPECT(frequency(counter, "直营店", &documents) == 4 && documents == 6);
  /* The counter keeps what it needs. */
  close_engine(&engine);
  EXPECT_OK(fenci_count_batch(counter, texts, ends, 1, &error));
  EXPECT(frequency(counter, "直营店", &documents) == 5 && documents == 7);
  fenci_free_counter(&counter);
  EXPECT(counter == NULL);
}
