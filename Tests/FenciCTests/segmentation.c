#include "check.h"

static void modes_and_settings(void) {
  static const struct {
    const char *option, *value;
    fenci_mode mode;
    const char *text, *expected;
  } rows[] = {
    {NULL, NULL, FENCI_PRECISE, "工程师周子安来到了杭州", "工程师|周子安|来到|了|杭州"},
    {NULL, NULL, FENCI_PRECISE, "買了 iPhone 15 Pro", "買|了| |iPhone 15 Pro"},
    {NULL, NULL, FENCI_SEARCH, "新能源汽车产业", "新能|能源|新能源|汽车|产业"},
    {"granularity", "fine", FENCI_PRECISE, "他是叙事者", "他|是|叙事|者"},
    {"dates", "parts", FENCI_PRECISE, "2025年11月15日", "2025年|11月|15日"},
    {"user-words", "小米之家\nVisual Studio Code\tforce\tnz\n", FENCI_PRECISE,
     "在小米之家用Visual Studio Code", "在|小米之家|用|Visual Studio Code"},
    {"user-words", "split\t南京市|长江大桥\n", FENCI_PRECISE, "南京市长江大桥", "南京市|长江|大桥"},
    /* ICU's dictionaries are within. */
    {NULL, NULL, FENCI_PRECISE, "สวัสดีครับคุณ", "สวัสดี|ครับ|คุณ"},
    {NULL, NULL, FENCI_PRECISE, "ありがとうございます", "ありがとう|ご|ざ|い|ます"},
    {NULL, NULL, FENCI_PRECISE, "", ""},
  };
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    fenci_option option = {rows[i].option, rows[i].value};
    engine engine = open_engine(&option, rows[i].option != NULL);
    fenci_segment_options options = {.size = sizeof options, .mode = rows[i].mode};
    const char *found = words(engine.workspace, rows[i].text, &options);
    if (strcmp(found, rows[i].expected) != 0) fprintf(stderr, "row %zu: %s\n", i, found);
    EXPECT(strcmp(found, rows[i].expected) == 0);
    close_engine(&engine);
  }
}

static void offsets_count_what_was_asked(void) {
  const char *text = "𠮷a中国";
  static const uint32_t ends[3][3] = {{4, 5, 11}, {1, 2, 4}, {2, 3, 5}};
  engine engine = open_engine(NULL, 0);
  for (uint32_t unit = FENCI_BYTES; unit <= FENCI_UTF16; unit++) {
    fenci_segment_options options = {.size = sizeof options, .offsets = unit};
    const fenci_token *tokens;
    size_t count;
    fenci_error error;
    EXPECT_OK(fenci_segment(engine.workspace, text, strlen(text), &options, &tokens, &count, &error));
    EXPECT(count == 3);
    for (size_t i = 0; i < count && i < 3; i++) EXPECT(tokens[i].end == ends[unit][i]);
  }
  close_engine(&engine);
}

static void tags_and_names(void) {
  const char *text = "李明昨天下午在阿里巴巴集团演讲";
  engine engine = open_engine(NULL, 0);
  fenci_segment_options options = {.size = sizeof options, .flags = FENCI_WITH_TAGS};
  const fenci_token *tokens;
  size_t count;
  fenci_error error;
  EXPECT_OK(fenci_segment(engine.workspace, text, strlen(text), &options, &tokens, &count, &error));
  EXPECT(count > 0 && strcmp(fenci_tag_name(tokens[0].tag), "nr") == 0);
  EXPECT(count > 0 && strcmp(fenci_kind_name(tokens[0].kind), "word") == 0);
  size_t continued = 0;
  for (size_t i = 0; i < count; i++) {
    EXPECT(fenci_origin_name(tokens[i].origin) != NULL);
    continued += tokens[i].flags & FENCI_CONTINUES_ENTITY;
  }
  EXPECT(continued > 0);
  EXPECT(fenci_kind_name(255) == NULL && fenci_origin_name(255) == NULL && fenci_tag_name(255) == NULL);
  close_engine(&engine);
}

static void folding(void) {
  engine engine = open_engine(NULL, 0);
  const char *text = "ＭＩＸ 2S 漢語", *folded;
  size_t length;
  fenci_error error;
  EXPECT_OK(fenci_fold(engine.workspace, text, strlen(text), &folded, &length, &error));
  EXPECT(length == strlen("mix2s汉语") && memcmp(folded, "mix2s汉语", length) == 0);
  close_engine(&engine);
}

void test_segmentation(void) {
  modes_and_settings();
  offsets_count_what_was_asked();
  tags_and_names();
  folding();
}
