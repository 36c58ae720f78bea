import FenciLexicon

/// Writes the facts of a compiled lexicon, one a line: a name and a value separated by a tab.
struct DictionaryInspection {
  var lexicon: Lexicon

  /// Writes the facts.
  func run(to output: borrowing OutputFile) throws(CommandError) {
    let facts =
      [
        ("path", lexicon.path),
        ("bytes", String(lexicon.byteCount)),
        ("checksum", String(checksum: lexicon.checksum)),
      ] + lexicon.provenance.map { ($0.key, $0.value) }
    var bytes: Bytes = []
    for (name, value) in facts {
      TSVWriter.append(cell: name, to: &bytes)
      TSVWriter.append(lastCell: value, to: &bytes)
    }
    try output.write(bytes)
  }
}
