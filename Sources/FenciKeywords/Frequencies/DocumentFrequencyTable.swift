/// How many documents of a collection each term occurs in: the editable form.
///
/// Terms are spelled folded (see `TermFolding`), and are one when their scalars are. Tables made from
/// parts of a collection add up exactly to the table made from all of it; prune after merging, not
/// before.
public struct DocumentFrequencyTable: Sendable, Equatable {
  /// Sums stop here; up to here a `Double` holds every whole number.
  public static let maximumCount: UInt64 = 1 << 53

  /// Documents counted.
  public var documentCount: UInt64 = 0
  /// Facts about the table, such as what was counted and when; kept as comment lines.
  public var provenance: [String] = []
  private var counts: [TermSpelling: UInt64] = [:]

  /// A table of no documents.
  public init() {}

  /// Documents that contain a term, spelled scalar for scalar so; `nil` for a term it does not have.
  public subscript(term: String) -> UInt64? {
    get { counts[TermSpelling(text: term)] }
    set { counts[TermSpelling(text: term)] = newValue }
  }

  /// The number of terms.
  public var termCount: Int { counts.count }

  /// The lowest count of a term; 0 when there are no terms.
  ///
  /// - Complexity: O(*t*), *t* the terms.
  public var lowestCount: UInt64 { counts.values.min() ?? 0 }

  /// Makes room for so many terms.
  mutating func reserveCapacity(_ termCount: Int) { counts.reserveCapacity(termCount) }

  /// Adds the documents of another table, which must be of other documents.
  ///
  /// - Complexity: O(*t*), *t* the terms of the other table.
  public mutating func merge(_ other: DocumentFrequencyTable) {
    documentCount = Self.sum(documentCount, other.documentCount)
    counts.merge(other.counts, uniquingKeysWith: Self.sum)
    provenance += other.provenance.filter { !provenance.contains($0) }
  }

  private static func sum(_ first: UInt64, _ second: UInt64) -> UInt64 {
    // Neither is above 2⁵³ now, so this cannot overflow.
    min(min(first, maximumCount) + min(second, maximumCount), maximumCount)
  }

  /// Drops the terms of fewer documents than a minimum.
  public mutating func prune(minimumDocumentFrequency: UInt64) {
    counts = counts.filter { $0.value >= minimumDocumentFrequency }
  }

  /// The terms, most frequent first, equal ones in the order of their scalars.
  ///
  /// - Complexity: O(*t* log *t*).
  public func sortedTerms() -> [(term: String, count: UInt64)] {
    counts.map { (term: $0.key.text, count: $0.value) }
      .sorted {
        $0.count != $1.count
          ? $0.count > $1.count
          : $0.term.unicodeScalars.lexicographicallyPrecedes($1.term.unicodeScalars)
      }
  }
}
