import Fenci
import FenciLexicon
import FenciText
import Glibc

extension Diagnostics {
  /// An error of the engine in words.
  static func sentence(for error: FenciError) -> String {
    switch error {
    case .lexicon(let error): sentence(for: error)
    case .text(let error): sentence(for: error)
    }
  }

  /// An error of a dictionary in words.
  static func sentence(for error: LexiconError) -> String {
    switch error {
    case .unreadable(let path, let code):
      "\(path): \(String(cString: strerror(code))); check the path"
    case .malformedLine(let position, let expected, let found):
      "\(position.path):\(position.line):\(position.column): expected \(expected), found \(quoted(found))"
    case .unusableImage(let path, let fault):
      "\(path): \(words(for: fault)); make it anew with fenci dict build"
    case .limitExceeded(let what, let limit, let value):
      "\(value) \(what) are more than a dictionary holds, which is \(limit); leave some out"
    case .unknownStandard(let name, let known):
      known.isEmpty
        ? "there is no standard \"\(name)\": this lexicon has no learned scores; fenci train learns some"
        : "there is no standard \"\(name)\"; --standard knows \(known.joined(separator: ", "))"
    case .imageNotFound(let searched):
      "a compiled dictionary is missing; looked at \(searched.joined(separator: ", ")); name one "
        + "with --dict or --idf, or make one with fenci dict build or fenci idf build"
    }
  }

  /// An error of jieba's data in words.
  static func sentence(forJieba error: LexiconError) -> String {
    switch error {
    case .unusableImage(let path, let fault):
      "\(path): \(words(for: fault)); make it anew with fenci dict import-jieba"
    case .imageNotFound(let searched):
      "jieba's data is not imported; looked at \(searched.joined(separator: ", ")); to import it: "
        + "pip install --no-deps --target /tmp/jieba jieba==0.42.1 "
        + "&& fenci dict import-jieba /tmp/jieba/jieba"
    case .unreadable(let path, let code):
      "\(path): \(String(cString: strerror(code))); fenci dict import-jieba reads the folder jieba "
        + "within pip's target, which has dict.txt; --compat jieba reads the image made of it"
    case .malformedLine, .limitExceeded, .unknownStandard:
      sentence(for: error)
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

  /// An error of the text layer in words.
  static func sentence(for error: TextError) -> String {
    switch error {
    case .illFormed(let encoding, let byteOffset, _, _, _):
      "byte \(byteOffset) begins no \(encoding.rawValue); name another --encoding"
    case .tooLong(let limit, let utf8Count):
      "a text of \(utf8Count) bytes is longer than ICU takes, which is \(limit); divide it"
    case .unavailable(let service):
      "ICU has no \(service) here; install the libicu of the version fenci was built with"
    case .failed(let service):
      "ICU failed in \(service); there may be too little memory"
    }
  }

  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "nothing" : "\"\(text.prefix(40))\(text.count > 40 ? "…" : "")\""
  }

  private static func words(for fault: ImageFault) -> String {
    switch fault {
    case .truncated(let count, let expected):
      "cut short: \(count) bytes where \(expected) are expected"
    case .notAnImage: "not a compiled dictionary"
    case .foreignByteOrder: "compiled on a machine of the other byte order"
    case .version(let found, let supported):
      "of format version \(found), where this fenci reads \(supported)"
    case .kind(let found, let expected): "of kind \(found), where \(expected) is expected"
    case .checksum: "damaged: the bytes do not fit the checksum"
    case .lexicon: "made for another lexicon, or from other text or options"
    case .section(let name): "damaged in section \(name)"
    }
  }
}
