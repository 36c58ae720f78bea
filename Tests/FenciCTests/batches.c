#include "check.h"

static const char texts[] = "我们在北京大学学习 自然语言处理";
/* The first text is 我们在北京大学学习, the second is empty, the third a space and 自然语言处理. */
static const uint64_t ends[] = {27, 27, 46};

static void a_batch_is_its_texts_one_by_one(void) {
  engine engine = open_engine(NULL, 0);
  fenci_segment_options options = {.size = sizeof options, .offsets = FENCI_SCALARS, .flags = FENCI_WITH_TAGS};
  const fenci_token *tokens, *alone;
  const uint64_t *token_ends;
  size_t count;
  fenci_error error;
  EXPECT_OK(fenci_segment_batch(engine.workspace, texts, ends, 3, &options, &tokens, &token_ends, &error));
  EXPECT(token_ends[1] == token_ends[0]);
  fenci_token copies[64];
  uint64_t copied_ends[3];
  EXPECT(token_ends[2] <= 64);
  memcpy(copies, tokens, token_ends[2] * sizeof *tokens);
  memcpy(copied_ends, token_ends, sizeof copied_ends);
  for (size_t i = 0; i < 3; i++) {
    size_t start = i ? ends[i - 1] : 0, first = i ? copied_ends[i - 1] : 0;
    EXPECT_OK(fenci_segment(engine.workspace, texts + start, ends[i] - start, &options, &alone, &count, &error));
    EXPECT(count == copied_ends[i] - first);
    EXPECT(memcmp(alone, copies + first, count * sizeof *alone) == 0);
  }
  EXPECT_OK(fenci_segment_batch(engine.workspace, NULL, NULL, 0, NULL, &tokens, &token_ends, &error));
  close_engine(&engine);
}

static void words_come_separated(void) {
  engine engine = open_engine(NULL, 0);
  const char *separated;
  size_t length;
  fenci_error error;
  static const struct {
    uint32_t flags;
    const char *expected;
  } rows[] = {
    {0, "我们/在/北京大学/学习\n\n /自然/语言/处理"},
    {FENCI_SKIP_WHITESPACE, "我们/在/北京大学/学习\n\n自然/语言/处理"},
  };
  for (size_t i = 0; i < 2; i++) {
    fenci_segment_options options = {.size = sizeof options, .flags = rows[i].flags};
    EXPECT_OK(fenci_separate_batch(engine.workspace, texts, ends, 3, &options, '/', '\n', &separated, &length, &error));
    EXPECT(length == strlen(rows[i].expected) && memcmp(separated, rows[i].expected, length) == 0);
  }
  close_engine(&engine);
}

void test_batches(void) {
  a_batch_is_its_texts_one_by_one();
  words_come_separated();
}
