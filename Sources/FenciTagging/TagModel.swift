public import FenciLexicon

/// What a tagger has learned: a weight for each feature and class, read in place from an image.
///
/// Immutable; one may be shared by any number of tasks.
///
/// Layout of the image (kind `TAGM`):
///
/// | section | what |
/// | --- | --- |
/// | `CLAS` | two `UInt8` for each class: raw value of its `PartOfSpeech`, 1 when it continues an entity |
/// | `ROWS` | 32 bytes a row: a key, a weight for each class, the sure class |
/// | `PROV` | provenance, a fact a line |
///
/// A row: bytes 0 ..< 4 are the middle bits of the feature's number, the last one set (0 when the row is
/// empty); bytes 4 ..< 31 the weights, 128 for
/// none and 0 behind the last class; byte 31 is 1 + the class that a word nearly always
/// has, or 0. A feature is in one of `probeCount` rows from its home on; an empty one ends the search.
public final class TagModel: Sendable {
  /// The most classes.
  package static let maximumClassCount = 27
  /// Rows that a feature may be in.
  package static let probeCount = 4
  /// What a byte holds for a weight of 0.
  package static let zeroWeight = 128

  /// What is told apart.
  package let classes: [TagClass]
  let classCount: Int
  /// The rows; the last homes are so far from the end that no search leaves them.
  // Read-only memory that `image` keeps alive, hence safe to share.
  nonisolated(unsafe) private let rows: UnsafePointer<WeightRow>
  private let homeCount: UInt64
  private let image: ImageReader

  /// A row in the image.
  typealias Row = UnsafePointer<WeightRow>

  /// Maps an image file and checks it.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``, ``LexiconError/unusableImage(path:_:)``.
  public convenience init(path: String) throws(LexiconError) {
    try self.init(image: MappedBytes(path: path), isTrusted: false)
  }

  /// Reads a model from bytes that were just made; they are copied and checked.
  ///
  /// - Throws: ``LexiconError/unusableImage(path:_:)``.
  public convenience init(compiled bytes: [UInt8]) throws(LexiconError) {
    try self.init(image: MappedBytes(copying: bytes, name: "<compiled>"), isTrusted: false)
  }

  /// Reads a model in place.
  ///
  /// - Parameters:
  ///   - source: The image; kept alive by the model.
  ///   - isTrusted: The bytes are part of the program: their checksum is not computed.
  /// - Throws: ``LexiconError/unusableImage(path:_:)``.
  package init(image source: MappedBytes, isTrusted: Bool) throws(LexiconError) {
    image = try ImageReader(source, kind: .tagModelKind, verifiesChecksum: !isTrusted)
    func fault(_ section: ImageTag) -> LexiconError {
      .unusableImage(path: source.path, .section(section.description))
    }
    let pairs = try image.values(.classes, as: UInt8.self)
    classes = stride(from: 0, to: pairs.count - pairs.count % 2, by: 2).map {
      TagClass(tag: PartOfSpeech(rawValue: pairs[$0]), continuesEntity: pairs[$0 + 1] != 0)
    }
    guard pairs.count % 2 == 0, (1...Self.maximumClassCount).contains(classes.count),
      classes.allSatisfy({ Int($0.tag.rawValue) < PartOfSpeech.names.count })
    else { throw fault(.classes) }
    classCount = classes.count
    let rows = try image.values(.rows, as: WeightRow.self)
    // Whatever the rows hold, a search ends within them, and a class is looked at before it is used.
    guard rows.count >= Self.probeCount, rows.count < 1 << 31, let address = rows.baseAddress else {
      throw fault(.rows)
    }
    self.rows = address
    homeCount = UInt64(rows.count - Self.probeCount + 1)
  }

  /// Facts stored with the image: what it was learned from, and how good it is.
  public var provenance: [(key: String, value: String)] { image.properties(.provenance) }

  /// Names the model's version: the image's checksum.
  public var checksum: UInt64 { image.checksum }

  /// The image's size.
  public var byteCount: Int { image.source.bytes.count }
}

// MARK: - Look-up

extension TagModel {
  /// The first row where a feature may be.
  @inline(__always)
  static func home(of feature: UInt64, homeCount: UInt64) -> Int {
    Int(truncatingIfNeeded: ((feature &>> 32) &* homeCount) &>> 32)
  }

  /// The key that a feature's row has.
  @inline(__always)
  static func key(of feature: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: feature &>> 16) | 1 }

  /// The row of a feature; `nil` for one that nothing was learned of.
  ///
  /// - Complexity: O(1).
  @inline(__always)
  func row(of feature: UInt64) -> Row? {
    var row = rows + Self.home(of: feature, homeCount: homeCount)
    let key = Self.key(of: feature)
    let end = row + Self.probeCount
    while row < end {
      let found = UInt32(truncatingIfNeeded: row.pointee.words.0)
      if found == key { return row }
      if found == 0 { return nil }
      row += 1
    }
    return nil
  }

  /// The class that a word with this row nearly always has; `nil` when its neighbours matter.
  @inline(__always)
  func sureClass(_ row: Row) -> Int? {
    let stored = Int(truncatingIfNeeded: row.pointee.words.3 &>> 56)
    return stored > 0 && stored <= classCount ? stored &- 1 : nil
  }

  /// The weight of a class in a row.
  func weight(of index: Int, in row: Row) -> Int {
    let stored = withUnsafeBytes(of: row.pointee) { $0[4 + index] }
    return Int(stored) - Self.zeroWeight
  }
}

extension ImageTag {
  package static let tagModelKind: ImageTag = "TAGM"
  static let classes: ImageTag = "CLAS"
  static let rows: ImageTag = "ROWS"
  static let provenance: ImageTag = "PROV"
}
