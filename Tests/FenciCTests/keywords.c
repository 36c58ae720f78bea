#include "check.h"

static const char text[] = "直营店开业了。直营店在城东，高端市场的竞争更激烈。高端市场需要直营店。";

static void the_best_terms_and_where_they_stand(void) {
  engine engine = open_engine(NULL, 0);
  const fenci_keyword *keywords;
  size_t count;
  fenci_error error;
  for (uint32_t method = FENCI_LEARNED; method <= FENCI_TEXTRANK; method++) {
    fenci_keyword_options options = {.size = sizeof options, .maximum_count = 2, .method = method};
    EXPECT_OK(fenci_keywords(engine.workspace, text, strlen(text), NULL, 0, &options, &keywords, &count, &error));
    EXPECT(count == 2);
    for (size_t i = 0; i < count; i++) {
      EXPECT(strlen(keywords[i].text) == keywords[i].length);
      EXPECT(i == 0 || keywords[i].score <= keywords[i - 1].score);
      EXPECT(keywords[i].occurrence_count > 0);
      for (size_t k = 0; k < keywords[i].occurrence_count; k++) {
        fenci_range range = keywords[i].occurrences[k];
        EXPECT(range.end - range.start == keywords[i].length);
        EXPECT(memcmp(text + range.start, keywords[i].text, keywords[i].length) == 0);
      }
    }
  }
  EXPECT_OK(fenci_keywords(engine.workspace, text, strlen(text), NULL, 0, NULL, &keywords, &count, &error));
  EXPECT(count > 0 && strcmp(keywords[0].text, "直营店") == 0 && keywords[0].occurrence_count == 3);
  close_engine(&engine);
}

static void occurrences_in_characters(void) {
  const char *smiling = "😀直营店";
  static const fenci_range expected[] = {{4, 13}, {1, 4}, {2, 5}};
  engine engine = open_engine(NULL, 0);
  for (uint32_t unit = FENCI_BYTES; unit <= FENCI_UTF16; unit++) {
    fenci_keyword_options options = {.size = sizeof options, .offsets = unit};
    const fenci_keyword *keywords;
    size_t count;
    fenci_error error;
    EXPECT_OK(fenci_keywords(engine.workspace, smiling, strlen(smiling), NULL, 0, &options, &keywords, &count, &error));
    EXPECT(count == 1 && keywords[0].occurrence_count == 1);
    EXPECT(count == 1 && memcmp(keywords[0].occurrences, &expected[unit], sizeof *expected) == 0);
  }
  close_engine(&engine);
}

static void titles_and_batches(void) {
  engine engine = open_engine(NULL, 0);
  const char *titles = "城东高端市场";
  uint64_t ends[] = {strlen(text), strlen(text)}, title_ends[] = {strlen(titles), strlen(titles)};
  const fenci_keyword *keywords;
  const uint64_t *keyword_ends;
  size_t count;
  fenci_error error;
  EXPECT_OK(fenci_keywords(engine.workspace, text, strlen(text), titles, strlen(titles), NULL, &keywords, &count,
                           &error));
  double score = count > 0 ? keywords[0].score : 0;
  EXPECT_OK(fenci_keywords_batch(engine.workspace, text, ends, 2, titles, title_ends, NULL, &keywords, &keyword_ends,
                                 &error));
  EXPECT(keyword_ends[0] == count && keyword_ends[1] == count);
  EXPECT(count > 0 && keywords[0].score == score);
  close_engine(&engine);
}

static void only_verbs(void) {
  engine engine = open_engine(NULL, 0);
  fenci_keyword_options options = {.size = sizeof options, .phrases = FENCI_NO_PHRASES, .tags = "v,vn"};
  const fenci_keyword *keywords;
  size_t count;
  fenci_error error;
  EXPECT_OK(fenci_keywords(engine.workspace, text, strlen(text), NULL, 0, &options, &keywords, &count, &error));
  EXPECT(count > 0 && strstr("竞争 开业 需要 激烈", keywords[0].text) != NULL);
  for (size_t i = 0; i < count; i++) EXPECT(strcmp(keywords[i].text, "直营店") != 0);
  options.tags = "n,noun";
  EXPECT(fenci_keywords(engine.workspace, text, strlen(text), NULL, 0, &options, &keywords, &count, &error) ==
         FENCI_INVALID_ARGUMENT);
  EXPECT(strstr(error.message, "noun") != NULL);
  close_engine(&engine);
}

void test_keywords(void) {
  the_best_terms_and_where_they_stand();
  titles_and_batches();
  only_verbs();
  occurrences_in_characters();
}
