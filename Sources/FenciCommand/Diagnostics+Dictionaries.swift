import FenciDiagnostics
import FenciLexicon
import Glibc

extension Diagnostics {
  /// An error of jieba's data in words.
  static func sentence(forJieba error: LexiconError) -> String {
    switch error {
    case .unusableImage(let path, let fault):
      "\(path): \(fault.words); make it anew with fenci dict import-jieba"
    case .imageNotFound(let searched):
      "jieba's data is not imported; looked at \(searched.joined(separator: ", ")); to import it: "
        + "pip install --no-deps --target /tmp/jieba jieba==0.42.1 "
        + "&& fenci dict import-jieba /tmp/jieba/jieba"
    case .unreadable(let path, let code):
      "\(path): \(String(cString: strerror(code))); fenci dict import-jieba reads the folder jieba "
        + "within pip's target, which has dict.txt; --compat jieba reads the image made of it"
    case .malformedLine, .notText, .limitExceeded, .unknownStandard:
      error.sentence
    }
  }

  /// What a dictionary is and how sound it is, such as
  /// `words.tsv: user dictionary, 12 words: no problems`.
  static func sentence(
    for contents: DictionaryCheck.Contents, at path: String, problemCount: Int
  ) -> String {
    let kind =
      switch contents {
      case .lexicon(let wordCount): "compiled lexicon, \(count(wordCount, "word"))"
      case .documentFrequencies(let termCount, let documentCount):
        "document frequencies, \(count(termCount, "term")) of "
          + count(documentCount, "document")
      case .jieba(let version): "data of jieba \(version)"
      case .wordList(let wordCount): "word list, \(count(wordCount, "word"))"
      case .userDictionary(let form, let lexicon):
        "user dictionary, \(form == .jieba ? "jieba's form" : "tab-separated"), "
          + "\(count(lexicon.words.count, "word")), \(count(lexicon.splits.count, "split"))"
          + (lexicon.contexts.isEmpty ? "" : ", \(count(lexicon.contexts.count, "context"))")
      }
    return "\(path): \(kind): \(problemCount == 0 ? "no problems" : count(problemCount, "problem"))"
  }

  private static func count(_ count: some BinaryInteger, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
