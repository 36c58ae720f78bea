import Fenci
import FenciKeywords
import FenciLexicon

/// Tables of document frequencies in text form, read one after the other.
struct TableFiles {
  var paths: [String]
  /// Whether tables may be added of which some terms were left out.
  var allowsPruned = false

  /// Adds the tables.
  ///
  /// - Returns: `nil` when a line of a table is bad; every one is reported.
  /// - Throws: ``CommandError/engine(_:)`` for a table that cannot be read,
  ///   ``CommandError/prunedTable(path:minimum:)``.
  func sum(diagnostics: inout Diagnostics) throws(CommandError) -> DocumentFrequencyTable? {
    var sum = DocumentFrequencyTable()
    let isSound = try forEachTable(diagnostics: &diagnostics) { sum.merge($0) }
    return isSound ? sum : nil
  }

  /// Calls a function with each table.
  ///
  /// - Returns: Whether all lines of all tables are sound.
  func forEachTable(
    diagnostics: inout Diagnostics, _ body: (DocumentFrequencyTable) -> Void
  ) throws(CommandError) -> Bool {
    var isSound = true
    for path in paths {
      var badLines: [LexiconError] = []
      let table: DocumentFrequencyTable
      do throws(LexiconError) {
        let text = try TextFile.read(path)
        table = try DocumentFrequencyText.read(text, path: path) { badLines.append($0) }
      } catch {
        throw .engine(.lexicon(error))
      }
      for error in badLines { diagnostics.report(.engine(.lexicon(error))) }
      isSound = isSound && badLines.isEmpty
      if paths.count > 1, table.minimumDocumentFrequency > 1, !allowsPruned {
        throw .prunedTable(path: path, minimum: table.minimumDocumentFrequency)
      }
      body(table)
    }
    return isSound
  }
}
