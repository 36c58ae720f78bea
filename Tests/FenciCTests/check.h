/* A test of libfenci is a function that calls EXPECT; main.c runs them all. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <string.h>

#include "fenci.h"

extern int expectation_count;
extern int failure_count;

/* Counts, and says where and what when it does not hold. */
#define EXPECT(condition)                                                          \
  do {                                                                             \
    expectation_count++;                                                           \
    if (!(condition)) {                                                            \
      failure_count++;                                                             \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);              \
    }                                                                              \
  } while (0)

/* The same for a call that must succeed: the error's own words follow. */
#define EXPECT_OK(call)                                                            \
  do {                                                                             \
    expectation_count++;                                                           \
    if ((call) != FENCI_OK) {                                                      \
      failure_count++;                                                             \
      fprintf(stderr, "%s:%d: %s: %s\n", __FILE__, __LINE__, #call, error.message); \
    }                                                                              \
  } while (0)

/* An analyzer and a workspace with the settings of `option_count` options. */
typedef struct engine {
  fenci_analyzer *analyzer;
  fenci_workspace *workspace;
} engine;
engine open_engine(const fenci_option *options, size_t option_count);
void close_engine(engine *engine);

/* The words of a text with a bar between two, in a buffer that the next call overwrites. */
const char *words(fenci_workspace *workspace, const char *text, const fenci_segment_options *options);

void test_segmentation(void);
void test_batches(void);
void test_keywords(void);
void test_counting(void);
void test_errors(void);
void test_ownership(void);
void test_threads(void);

#endif
