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
  /// Terms of fewer documents were left out, of the whole table or of a part that was merged into it;
  /// 1 when none were.
  public var minimumDocumentFrequency: UInt64 = 1
  /// Facts about the table, such as what was counted; kept as comment lines.
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

  /// Calls a function with each term, in no order.
  func forEachTerm(_ body: (TermSpelling, UInt64) -> Void) {
    for (term, count) in counts { body(term, count) }
  }

  /// Adds the documents of another table, which must be of other documents.
  ///
  /// The sum does not depend on the order in which tables are added: the facts of both are kept once
  /// each, sorted. It is exact when neither table was pruned.
  ///
  /// - Complexity: O(*t*), *t* the terms of the other table.
  public mutating func merge(_ other: DocumentFrequencyTable) {
    documentCount = Self.sum(documentCount, other.documentCount)
    if counts.isEmpty {
      counts = other.counts
    } else {
      counts.merge(other.counts, uniquingKeysWith: Self.sum)
    }
    minimumDocumentFrequency = max(minimumDocumentFrequency, other.minimumDocumentFrequency)
    provenance = Self.union(provenance, other.provenance)
  }

  static func union(_ facts: [String], _ others: [String]) -> [String] {
    Set((facts + others).map(TermSpelling.init)).map(\.text)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func sum(_ first: UInt64, _ second: UInt64) -> UInt64 {
    // Neither is above 2⁵³ now, so this cannot overflow.
    min(min(first, maximumCount) + min(second, maximumCount), maximumCount)
  }

  /// Drops the terms of fewer documents than a minimum.
  public mutating func prune(minimumDocumentFrequency: UInt64) {
    self.minimumDocumentFrequency = max(self.minimumDocumentFrequency, minimumDocumentFrequency)
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
