#include <pthread.h>
#include <stdatomic.h>

#include "check.h"

enum { THREAD_COUNT = 4, ROUND_COUNT = 200 };
static const char text[] = "工程师周子安来到了杭州，参加人工智能大会。";

static fenci_analyzer *shared;
static size_t expected_count;
static atomic_int wrong_count;

/* Each thread has a workspace of its own; all must find what the first found. */
static void *segment_often(void *expected) {
  fenci_workspace *workspace = NULL;
  if (fenci_make_workspace(shared, &workspace, NULL) != FENCI_OK) wrong_count++;
  for (int round = 0; round < ROUND_COUNT; round++) {
    const fenci_token *tokens;
    size_t count;
    if (fenci_segment(workspace, text, strlen(text), NULL, &tokens, &count, NULL) != FENCI_OK ||
        count != expected_count || memcmp(tokens, expected, count * sizeof *tokens) != 0)
      wrong_count++;
    const fenci_keyword *keywords;
    if (fenci_keywords(workspace, text, strlen(text), NULL, 0, NULL, &keywords, &count, NULL) != FENCI_OK)
      wrong_count++;
  }
  fenci_free_workspace(&workspace);
  return NULL;
}

static fenci_workspace *contended;
static atomic_int busy_count;

/* All threads use one workspace: a mistake, which does no harm. Whether calls meet is chance; that they are told is
 * tested in ExclusiveUseTests. */
static void *contend(void *unused) {
  (void)unused;
  for (int round = 0; round < ROUND_COUNT; round++) {
    const fenci_keyword *keywords;
    size_t count;
    fenci_status status =
      fenci_keywords(contended, text, strlen(text), NULL, 0, NULL, &keywords, &count, NULL);
    if (status == FENCI_BUSY) busy_count++;
    else if (status != FENCI_OK) wrong_count++;
  }
  return NULL;
}

static void run(void *(*body)(void *), void *argument) {
  pthread_t threads[THREAD_COUNT];
  for (int i = 0; i < THREAD_COUNT; i++) EXPECT(pthread_create(&threads[i], NULL, body, argument) == 0);
  for (int i = 0; i < THREAD_COUNT; i++) pthread_join(threads[i], NULL);
}

void test_threads(void) {
  engine engine = open_engine(NULL, 0);
  const fenci_token *tokens;
  fenci_token expected[64];
  size_t count;
  fenci_error error;
  EXPECT_OK(fenci_segment(engine.workspace, text, strlen(text), NULL, &tokens, &count, &error));
  EXPECT(count > 0 && count <= 64);
  expected_count = count;
  memcpy(expected, tokens, count * sizeof *tokens);
  shared = engine.analyzer;
  run(segment_often, expected);
  contended = engine.workspace;
  run(contend, NULL);
  EXPECT(wrong_count == 0);
  fprintf(stderr, "%d of %d calls found their workspace busy\n", busy_count, THREAD_COUNT * ROUND_COUNT);
  close_engine(&engine);
}
