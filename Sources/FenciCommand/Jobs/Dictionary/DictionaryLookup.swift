import Fenci
import FenciLexicon
import FenciSegmentation
import FenciText

/// Looks words up in the user dictionaries and the lexicon, folded as segmentation folds them.
///
/// Each word becomes a line: the word, where it is from (`user`, `lexicon` or `none`), its tag, and
/// the natural logarithm of its probability in the lexicon.
struct DictionaryLookup {
  private let analyzer: Analyzer
  private let folding: CharacterFolding
  /// The words of all user dictionaries by their folded scalars; of equal ones, the last.
  private var userWords: [[UInt32]: UserOverlay.Word] = [:]

  init(analyzer: Analyzer) {
    self.analyzer = analyzer
    folding = analyzer.lexicon.makeFolding()
    for word in analyzer.segmenter.overlay?.words ?? [] {
      userWords[key(of: word.text)] = word
    }
  }

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
      let userWord = userWords[key(of: word)]
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

  /// The folded scalars of a word, without marks that belong to the character before them.
  private func key(of word: String) -> [UInt32] {
    let classes = CharacterClassTable()
    var key: [UInt32] = []
    for scalar in word.unicodeScalars
    where key.isEmpty || classes.characterClass(of: scalar.value) != .extend {
      key.append(folding.fold(scalar).value)
    }
    return key
  }
}
