import FenciLexicon
import FenciText

/// Writes what results depend on, one fact a line: a name and a value separated by a tab.
struct VersionReport {
  var lexicon: Lexicon

  /// Writes the facts.
  func run(to output: borrowing OutputFile) throws(CommandError) {
    var bytes: Bytes = []
    for (name, value) in [
      ("fenci", FenciCommand.version),
      ("lexicon", "\(lexicon.checksumText) \(lexicon.path)"),
      ("Unicode", CharacterClassTable.unicodeVersion),
    ] {
      TSVWriter.append(cell: name, to: &bytes)
      TSVWriter.append(lastCell: value, to: &bytes)
    }
    try output.write(bytes)
  }
}
