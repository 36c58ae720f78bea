import FenciLexicon
public import FenciSegmentation
public import FenciTagging
import FenciText

/// Counts in how many documents each word, and each phrase of two or three words, occurs.
///
/// Phrases are adjacent words that a keyword may consist of, by their parts of speech. Stop words do not
/// matter here, so a table serves any list of them.
///
/// One document at a time; nothing of a document is kept but its terms. Counting the parts of a
/// collection apart and merging the tables gives the table of the whole.
///
///     var builder = DocumentFrequenciesBuilder(segmenter: segmenter, tagger: tagger)
///     for document in documents { document.withUTF8 { builder.add($0) } }
///     let table = builder.finish()
///
/// - Complexity: time O(*n*) in the text; memory O(*t*) in the different terms.
public struct DocumentFrequenciesBuilder {
  /// The most words of a phrase.
  private static let maximumWordCount = 3

  private struct Count {
    var term: String
    var documents: UInt32
    /// The document that was counted last, from 1.
    var lastDocument: UInt32
  }

  private let segmenter: Segmenter
  private let tagger: any Tagger
  private let folding: TermFolding
  private let workspace: SegmentationWorkspace
  private var tokens: [Token] = []
  private var tagged: [TaggedToken] = []
  /// Phrases that reach up to the present token, the longest first.
  private var phrases: [(key: TermKey, start: Int, wordCount: Int)] = []
  private var counts: [TermKey: Count] = [:]
  private var documentCount: UInt32 = 0
  private let phraseUse: PhraseUse

  /// Makes a counter of no documents yet.
  ///
  /// - Parameters:
  ///   - segmenter: Finds the words.
  ///   - tagger: Says of which words phrases may consist.
  ///   - phrases: Whether words, phrases or both are counted.
  public init(segmenter: Segmenter, tagger: any Tagger, phrases: PhraseUse = .included) {
    phraseUse = phrases
    self.segmenter = segmenter
    self.tagger = tagger
    folding = TermFolding(lexicon: segmenter.lexicon)
    workspace = segmenter.makeWorkspace()
  }

  /// The terms met so far.
  public var termCount: Int { counts.count }

  /// Counts a document.
  ///
  /// - Parameter source: UTF-8; ill-formed bytes divide phrases.
  public mutating func add(_ source: UnsafeBufferPointer<UInt8>) {
    documentCount += 1
    segmenter.segment(source, workspace: workspace, into: &tokens)
    tagger.tag(tokens, of: source, into: &tagged)
    phrases.removeAll(keepingCapacity: true)
    for tagged in tagged {
      let token = tagged.token
      let role = TermRole(of: tagged, isJoiner: false)
      if token.kind == .whitespace, !source[token.utf8Range].contains(0x0A) { continue }
      guard role != .boundary else {
        phrases.removeAll(keepingCapacity: true)
        continue
      }
      let key = folding.key(of: source, in: token.utf8Range)
      if phraseUse != .only { count(key, source, token.utf8Range) }
      if phraseUse == .excluded { continue }
      extendPhrases(by: key, role: role, source, end: token.end)
      if role.beginsTerms { phrases.append((key, token.start, 1)) }
    }
  }

  /// Counts the phrases that end with a token, and keeps those that may go on.
  private mutating func extendPhrases(
    by key: TermKey, role: TermRole, _ source: UnsafeBufferPointer<UInt8>, end: Int
  ) {
    guard role.isInTerms else { return phrases.removeAll(keepingCapacity: true) }
    for index in phrases.indices {
      phrases[index].key = phrases[index].key.appending(key)
      phrases[index].wordCount += 1
      if role.endsTerms { count(phrases[index].key, source, phrases[index].start..<end) }
    }
    phrases.removeAll { $0.wordCount == Self.maximumWordCount }
  }

  private mutating func count(
    _ key: TermKey, _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) {
    if let known = counts.index(forKey: key) {
      guard counts.values[known].lastDocument != documentCount else { return }
      counts.values[known].lastDocument = documentCount
      counts.values[known].documents += 1
    } else {
      counts[key] = Count(
        term: folding.folded(source, in: range), documents: 1, lastDocument: documentCount)
    }
  }

  /// The table of all documents added.
  ///
  /// - Parameter minimumDocumentFrequency: Terms of fewer documents are left out; 1 keeps all, as
  ///   tables that are still to be merged should.
  /// - Returns: The table; terms are spelled folded.
  public consuming func finish(minimumDocumentFrequency: UInt64 = 1) -> DocumentFrequencyTable {
    var table = DocumentFrequencyTable()
    table.documentCount = UInt64(documentCount)
    table.minimumDocumentFrequency = max(1, minimumDocumentFrequency)
    table.reserveCapacity(counts.count)
    for count in counts.values where count.documents >= minimumDocumentFrequency {
      table[count.term] = UInt64(count.documents)
    }
    return table
  }
}
