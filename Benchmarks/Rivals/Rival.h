// What every rival in C++ shares: the command line and report of fenci-bench, its pieces of a text, its clock.
//
//   RIVAL segment [--no-new-words] [--passes N] TEXT
//   RIVAL keywords [--method tfidf|textrank] [--passes N] DOCUMENTS

#ifndef RIVAL_H
#define RIVAL_H

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

struct Arguments {
  bool keywords = false;
  bool recognizesNewWords = true;
  std::string method = "tfidf";
  int passes = 1;
  std::string path;

  Arguments(int count, char **words) {
    keywords = count > 1 && std::strcmp(words[1], "keywords") == 0;
    for (int index = 2; index < count; index++) {
      std::string word = words[index];
      if (word == "--no-new-words") recognizesNewWords = false;
      else if (word == "--method") method = words[++index];
      else if (word == "--passes") passes = std::atoi(words[++index]);
      else path = word;
    }
  }
};

/// The lines of a file, or its runs of lines between empty ones.
inline std::vector<std::string> pieces(const Arguments &arguments) {
  std::ifstream file(arguments.path);
  std::vector<std::string> pieces;
  std::string line, document;
  while (std::getline(file, line)) {
    if (!arguments.keywords) {
      pieces.push_back(line);
    } else if (line.empty()) {
      if (!document.empty()) pieces.push_back(document);
      document.clear();
    } else {
      document += (document.empty() ? "" : "\n") + line;
    }
  }
  if (!document.empty()) pieces.push_back(document);
  return pieces;
}

/// Runs one pass that is not timed, then the timed ones; prints the report.
inline void measure(const Arguments &arguments, const std::function<size_t()> &pass) {
  size_t expected = pass();
  std::printf("%s\t%zu\nseconds", arguments.keywords ? "keywords" : "tokens", expected);
  for (int index = 0; index < arguments.passes; index++) {
    timespec before, after;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
    size_t found = pass();
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
    if (found != expected) std::exit(1);
    std::printf("\t%.6f", (after.tv_sec - before.tv_sec) + (after.tv_nsec - before.tv_nsec) / 1e9);
  }
  std::printf("\n");
}

/// Ends the program when the words of a line do not join to it.
inline void requireJoined(const std::string &line, const std::string &joined) {
  if (line == joined) return;
  std::fprintf(stderr, "the words do not join to the line: %s\n", line.c_str());
  std::exit(1);
}

#endif
