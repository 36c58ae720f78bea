import FenciKernel
import FenciLexicon

/// Words with values, read in place from an image.
///
/// Every code up to ``JiebaCharacterCode/last`` has a unit below the root, and one more behind the
/// highest base; so no step from a sound unit can leave the array.
struct WordTrie: @unchecked Sendable {
  /// Read-only memory that the image keeps alive.
  let units: UnsafePointer<WordUnit>
  let count: Int

  /// - Throws: ``LexiconError/unusableImage(path:_:)`` when a walk could leave the array, or a value is
  ///   infinite.
  /// - Complexity: O(*n*) in the units.
  init(section: ImageTag, of image: ImageReader) throws(LexiconError) {
    let buffer = try image.values(section, as: WordUnit.self)
    let highest = buffer.count - Int(JiebaCharacterCode.last) - 2
    guard let address = buffer.baseAddress, highest >= 0,
      buffer.allSatisfy({ $0.base <= highest && !$0.value.isInfinite })
    else { throw .unusableImage(path: image.source.path, .section(section.description)) }
    units = address
    count = buffer.count
  }

  /// Finds the node of a string of codes.
  ///
  /// - Returns: `nil` when no word begins so.
  @inline(__always)
  func find(_ codes: UnsafePointer<UInt16>, count: Int) -> WordUnit? {
    var unit = units[Int(codes[0])]
    for index in 1..<max(count, 1) {
      guard unit.base != 0 else { return nil }
      unit = units[Int(unit.base) &+ Int(codes[index])]
      guard unit.label == codes[index] else { return nil }
    }
    return unit
  }
}

extension WordTrie {
  /// A word to compile.
  struct Entry {
    var codes: [UInt16]
    /// Not a number: known by its tag alone.
    var value: Double
    var tag: UInt8 = WordUnit.noTag
  }

  /// Compiles words into a section.
  ///
  /// - Parameter entries: In any order; no two with the same codes, none empty, all of the alphabet.
  /// - Returns: The units.
  /// - Throws: ``LexiconError/limitExceeded(what:limit:value:)``.
  static func compile(_ entries: [Entry]) throws(LexiconError) -> [WordUnit] {
    let order = entries.indices.sorted {
      entries[$0].codes.lexicographicallyPrecedes(entries[$1].codes)
    }
    let product = try DoubleArrayBuilder(
      keys: order.map { .init(codes: entries[$0].codes, cost: 0, row: $0) },
      maximumCode: JiebaCharacterCode.last
    ).finish()
    return zip(product.units, product.rows).map { unit, row in
      WordUnit(
        value: row < 0 ? .nan : entries[Int(row)].value,
        base: unit.hasChildren ? UInt32(unit.base) : 0, label: unit.label,
        tag: row < 0 ? WordUnit.noTag : entries[Int(row)].tag)
    }
  }
}
