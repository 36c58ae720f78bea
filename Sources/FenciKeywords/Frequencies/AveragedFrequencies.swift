import Glibc

/// Averages tables of different genres: each has equal say, however many documents it is of.
///
/// A term's weight in a table of *N* documents is ln((*N* + 1) / (df + 1)), 0 documents for a term that
/// the table does not have. The average over the tables is stated as the count of documents, out of a
/// number of documents, that has this weight. So a word that only one genre uses stays telling, and a
/// large collection does not drown a small one.
///
/// - Complexity: time and memory O(*t*) in all terms.
public struct AveragedFrequencies {
  private struct Share {
    /// Σ ln(df + 1) over the tables.
    var logarithms = 0.0
    var documents: UInt64 = 0
  }

  private var shares: [TermSpelling: Share] = [:]
  /// Σ ln(*N* + 1) over the tables.
  private var logarithms = 0.0
  private var tableCount = 0
  private var provenance: [String] = []
  private var minimumDocumentFrequency: UInt64 = 1

  /// An average of no tables.
  public init() {}

  /// Adds a table.
  public mutating func add(_ table: DocumentFrequencyTable) {
    tableCount += 1
    logarithms += log(Double(table.documentCount) + 1)
    minimumDocumentFrequency = max(minimumDocumentFrequency, table.minimumDocumentFrequency)
    provenance = DocumentFrequencyTable.union(provenance, table.provenance)
    table.forEachTerm { term, count in
      shares[term, default: Share()].logarithms += log(Double(count) + 1)
      shares[term, default: Share()].documents += count
    }
  }

  /// The average.
  ///
  /// - Parameters:
  ///   - documentCount: The number of documents that counts are out of.
  ///   - minimumDocumentFrequency: Terms of fewer documents in all tables together are left out.
  /// - Returns: A table; no term has fewer than one document in it.
  public consuming func finish(
    documentCount: UInt64, minimumDocumentFrequency: UInt64 = 1
  ) -> DocumentFrequencyTable {
    var table = DocumentFrequencyTable()
    table.documentCount = documentCount
    table.minimumDocumentFrequency = max(
      self.minimumDocumentFrequency, minimumDocumentFrequency)
    table.provenance = provenance
    guard tableCount > 0 else { return table }
    for (term, share) in shares where share.documents >= minimumDocumentFrequency {
      let weight = (logarithms - share.logarithms) / Double(tableCount)
      let count = ((Double(documentCount) + 1) * exp(-weight)).rounded(.toNearestOrEven) - 1
      table[term.text] = UInt64(max(1, min(count, Double(documentCount))))
    }
    return table
  }
}
