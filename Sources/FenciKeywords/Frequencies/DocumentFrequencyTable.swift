/// How many documents of a collection each term occurs in: the editable form.
///
/// Terms are spelled folded (see `TermFolding`). Tables made from parts of a collection add up exactly
/// to the table made from all of it; prune after merging, not before.
public struct DocumentFrequencyTable: Sendable, Equatable {
  /// Documents counted.
  public var documentCount: UInt64 = 0
  /// Documents that contain a term, by term.
  public var counts: [String: UInt64] = [:]
  /// Facts about the table, such as what was counted and when; kept as comment lines.
  public var provenance: [String] = []

  /// A table of no documents.
  public init() {}

  /// Adds the documents of another table, which must be of other documents.
  ///
  /// - Complexity: O(*t*), *t* the terms of the other table.
  public mutating func merge(_ other: DocumentFrequencyTable) {
    documentCount += other.documentCount
    counts.merge(other.counts) { $0 + $1 }
    provenance += other.provenance.filter { !provenance.contains($0) }
  }

  /// Drops the terms of fewer documents than a minimum.
  public mutating func prune(minimumDocumentFrequency: UInt64) {
    counts = counts.filter { $0.value >= minimumDocumentFrequency }
  }

  /// Scales all counts to another number of documents, rounding to the nearest.
  ///
  /// Terms that would round to none keep one document.
  public mutating func scale(toDocumentCount count: UInt64) {
    guard documentCount > 0 else { return }
    let factor = Double(count) / Double(documentCount)
    counts = counts.mapValues { max(1, UInt64((Double($0) * factor).rounded())) }
    documentCount = count
  }

  /// The terms, most frequent first, equal ones in the order of their scalars.
  ///
  /// - Complexity: O(*t* log *t*).
  public func sortedTerms() -> [(term: String, count: UInt64)] {
    counts.map { (term: $0.key, count: $0.value) }
      .sorted {
        $0.count != $1.count
          ? $0.count > $1.count
          : $0.term.unicodeScalars.lexicographicallyPrecedes($1.term.unicodeScalars)
      }
  }
}
