public import FenciLexicon

/// Ranks the terms of many documents together, without keeping the documents.
///
///     var collection = KeywordCollection(lexicon: analyzer.lexicon)
///     for document in documents {
///       collection.add(try analyzer.keywords(in: document, options: options, workspace: workspace))
///     }
///     collection.keywords(maximumCount: 20)
///
/// Each document is ranked by itself and has one voice: the best score of each is worth 1. For a term *t*
/// of *N* documents, *df(t)* of which have it among their best terms,
///
///     score(t) = (Σ share(t, d) / N) · (df(t) / N)
///
/// how good it is on average, times in what part of the documents. Guides/CollectionRanking.md says why.
///
/// Memory is bounded by a number of terms, not of documents: when there are more, the worse half is
/// forgotten. The result then depends on the order of the documents, and ``forgottenTermCount`` says so.
public struct KeywordCollection: Sendable {
  /// What is known of a term.
  private struct Entry: Sendable {
    var text: String
    var shares: UInt64
    var documentCount: Int
    var occurrenceCount: Int
    /// When it was first seen: ties are broken by it.
    var number: Int
  }

  /// The documents that were added.
  public private(set) var documentCount = 0
  /// The entries that were dropped for want of room; a term may be dropped several times.
  public private(set) var forgottenTermCount = 0
  private var entries: [TermKey: Entry] = [:]
  private var seenCount = 0
  private let termLimit: Int
  private let folding: TermFolding

  /// The best terms of each document that should be given to ``add(_:)``: with fewer, terms that are in
  /// many documents but nowhere among the best are missed.
  public static let termsOfDocument = 100

  /// With this room full, a run takes some 350 MB.
  public static let standardTermLimit = 1 << 20

  /// Makes an empty collection.
  ///
  /// - Parameters:
  ///   - lexicon: Says which terms are spellings of one, such as 高端市場 and 高端市场.
  ///   - termLimit: The most terms that are kept.
  public init(lexicon: Lexicon, termLimit: Int = standardTermLimit) {
    self.init(folding: TermFolding(lexicon: lexicon), termLimit: termLimit)
  }

  /// Makes an empty collection.
  package init(folding: TermFolding, termLimit: Int) {
    self.folding = folding
    self.termLimit = max(1, termLimit)
  }

  /// Adds a document.
  ///
  /// - Parameter keywords: Its best terms, best first: some ``termsOfDocument``, however few are wanted in
  ///   the end.
  /// - Complexity: O(*k*) in the keywords; now and then O(*l* log *l*) in the limit.
  public mutating func add(_ keywords: [Keyword]) {
    add(RankedDocument(keywords, folding: folding))
  }

  /// Adds a document whose terms have their keys already.
  package mutating func add(_ document: RankedDocument) {
    documentCount += 1
    for term in document.terms {
      if entries[term.key] == nil {
        entries[term.key] = Entry(
          text: term.text, shares: 0, documentCount: 0, occurrenceCount: 0, number: seenCount)
        seenCount += 1
      }
      entries[term.key]?.shares += term.share
      entries[term.key]?.documentCount += 1
      entries[term.key]?.occurrenceCount += term.occurrenceCount
    }
    if entries.count > termLimit { forget() }
  }

  /// The best terms, best first; ties are broken by first occurrence.
  ///
  /// - Complexity: O(*t* log *t*) for *t* terms.
  public func keywords(maximumCount: Int) -> [CollectionKeyword] {
    let best = entries.values.sorted(by: Self.precedes).prefix(max(0, maximumCount))
    let whole = Double(RankedDocument.unit) * Double(documentCount) * Double(documentCount)
    return best.map { entry in
      CollectionKeyword(
        text: entry.text,
        score: Double(entry.shares) * Double(entry.documentCount) / whole,
        documentCount: entry.documentCount, occurrenceCount: entry.occurrenceCount)
    }
  }

  /// Keeps the better half of what there is room for.
  private mutating func forget() {
    let kept = entries.sorted { Self.precedes($0.value, $1.value) }.prefix((termLimit + 1) / 2)
    forgottenTermCount += entries.count - kept.count
    entries = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
  }

  private static func precedes(_ one: Entry, _ other: Entry) -> Bool {
    // Products of what 64 bits hold, compared exactly.
    let first = one.shares.multipliedFullWidth(by: UInt64(one.documentCount))
    let second = other.shares.multipliedFullWidth(by: UInt64(other.documentCount))
    return (second.high, second.low, one.number) < (first.high, first.low, other.number)
  }
}
