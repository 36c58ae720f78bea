/* Calls libfenci with random texts, ends, options and handles for some seconds, and checks what comes back.
 *
 * Usage: fuzz [SECONDS [SEED]]      (default 10 seconds, seed 1)
 *
 * Texts end where readable memory ends, so reading one byte too many ends the program. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

#include "fenci.h"

enum { TEXT_LIMIT = 4096, TEXT_COUNT_LIMIT = 8 };

/* SplitMix64 (Steele, Lea and Flood 2014). */
static uint64_t state;
static uint64_t next(void) {
  uint64_t z = state += 0x9E3779B97F4A7C15;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}
static uint64_t below(uint64_t bound) { return next() % bound; }

#define REQUIRE(condition)                                                                         \
  do {                                                                                             \
    if (!(condition)) {                                                                            \
      fprintf(stderr, "call %llu: %s\n", (unsigned long long)call_count, #condition);              \
      abort();                                                                                     \
    }                                                                                              \
  } while (0)

static unsigned long long call_count, ok_count;

/* What texts are put together from: words, letters, marks, emoji, and bytes that are no text. */
static const char *const pieces[] = {
  "的", "人工智能", "北京大学", "周子安", "直营店", "高端市場", "ＭＩＸ", "iPhone 15 Pro", "2025年11月15日", "3.14", "C++",
  "https://example.org/a?b=c", "#新能源#", "@小雷", "👨‍👩‍👧", "🇨🇳", "e\xCC\x81", "ไทย", "かな", "한글", "\xEF\xBC\x8C", "\xE3\x80\x82", " ",
  "\n", "\r\n", "\t", "\xE3\x80\x80", "\xF0\xA0\xAE\xB7", "\xEF\xBB\xBF", "\xFF", "\xE4\xB8", "\xED\xA0\x80", "\xC0\x80", "\xF4\x90\x80\x80",
};

static size_t random_text(char *text) {
  size_t length = 0, goal = below(8) == 0 ? below(TEXT_LIMIT - 64) : below(64);
  int well_formed = below(3) > 0;
  size_t piece_count = sizeof pieces / sizeof *pieces - (well_formed ? 5 : 0);
  while (length < goal) {
    if (!well_formed && below(4) == 0) {
      text[length++] = (char)next();
    } else {
      const char *piece = pieces[below(piece_count)];
      memcpy(text + length, piece, strlen(piece));
      length += strlen(piece);
    }
  }
  if (below(16) == 0 && length > 0) text[below(length)] = 0;
  return length;
}

static fenci_analyzer *open_random(void) {
  static const char *const names[] = {"dict", "model", "standard", "granularity", "dates", "new-words", "user-dict",
    "user-words", "tagger", "stopwords", "idf", "weights", "wrong", ""};
  static const char *const values[] = {"learned", "unigram", "fine", "standard", "coarse", "whole", "parts", "separate",
    "yes", "no", "context", "lexicon", "none", "/no/such/file", "/dev/null", "小米之家\n", "split\t南京市|长江大桥\n",
    "人工\tforce\tn\n", "\t\t", "词 9 n\n词 x y z\n", ""};
  fenci_option options[4];
  size_t count = below(4);
  for (size_t i = 0; i < count; i++) {
    options[i].name = below(32) ? names[below(sizeof names / sizeof *names)] : NULL;
    options[i].value = below(32) ? values[below(sizeof values / sizeof *values)] : NULL;
  }
  fenci_analyzer *analyzer;
  fenci_error error;
  fenci_status status = fenci_open(options, count, &analyzer, &error);
  REQUIRE((status == FENCI_OK) == (analyzer != NULL));
  REQUIRE(error.status == status && (status == FENCI_OK) == (error.message[0] == 0));
  REQUIRE(memchr(error.message, 0, sizeof error.message) != NULL);
  return analyzer;
}

static void check_tokens(const fenci_token *tokens, const uint64_t *token_ends, const uint64_t *ends, size_t count,
                         const fenci_segment_options *options) {
  uint64_t first = 0;
  for (size_t i = 0; i < count; i++) {
    uint64_t length = ends[i] - (i ? ends[i - 1] : 0), covered = 0;
    REQUIRE(token_ends[i] >= first);
    for (uint64_t k = first; k < token_ends[i]; k++) {
      REQUIRE(tokens[k].start < tokens[k].end && tokens[k].end <= length);
      REQUIRE(fenci_kind_name(tokens[k].kind) && fenci_origin_name(tokens[k].origin) && fenci_tag_name(tokens[k].tag));
      if (options->mode == FENCI_PRECISE) {
        REQUIRE(tokens[k].start >= covered);
        covered = tokens[k].end;
      }
    }
    int is_whole = options->mode == FENCI_PRECISE && options->offsets == FENCI_BYTES;
    if (is_whole && !(options->flags & FENCI_SKIP_WHITESPACE)) REQUIRE(covered == length);
    first = token_ends[i];
  }
}

/* Reads all that keywords point to. */
static void check_keywords(const fenci_keyword *keywords, size_t count, size_t length, uint32_t unit) {
  for (size_t i = 0; i < count; i++) {
    REQUIRE(keywords[i].text[keywords[i].length] == 0);
    for (size_t k = 0; k < keywords[i].occurrence_count; k++) {
      fenci_range range = keywords[i].occurrences[k];
      REQUIRE(range.start < range.end && range.end <= length);
      REQUIRE(k == 0 || range.start > keywords[i].occurrences[k - 1].start);
      if (unit == FENCI_BYTES) REQUIRE(range.end - range.start >= 1);
    }
  }
}

static void call_once(fenci_workspace *workspace, fenci_counter *counter, char *page_end) {
  char text[TEXT_LIMIT * 2];
  uint64_t ends[TEXT_COUNT_LIMIT];
  size_t count = below(TEXT_COUNT_LIMIT + 1), length = 0;
  for (size_t i = 0; i < count && length < TEXT_LIMIT; i++) {
    length += random_text(text + length);
    ends[i] = length;
    if (length >= TEXT_LIMIT - 64) count = i + 1;
  }
  char *texts = page_end - length;
  memcpy(texts, text, length);
  int breaks_ends = count > 0 && below(16) == 0;
  /* Beyond the text or descending, but never a length that is not there: that no function can see. */
  if (breaks_ends) ends[below(count)] = below(2) ? UINT64_MAX - below(3) : below(length + 1);
  uint64_t last = count > 0 ? ends[count - 1] : 0;
  if (breaks_ends && last > length && last <= UINT32_MAX) return;

  fenci_segment_options options = {sizeof options, (uint32_t)below(below(8) ? 3 : 5), (uint32_t)below(below(8) ? 3 : 5),
                                   (uint32_t)below(below(8) ? 8 : 64)};
  fenci_keyword_options ranking = {.size = sizeof ranking, .maximum_count = (uint32_t)below(30),
    .method = (uint32_t)below(5), .phrases = (uint32_t)below(4), .flags = (uint32_t)(below(4) * 4),
    .minimum_characters = (uint32_t)below(4), .diversity = (double)below(13) / 10, .tags = below(4) ? NULL : "n,nz,vn",
    .offsets = (uint32_t)below(4)};
  if (below(64) == 0) options.size = (uint32_t)below(20);
  if (below(64) == 0) memset(&ranking, (int)below(256), sizeof ranking), ranking.tags = NULL;
  fenci_error error;
  fenci_status status = FENCI_OK;
  const fenci_token *tokens = NULL;
  const fenci_keyword *keywords = NULL;
  const uint64_t *result_ends = NULL, *frequencies;
  const char *bytes = NULL;
  size_t result_count = 0;
  switch (below(7)) {
  case 0:
    status = fenci_segment(workspace, texts, length, below(4) ? &options : NULL, &tokens, &result_count, &error);
    break;
  case 1:
    status = fenci_segment_batch(workspace, texts, ends, count, &options, &tokens, &result_ends, &error);
    if (status == FENCI_OK && options.size == sizeof options) check_tokens(tokens, result_ends, ends, count, &options);
    break;
  case 2:
    status = fenci_separate_batch(workspace, texts, ends, count, &options, (char)below(140), '\n', &bytes, &result_count,
                                  &error);
    break;
  case 3:
    status = fenci_fold(workspace, texts, length, &bytes, &result_count, &error);
    break;
  case 4:
    status = fenci_keywords(workspace, texts, length, below(2) ? texts : NULL, below(2) ? length : 0, &ranking,
                            &keywords, &result_count, &error);
    check_keywords(keywords, result_count, length, ranking.offsets);
    break;
  case 5:
    status = fenci_keywords_batch(workspace, texts, ends, count, texts, below(2) ? ends : NULL, &ranking, &keywords,
                                  &result_ends, &error);
    for (size_t i = 0; status == FENCI_OK && i < count; i++) {
      size_t first = i ? result_ends[i - 1] : 0;
      check_keywords(keywords + first, result_ends[i] - first, ends[i] - (i ? ends[i - 1] : 0), ranking.offsets);
    }
    break;
  default:
    status = fenci_count_batch(counter, texts, ends, count, &error);
    uint64_t documents;
    if (status == FENCI_OK && below(64) == 0)
      status = fenci_counted_terms(counter, &bytes, &result_ends, &frequencies, &result_count, &documents, &error);
  }
  call_count++;
  ok_count += status == FENCI_OK;
  REQUIRE(status <= FENCI_FAILED && error.status == status);
  REQUIRE((status == FENCI_OK) == (error.message[0] == 0));
  if (breaks_ends) REQUIRE(status != FENCI_BUSY);
}

int main(int argument_count, char **arguments) {
  time_t end = time(NULL) + (argument_count > 1 ? atoi(arguments[1]) : 10);
  state = argument_count > 2 ? strtoull(arguments[2], NULL, 10) : 1;
  size_t page = (size_t)sysconf(_SC_PAGESIZE), room = (TEXT_LIMIT * 2 / page + 1) * page;
  char *memory = mmap(NULL, room + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  REQUIRE(memory != MAP_FAILED && mprotect(memory + room, page, PROT_NONE) == 0);

  unsigned long long opened = 0;
  while (time(NULL) < end) {
    fenci_analyzer *analyzer = open_random();
    /* Most random settings are refused; calls without an analyzer are soon all the same. */
    if (analyzer == NULL && below(8) > 0) REQUIRE(fenci_open(NULL, 0, &analyzer, NULL) == FENCI_OK);
    opened++;
    fenci_workspace *workspace = NULL;
    fenci_counter *counter = NULL;
    fenci_make_workspace(analyzer, &workspace, NULL);
    fenci_make_counter(analyzer, (uint32_t)below(4), &counter, NULL);
    if (below(4) == 0) fenci_close(&analyzer);
    for (int i = 0; i < 200; i++) call_once(workspace, counter, memory + room);
    fenci_free_workspace(&workspace);
    fenci_free_counter(&counter);
    fenci_close(&analyzer);
  }
  printf("%llu analyzers, %llu calls, of which %llu succeeded\n", opened, call_count, ok_count);
  return 0;
}
