#include "check.h"

/* A workspace and a counter keep what they need of their analyzer. */
static void an_analyzer_may_be_closed_first(void) {
  engine engine = open_engine(NULL, 0);
  fenci_close(&engine.analyzer);
  EXPECT(engine.analyzer == NULL);
  EXPECT(strcmp(words(engine.workspace, "我们在北京大学", NULL), "我们|在|北京大学") == 0);
  close_engine(&engine);
  close_engine(&engine);
}

static void a_closed_handle_is_reported(void) {
  engine engine = open_engine(NULL, 0);
  close_engine(&engine);
  const fenci_token *tokens;
  size_t count;
  fenci_error error;
  EXPECT(fenci_segment(engine.workspace, "好", 3, NULL, &tokens, &count, &error) == FENCI_INVALID_ARGUMENT);
  EXPECT(strstr(error.message, "closed") != NULL);
  EXPECT(fenci_make_workspace(engine.analyzer, &engine.workspace, &error) == FENCI_INVALID_ARGUMENT);
}

/* Results lie where they are until the next call with the same workspace. */
static void results_stay_while_another_workspace_works(void) {
  engine engine = open_engine(NULL, 0);
  fenci_workspace *other = NULL;
  const fenci_token *tokens, *others;
  size_t count, other_count;
  fenci_error error;
  EXPECT_OK(fenci_make_workspace(engine.analyzer, &other, &error));
  EXPECT_OK(fenci_segment(engine.workspace, "我们在北京大学", 21, NULL, &tokens, &count, &error));
  EXPECT_OK(fenci_segment(other, "自然语言处理", 18, NULL, &others, &other_count, &error));
  EXPECT(count == 3 && tokens[2].start == 9 && tokens[2].end == 21);
  fenci_free_workspace(&other);
  EXPECT(tokens[2].end == 21);
  close_engine(&engine);
}

static void the_version(void) {
  EXPECT(fenci_abi_version() == FENCI_ABI_VERSION);
  EXPECT(strchr(fenci_version(), '.') != NULL);
}

void test_ownership(void) {
  an_analyzer_may_be_closed_first();
  a_closed_handle_is_reported();
  results_stay_while_another_workspace_works();
  the_version();
}
