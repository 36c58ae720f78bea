import FenciLexicon
import FenciText

/// A name of at most 16 bytes, held as the bytes to be written.
///
/// Asking the runtime for the name of a kind takes longer than finding the token.
struct ShortName: Sendable {
  /// The name, with zeros behind it.
  let bytes: SIMD16<UInt8>
  /// The bytes of the name.
  let count: Int

  /// - Precondition: `count` is at most 16.
  init(bytes: SIMD16<UInt8>, count: Int) {
    self.bytes = bytes
    self.count = count
  }

  /// - Precondition: At most 16 bytes.
  init(_ name: String) {
    precondition(name.utf8.count <= 16)
    var bytes = SIMD16<UInt8>()
    withUnsafeMutableBytes(of: &bytes) { $0.copyBytes(from: name.utf8) }
    self.bytes = bytes
    count = name.utf8.count
  }
}

/// The names of kinds and of parts of speech, by raw value.
struct TokenNames: Sendable {
  private let kinds: [ShortName]
  private let tags: [ShortName]

  /// - Parameter hasKinds: Whether kinds will be asked for: their names take a fifth of a millisecond.
  init(hasKinds: Bool = true) {
    // Raw values count up from 0 in the order of the cases.
    kinds = hasKinds ? TokenKind.allCases.map { ShortName($0.name) } : []
    tags = PartOfSpeech.names.map { ShortName($0) }
  }

  /// The most bytes of a name.
  static let limit = 16

  func name(of kind: TokenKind) -> ShortName { kinds[Int(kind.rawValue)] }

  func name(of tag: PartOfSpeech) -> ShortName {
    // The first one is that of tags without a name.
    tags[Int(tag.rawValue) < tags.count ? Int(tag.rawValue) : 0]
  }
}
