import Fenci
import FenciKeywords
import FenciLexicon

/// Compiles tables of document frequencies into one image.
struct DocumentFrequenciesCompilation {
  var tablePaths: [String]
  /// Whose folding the terms are stored under.
  var lexicon: Lexicon
  var outputPath: String

  /// Reads, adds and compiles the tables.
  ///
  /// - Returns: ``RunStatus/failure`` when a line of a table is bad; then nothing is written.
  /// - Throws: ``CommandError/engine(_:)`` for a table that cannot be read,
  ///   ``CommandError/system(_:path:code:)`` when the image cannot be written.
  func run(diagnostics: inout Diagnostics) throws(CommandError) -> RunStatus {
    let tables = TableFiles(paths: tablePaths)
    guard let sum = try tables.sum(diagnostics: &diagnostics) else { return diagnostics.status }
    var file = try OutputFile(outputPath)
    try file.write(sum.compiled(lexicon: lexicon))
    try file.finish()
    return diagnostics.status
  }
}
