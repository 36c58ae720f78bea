import Fenci
import FenciKeywords
import FenciLexicon

/// Adds or averages tables of document frequencies.
struct DocumentFrequenciesMerge {
  var tables: TableFiles
  var minimumDocumentFrequency: UInt64
  /// The number of documents to state an average with; `nil` adds the tables.
  var averageDocumentCount: UInt64?
  /// Facts that are added to those of the tables.
  var facts: [String]
  var outputPath: String

  /// Reads the tables and writes the sum.
  ///
  /// - Returns: ``RunStatus/failure`` when a line of a table is bad; then nothing is written.
  /// - Throws: What ``TableFiles`` throws; ``CommandError/system(_:path:code:)``.
  func run(diagnostics: inout Diagnostics) throws(CommandError) -> RunStatus {
    guard var merged = try merged(diagnostics: &diagnostics) else { return diagnostics.status }
    var head = DocumentFrequencyTable()
    head.provenance = facts
    merged.merge(head)
    var file = try OutputFile(outputPath)
    try file.write(DocumentFrequencyText.write(merged).utf8)
    try file.finish()
    return diagnostics.status
  }

  private func merged(
    diagnostics: inout Diagnostics
  ) throws(CommandError) -> DocumentFrequencyTable? {
    guard let averageDocumentCount else {
      var sum = try tables.sum(diagnostics: &diagnostics)
      sum?.prune(minimumDocumentFrequency: minimumDocumentFrequency)
      return sum
    }
    var average = AveragedFrequencies()
    let isSound = try tables.forEachTable(diagnostics: &diagnostics) { average.add($0) }
    guard isSound else { return nil }
    return average.finish(
      documentCount: averageDocumentCount, minimumDocumentFrequency: minimumDocumentFrequency)
  }
}
