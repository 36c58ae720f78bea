/* What a call of libfenci costs beyond the segmenting: one text a call against many a call.
 *
 * Usage: overhead FILE      each line of the UTF-8 file is a text
 *
 * CPU time, the best of several rounds; all ways must find the same number of tokens. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "fenci.h"

enum { ROUND_COUNT = 7, LINE_LIMIT = 1 << 20 };

static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static fenci_workspace *workspace;
static char *texts;
static uint64_t *ends;
static size_t text_count;

static void require(fenci_status status, const fenci_error *error) {
  if (status == FENCI_OK) return;
  fprintf(stderr, "overhead: %s\n", error->message);
  exit(1);
}

static size_t one_by_one(void) {
  size_t total = 0;
  for (size_t i = 0; i < text_count; i++) {
    uint64_t start = i ? ends[i - 1] : 0;
    const fenci_token *tokens;
    size_t count;
    fenci_error error;
    require(fenci_segment(workspace, texts + start, ends[i] - start, NULL, &tokens, &count, &error), &error);
    total += count;
  }
  return total;
}

static size_t in_batches(size_t size) {
  size_t total = 0;
  uint64_t *batch_ends = malloc(size * sizeof *batch_ends);
  for (size_t first = 0; first < text_count; first += size) {
    size_t count = first + size < text_count ? size : text_count - first;
    uint64_t start = first ? ends[first - 1] : 0;
    for (size_t i = 0; i < count; i++) batch_ends[i] = ends[first + i] - start;
    const fenci_token *tokens;
    const uint64_t *token_ends;
    fenci_error error;
    require(fenci_segment_batch(workspace, texts + start, batch_ends, count, NULL, &tokens, &token_ends, &error), &error);
    total += token_ends[count - 1];
  }
  free(batch_ends);
  return total;
}

static size_t batches_of_1000(void) { return in_batches(1000); }
static size_t batches_of_10(void) { return in_batches(10); }

static size_t separated(void) {
  const char *bytes;
  size_t length;
  fenci_error error;
  require(fenci_separate_batch(workspace, texts, ends, text_count, NULL, '\x1F', '\x1E', &bytes, &length, &error), &error);
  size_t total = 0;
  for (size_t i = 0; i < length; i++) total += bytes[i] == '\x1F';
  for (size_t i = 0; i < text_count; i++) total += ends[i] > (i ? ends[i - 1] : 0);
  return total;
}

static void measure(const char *name, size_t (*way)(void), size_t expected) {
  double best = 1e9;
  for (int round = 0; round < ROUND_COUNT; round++) {
    double start = seconds();
    size_t found = way();
    double time = seconds() - start;
    if (time < best) best = time;
    if (found != expected) fprintf(stderr, "overhead: %s: %zu tokens, expected %zu\n", name, found, expected), exit(1);
  }
  printf("%-34s %8.0f ns a text %8.1f MB/s\n", name, best / (double)text_count * 1e9,
         (double)ends[text_count - 1] / best / 1e6);
}

static void measure_one(const char *name, const char *text) {
  enum { CALL_COUNT = 100000 };
  double best = 1e9;
  for (int round = 0; round < ROUND_COUNT; round++) {
    double start = seconds();
    for (int i = 0; i < CALL_COUNT; i++) {
      const fenci_token *tokens;
      size_t count;
      fenci_error error;
      require(fenci_segment(workspace, text, strlen(text), NULL, &tokens, &count, &error), &error);
    }
    double time = (seconds() - start) / CALL_COUNT;
    if (time < best) best = time;
  }
  printf("%-34s %8.0f ns a call\n", name, best * 1e9);
}

static void read_lines(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) perror(path), exit(1);
  size_t capacity = 1 << 24, length = 0;
  texts = malloc(capacity);
  ends = malloc(capacity);
  char *line = malloc(LINE_LIMIT);
  while (fgets(line, LINE_LIMIT, file) != NULL) {
    size_t count = strcspn(line, "\n");
    if (length + count > capacity || (text_count + 1) * sizeof *ends > capacity) break;
    memcpy(texts + length, line, count);
    length += count;
    ends[text_count++] = length;
  }
  free(line);
  fclose(file);
}

int main(int argument_count, char **arguments) {
  if (argument_count != 2) return fprintf(stderr, "usage: overhead FILE\n"), 64;
  read_lines(arguments[1]);
  fenci_analyzer *analyzer = NULL;
  fenci_error error;
  double start = seconds();
  require(fenci_open(NULL, 0, &analyzer, &error), &error);
  double opened = seconds();
  require(fenci_make_workspace(analyzer, &workspace, &error), &error);
  printf("%-34s %8.2f ms\n%-34s %8.2f ms\n", "fenci_open", (opened - start) * 1e3, "fenci_make_workspace",
         (seconds() - opened) * 1e3);
  measure_one("no text", "");
  measure_one("one character", "好");
  measure_one("a sentence of 21 characters", "工程师周子安来到了杭州，参加人工智能大会。");
  printf("%zu texts, %.0f bytes each\n", text_count, (double)ends[text_count - 1] / (double)text_count);
  size_t expected = one_by_one();
  measure("fenci_segment", one_by_one, expected);
  measure("fenci_segment_batch, 10 a call", batches_of_10, expected);
  measure("fenci_segment_batch, 1,000 a call", batches_of_1000, expected);
  measure("fenci_separate_batch, all at once", separated, expected);
  fenci_free_workspace(&workspace);
  fenci_close(&analyzer);
  return 0;
}
