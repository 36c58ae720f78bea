import Fenci
import FenciKeywords
import FenciLexicon
import FenciText

/// Writes what results depend on, one fact a line: a name and a value separated by a tab.
struct VersionReport {
  var analyzer: Analyzer

  /// Writes the facts.
  ///
  /// - Throws: ``CommandError/engine(_:)`` when the document frequencies cannot be opened.
  func run(to output: borrowing OutputFile) throws(CommandError) {
    var bytes: Bytes = []
    for (name, value) in try facts() {
      TSVWriter.append(cell: name, to: &bytes)
      TSVWriter.append(lastCell: value, to: &bytes)
    }
    try output.write(bytes)
  }

  private func facts() throws(CommandError) -> [(name: String, value: String)] {
    let extractor = try analyzer.openKeywordExtractor()
    let lexicon = analyzer.lexicon
    let frequencies = extractor.frequencies
    let stopWordsPath = analyzer.configuration.stopWordsPath ?? "<embedded stop words>"
    return [
      ("fenci", FenciCommand.version),
      ("lexicon", "\(String(checksum: lexicon.checksum)) \(lexicon.path)"),
      ("document frequencies", "\(String(checksum: frequencies.checksum)) \(frequencies.path)"),
      ("stop words", "\(String(checksum: extractor.stopWords.checksum)) \(stopWordsPath)"),
      ("Unicode", CharacterClassTable.unicodeVersion),
      ("ICU", "\(ICUVersion.version) (Unicode \(ICUVersion.unicodeVersion))"),
    ]
  }
}
