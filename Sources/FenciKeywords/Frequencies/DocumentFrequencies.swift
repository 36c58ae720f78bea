public import FenciLexicon
import Glibc

/// How common terms are in a background collection, read in place from a compiled image.
///
/// Immutable; one may be shared by any number of tasks. The image holds keys, not spellings: it can
/// answer for a term but not list its terms. That is what ``DocumentFrequencyTable`` is for.
///
/// Layout of the image (kind `FREQ`):
///
/// | section | what |
/// | --- | --- |
/// | `NUMS` | three `UInt64`: documents, terms, lowest count kept |
/// | `KEYS` | `UInt64` by slot: a term's key + 1; 0 when empty. The number of slots is a power of two |
/// | `CNTS` | `UInt32` by slot: documents that contain the term |
/// | `PROV` | provenance, a fact a line |
///
/// A term is at the first slot from its home, `key · 0x9E3779B97F4A7C15 >> (64 − log₂ slots)`, that has
/// its key; an empty slot ends the search.
public final class DocumentFrequencies: Sendable {
  /// Documents counted.
  public let documentCount: UInt64
  /// Terms known.
  public let termCount: Int
  /// No term of fewer documents is in the table.
  public let minimumDocumentFrequency: UInt64
  let folding: TermFolding
  private let image: ImageReader
  private let shift: UInt64
  // Read-only memory that `image` keeps alive, hence safe to share.
  nonisolated(unsafe) private let keys: UnsafeBufferPointer<UInt64>
  nonisolated(unsafe) private let counts: UnsafeBufferPointer<UInt32>

  /// Opens a file in either form, which its first bytes tell apart.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - lexicon: Whose folding the terms are found under.
  /// - Throws: ``LexiconError``; a bad line of a text file is an error.
  /// - Complexity: O(*n*): about 1 ms for a compiled table of 10 MB, 0.3 s for a text of that size.
  public convenience init(path: String, lexicon: Lexicon) throws(LexiconError) {
    try self.init(source: MappedBytes(path: path), lexicon: lexicon, isTrusted: false)
  }

  /// Compiles a table and opens it.
  public convenience init(_ table: DocumentFrequencyTable, lexicon: Lexicon) throws(LexiconError) {
    try self.init(table, lexicon: lexicon, name: "<compiled>")
  }

  private convenience init(
    _ table: DocumentFrequencyTable, lexicon: Lexicon, name: String
  ) throws(LexiconError) {
    let bytes = table.compiled(lexicon: lexicon)
    try self.init(
      image: MappedBytes(copying: bytes, name: name), lexicon: lexicon, isTrusted: true)
  }

  package convenience init(
    source: MappedBytes, lexicon: Lexicon, isTrusted: Bool
  ) throws(LexiconError) {
    if source.bytes.starts(with: ImageFormat.magic) || source.bytes.isEmpty {
      try self.init(image: source, lexicon: lexicon, isTrusted: isTrusted)
    } else {
      let table = try DocumentFrequencyText.read(
        String(decoding: source.bytes, as: UTF8.self), path: source.path
      ) { error throws(LexiconError) in throw error }
      try self.init(table, lexicon: lexicon, name: source.path)
    }
  }

  /// Reads an image in place.
  ///
  /// - Parameters:
  ///   - source: The image.
  ///   - lexicon: Whose folding the terms are found under.
  ///   - isTrusted: The bytes are part of the program: only sizes are checked.
  /// - Throws: ``LexiconError/unusableImage(path:_:)``.
  package init(image source: MappedBytes, lexicon: Lexicon, isTrusted: Bool) throws(LexiconError) {
    image = try ImageReader(source, kind: .frequenciesKind, verifiesChecksum: !isTrusted)
    let numbers = try image.values(.numbers, as: UInt64.self, count: 3)
    documentCount = numbers[0]
    termCount = Int(clamping: numbers[1])
    minimumDocumentFrequency = numbers[2]
    keys = try image.values(.keys, as: UInt64.self)
    counts = try image.values(.counts, as: UInt32.self, count: keys.count)
    guard keys.count.nonzeroBitCount == 1, termCount < keys.count else {
      throw .unusableImage(path: source.path, .section(ImageTag.keys.description))
    }
    shift = UInt64(64 - keys.count.trailingZeroBitCount)
    folding = TermFolding(lexicon: lexicon)
    // An empty slot ends every search, so there must be one.
    if !isTrusted, keys.count(where: { $0 != 0 }) != termCount {
      throw .unusableImage(path: source.path, .section(ImageTag.keys.description))
    }
  }

  /// The terms by the magnitude of their documents: 1 ..< 10, 10 ..< 100, and so on.
  ///
  /// - Complexity: O(slots).
  public var termCountsByMagnitude: [Int] {
    var magnitudes: [Int] = []
    for (key, count) in zip(keys, counts) where key != 0 {
      var magnitude = 0
      var rest = count / 10
      while rest > 0 {
        magnitude += 1
        rest /= 10
      }
      while magnitudes.count <= magnitude { magnitudes.append(0) }
      magnitudes[magnitude] += 1
    }
    return magnitudes
  }

  /// Facts stored with the image.
  public var provenance: [String] { image.properties(.provenance).map(\.key) }

  /// The image's file, or a description in angle brackets.
  public var path: String { image.source.path }

  /// The image's size.
  public var byteCount: Int { image.source.bytes.count }

  /// Names the data's version: the image's checksum.
  public var checksum: UInt64 { image.checksum }

  /// The documents that contain a term, written in any case, width and script variant.
  ///
  /// - Returns: `nil` when the table does not have the term.
  public func documentFrequency(of term: String) -> UInt64? {
    documentFrequency(of: folding.key(of: term)).map(UInt64.init)
  }

  /// Inverse document frequency of a term, written in any case, width and script variant; of one that
  /// the table does not have, that of an unseen word.
  public func inverseDocumentFrequency(of term: String) -> Double {
    rarity(ofWord: folding.key(of: term))
  }

  /// The documents that contain a term.
  ///
  /// - Complexity: O(1), about two loads; allocates nothing.
  package func documentFrequency(of key: TermKey) -> UInt32? {
    let sought = key.rawValue &+ 1
    var slot = Self.home(of: sought, shift: shift)
    for _ in 0..<keys.count {
      let found = keys[slot]
      if found == sought { return counts[slot] }
      if found == 0 { return nil }
      slot = (slot &+ 1) & (keys.count &- 1)
    }
    return nil
  }

  /// Inverse document frequency: ln((*N* + 1) / (df + 1)) for *N* documents.
  ///
  /// 0 for a term of every document, ln(*N* + 1) for a term of none. Counts above *N*, which only a
  /// foreign or damaged table has, are as *N*: a power of a negative number would be none.
  package func inverseDocumentFrequency(ofCount count: UInt32) -> Double {
    max(0, log((Double(documentCount) + 1) / (Double(count) + 1)))
  }

  static func home(of key: UInt64, shift: UInt64) -> Int {
    // A table of one slot would shift by all 64 bits: `>>` then gives 0, as it should.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}

extension ImageTag {
  /// Images of document frequencies.
  package static let frequenciesKind: ImageTag = "FREQ"
  static let numbers: ImageTag = "NUMS"
  static let keys: ImageTag = "KEYS"
  static let counts: ImageTag = "CNTS"
  static let provenance: ImageTag = "PROV"
}
