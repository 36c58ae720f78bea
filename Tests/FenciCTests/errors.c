#include <stdlib.h>
#include <unistd.h>

#include "check.h"

static void options_that_are_wrong(void) {
  static const struct {
    fenci_option option;
    fenci_status status;
    const char *says;
  } rows[] = {
    {{"modle", "unigram"}, FENCI_UNKNOWN_OPTION, "model"},
    {{"granularity", "rough"}, FENCI_INVALID_OPTION, "coarse"},
    {{"new-words", "maybe"}, FENCI_INVALID_OPTION, "yes, no"},
    {{"dict", "/no/such/file"}, FENCI_UNUSABLE_DICTIONARY, "/no/such/file"},
    {{"user-dict", "/no/such/file"}, FENCI_UNUSABLE_DICTIONARY, "/no/such/file"},
    {{"user-words", "好\n词\tmany\n"}, FENCI_UNUSABLE_DICTIONARY, "user-words:2:3"},
    {{"standard", "none-such"}, FENCI_INVALID_OPTION, "none-such"},
    {{"dict", "\xFF"}, FENCI_INVALID_OPTION, "UTF-8"},
    {{"user-dict", "/dev/zero"}, FENCI_UNUSABLE_DICTIONARY, "/dev/zero"},
    {{"user-dict", "/tmp"}, FENCI_UNUSABLE_DICTIONARY, "/tmp"},
    {{NULL, "x"}, FENCI_INVALID_ARGUMENT, "name"},
    {{"dict", NULL}, FENCI_INVALID_ARGUMENT, "dict"},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    /* Not NULL before, so that one sees it set. */
    fenci_analyzer *analyzer = (fenci_analyzer *)&rows;
    fenci_error error;
    fenci_status status = fenci_open(&rows[i].option, 1, &analyzer, &error);
    if (status != rows[i].status) fprintf(stderr, "row %zu: %d %s\n", i, status, error.message);
    EXPECT(status == rows[i].status && error.status == status && analyzer == NULL);
    EXPECT(strstr(error.message, rows[i].says) != NULL);
    EXPECT(fenci_open(&rows[i].option, 1, &analyzer, NULL) == rows[i].status);
  }
}

/* An image whose header says another version, one cut short, one of text. */
static void dictionaries_that_are_wrong(void) {
  static const struct {
    const char *bytes;
    size_t count;
  } rows[] = {{"", 0}, {"not a dictionary, but a text of some length, longer than any header would be ......", 80}};
  for (size_t i = 0; i < 2; i++) {
    char path[] = "/tmp/fenci-c-test-XXXXXX";
    int file = mkstemp(path);
    EXPECT(write(file, rows[i].bytes, rows[i].count) == (ssize_t)rows[i].count);
    close(file);
    fenci_option option = {"dict", path};
    fenci_analyzer *analyzer;
    fenci_error error;
    EXPECT(fenci_open(&option, 1, &analyzer, &error) == FENCI_UNUSABLE_DICTIONARY);
    EXPECT(strstr(error.message, path) != NULL);
    /* Document frequencies are opened when keywords are first asked for. */
    option.name = "idf";
    engine engine = open_engine(&option, 1);
    const fenci_keyword *keywords;
    size_t count;
    fenci_status status = fenci_keywords(engine.workspace, "好", 3, NULL, 0, NULL, &keywords, &count, &error);
    EXPECT(status == FENCI_UNUSABLE_DICTIONARY || rows[i].count == 0);
    close_engine(&engine);
    unlink(path);
  }
}

static void texts_that_are_wrong(void) {
  engine engine = open_engine(NULL, 0);
  const fenci_token *tokens;
  const uint64_t *token_ends;
  size_t count;
  fenci_error error;
  EXPECT(fenci_segment(engine.workspace, "好\xFF", 4, NULL, &tokens, &count, &error) == FENCI_INVALID_TEXT);
  EXPECT(error.text_index == 0 && error.byte_offset == 3 && tokens == NULL && count == 0);
  /* A text of a batch that ends within a character is wrong, though all of it together is well-formed. */
  uint64_t ends[] = {3, 4, 6};
  EXPECT(fenci_segment_batch(engine.workspace, "好好", ends, 3, NULL, &tokens, &token_ends, &error) ==
         FENCI_INVALID_TEXT);
  EXPECT(error.text_index == 1 && error.byte_offset == 0);
  fenci_segment_options lenient = {.size = sizeof lenient, .flags = FENCI_ALLOW_INVALID};
  EXPECT_OK(fenci_segment(engine.workspace, "好\xFF", 4, &lenient, &tokens, &count, &error));
  EXPECT(count == 2 && strcmp(fenci_kind_name(tokens[1].kind), "invalid") == 0);
  uint64_t descending[] = {6, 3};
  EXPECT(fenci_segment_batch(engine.workspace, "好好", descending, 2, NULL, &tokens, &token_ends, &error) ==
         FENCI_INVALID_ARGUMENT);
  uint64_t far[] = {UINT64_MAX};
  EXPECT(fenci_segment_batch(engine.workspace, "好好", far, 1, NULL, &tokens, &token_ends, &error) ==
         FENCI_TEXT_TOO_LONG);
  EXPECT(fenci_segment(engine.workspace, "好", (size_t)UINT32_MAX + 1, NULL, &tokens, &count, &error) ==
         FENCI_TEXT_TOO_LONG);
  EXPECT(fenci_segment(engine.workspace, "好", SIZE_MAX, NULL, &tokens, &count, &error) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_segment(engine.workspace, NULL, 3, NULL, &tokens, &count, &error) == FENCI_INVALID_ARGUMENT);
  EXPECT_OK(fenci_segment(engine.workspace, NULL, 0, NULL, &tokens, &count, &error));
  close_engine(&engine);
}

static void requests_that_are_wrong(void) {
  engine engine = open_engine(NULL, 0);
  const fenci_token *tokens;
  const char *separated;
  size_t count;
  fenci_error error;
  fenci_segment_options rows[] = {
    {.size = 0},
    {.size = UINT32_MAX},
    {.size = sizeof *rows, .mode = 3},
    {.size = sizeof *rows, .offsets = 3},
    {.size = sizeof *rows, .flags = 1u << 31},
    {.size = sizeof *rows, .mode = FENCI_SEARCH, .flags = FENCI_WITH_TAGS},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
    EXPECT(fenci_segment(engine.workspace, "好", 3, &rows[i], &tokens, &count, &error) == FENCI_INVALID_ARGUMENT);
  /* A caller whose header is older gives a shorter struct. */
  fenci_segment_options older = {.size = 4, .mode = 77};
  EXPECT_OK(fenci_segment(engine.workspace, "好", 3, &older, &tokens, &count, &error));
  /* A caller whose header is newer gives a longer one: fine, unless it asks for what is not known here. */
  struct {
    fenci_segment_options known;
    uint32_t later;
  } newer = {.known = {.size = sizeof newer}};
  EXPECT_OK(fenci_segment(engine.workspace, "好", 3, &newer.known, &tokens, &count, &error));
  newer.later = 1;
  EXPECT(fenci_segment(engine.workspace, "好", 3, &newer.known, &tokens, &count, &error) == FENCI_INVALID_ARGUMENT);
  fenci_keyword_options reserving = {.size = sizeof reserving, .reserved = 9};
  const fenci_keyword *ranked;
  EXPECT(fenci_keywords(engine.workspace, "好", 3, NULL, 0, &reserving, &ranked, &count, &error) ==
         FENCI_INVALID_ARGUMENT);
  uint64_t ends[] = {3};
  EXPECT(fenci_separate_batch(engine.workspace, "好", ends, 1, NULL, '\x80', '\n', &separated, &count, &error) ==
         FENCI_INVALID_ARGUMENT);
  fenci_keyword_options diverse = {.size = sizeof diverse, .diversity = 2};
  const fenci_keyword *keywords;
  EXPECT(fenci_keywords(engine.workspace, "好", 3, NULL, 0, &diverse, &keywords, &count, &error) ==
         FENCI_INVALID_ARGUMENT);
  close_engine(&engine);
}

static void null_everywhere(void) {
  fenci_error error;
  const fenci_token *tokens;
  size_t count;
  EXPECT(fenci_open(NULL, 0, NULL, &error) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_open(NULL, 2, NULL, NULL) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_make_workspace(NULL, NULL, &error) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_segment(NULL, NULL, 0, NULL, &tokens, &count, &error) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_segment(NULL, NULL, 0, NULL, NULL, NULL, NULL) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_segment_batch(NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_separate_batch(NULL, NULL, NULL, 0, NULL, 0, 0, NULL, NULL, NULL) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_fold(NULL, NULL, 0, NULL, NULL, NULL) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_keywords(NULL, NULL, 0, NULL, 0, NULL, NULL, NULL, NULL) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_keywords_batch(NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_make_counter(NULL, 0, NULL, NULL) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_count_batch(NULL, NULL, NULL, 0, NULL) == FENCI_INVALID_ARGUMENT);
  EXPECT(fenci_counted_terms(NULL, NULL, NULL, NULL, NULL, NULL, NULL) == FENCI_INVALID_ARGUMENT);
  fenci_close(NULL);
  fenci_free_workspace(NULL);
  fenci_free_counter(NULL);
  EXPECT(strcmp(fenci_status_name(FENCI_FAILED), "failed") == 0);
  EXPECT(strcmp(fenci_status_name((fenci_status)99), "unknown status") == 0);
}

void test_errors(void) {
  options_that_are_wrong();
  dictionaries_that_are_wrong();
  texts_that_are_wrong();
  requests_that_are_wrong();
  null_everywhere();
}
