#include "check.h"

int expectation_count;
int failure_count;

engine open_engine(const fenci_option *options, size_t option_count) {
  engine engine = {NULL, NULL};
  fenci_error error;
  EXPECT_OK(fenci_open(options, option_count, &engine.analyzer, &error));
  EXPECT_OK(fenci_make_workspace(engine.analyzer, &engine.workspace, &error));
  return engine;
}

void close_engine(engine *engine) {
  fenci_free_workspace(&engine->workspace);
  fenci_close(&engine->analyzer);
}

const char *words(fenci_workspace *workspace, const char *text, const fenci_segment_options *options) {
  static char joined[4096];
  const fenci_token *tokens;
  size_t count, used = 0;
  fenci_error error;
  EXPECT_OK(fenci_segment(workspace, text, strlen(text), options, &tokens, &count, &error));
  for (size_t i = 0; i < count; i++) {
    size_t length = tokens[i].end - tokens[i].start;
    if (used + length + 2 > sizeof joined) break;
    if (i > 0) joined[used++] = '|';
    memcpy(joined + used, text + tokens[i].start, length);
    used += length;
  }
  joined[used] = 0;
  return joined;
}

int main(void) {
  test_segmentation();
  test_batches();
  test_keywords();
  test_counting();
  test_errors();
  test_ownership();
  test_threads();
  printf("%d passed, %d failed\n", expectation_count - failure_count, failure_count);
  return failure_count > 0;
}
