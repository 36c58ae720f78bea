// cppjieba, from its headers in the package of PyPI; the dictionaries lie in the folder $CPPJIEBA_DICTIONARIES.
#include "Rival.h"

#include "cppjieba/Jieba.hpp"
#include "cppjieba/TextRankExtractor.hpp"

int main(int count, char **words) {
  Arguments arguments(count, words);
  std::string folder = std::getenv("CPPJIEBA_DICTIONARIES");
  cppjieba::Jieba jieba(
      folder + "/jieba.dict.utf8", folder + "/hmm_model.utf8", folder + "/user.dict.utf8", folder + "/idf.utf8",
      folder + "/stop_words.utf8");
  std::vector<std::string> texts = pieces(arguments);
  bool model = arguments.recognizesNewWords;

  if (arguments.keywords) {
    cppjieba::TextRankExtractor textRank(
        jieba.GetDictTrie(), jieba.GetHMMModel(), folder + "/stop_words.utf8");
    measure(arguments, [&] {
      size_t found = 0;
      for (const std::string &text : texts) {
        std::vector<std::pair<std::string, double>> keywords;
        if (arguments.method == "textrank") textRank.Extract(text, keywords, 20);
        else jieba.extractor.Extract(text, keywords, 20);
        found += keywords.size();
      }
      return found;
    });
    return 0;
  }

  for (const std::string &line : texts) {
    std::vector<std::string> found;
    jieba.Cut(line, found, model);
    std::string joined;
    for (const std::string &word : found) joined += word;
    requireJoined(line, joined);
  }
  std::vector<cppjieba::Word> found;
  measure(arguments, [&] {
    size_t tokens = 0;
    for (const std::string &line : texts) {
      found.clear();
      jieba.Cut(line, found, model);
      tokens += found.size();
    }
    return tokens;
  });
}
