import Fenci
import FenciLexicon
import FenciSegmentation

/// Looks words up in the user dictionaries and the lexicon.
///
/// Each word becomes a line: the word, where it is from (`user`, `lexicon` or `none`), its tag, and
/// the natural logarithm of its probability in the lexicon.
struct DictionaryLookup {
  var analyzer: Analyzer

  /// Writes a line for each word.
  ///
  /// - Returns: ``RunStatus/negative`` when a word is in no dictionary.
  func run(
    _ words: [String], to output: borrowing OutputFile
  ) throws(CommandError) -> RunStatus {
    var status = RunStatus.success
    var bytes: Bytes = []
    for word in words {
      let row = analyzer.lexicon.find(word)
      let userWord = analyzer.segmenter.overlay?.words.last { $0.text == word }
      if row == nil, userWord == nil { status = .negative }
      let tag = userWord?.tag ?? row.map(analyzer.lexicon.tag(of:))
      TSVWriter.append(cell: word, to: &bytes)
      TSVWriter.append(cell: userWord != nil ? "user" : row != nil ? "lexicon" : "none", to: &bytes)
      TSVWriter.append(cell: tag?.name ?? "", to: &bytes)
      if let row {
        bytes.append(fixed: analyzer.lexicon.logProbability(of: row), fractionDigits: 3)
      }
      bytes.append(ascii: "\n")
    }
    try output.write(bytes)
    return status
  }
}
