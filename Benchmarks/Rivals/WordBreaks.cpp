// ICU's word breaks in Chinese, with one iterator for all lines; spans are byte offsets.
#include "Rival.h"

#include <unicode/ubrk.h>
#include <unicode/utext.h>

int main(int count, char **words) {
  Arguments arguments(count, words);
  std::vector<std::string> lines = pieces(arguments);
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaks = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status);
  UText *text = nullptr;
  std::vector<int> ends;
  measure(arguments, [&] {
    size_t tokens = 0;
    for (const std::string &line : lines) {
      text = utext_openUTF8(text, line.data(), line.size(), &status);
      ubrk_setUText(breaks, text, &status);
      ends.clear();
      ubrk_first(breaks);
      for (int end = ubrk_next(breaks); end != UBRK_DONE; end = ubrk_next(breaks)) ends.push_back(end);
      tokens += ends.size();
      if (U_FAILURE(status) || (ends.empty() ? 0 : ends.back()) != (int)line.size()) std::exit(1);
    }
    return tokens;
  });
}
