package import FenciLexicon

extension SegmentationTrainer {
  /// Everything that training needs to go on where it stands.
  ///
  /// - Complexity: O(*n*) in the parameters: eight bytes for each.
  package func checkpoint() -> [UInt8] {
    var image = ImageWriter(kind: .checkpointKind)
    image.add(.checkpointState, [fingerprint, UInt64(epochsDone)])
    for (number, block) in parameters.enumerated() {
      image.add(
        .checkpointBlock(number),
        Array(UnsafeBufferPointer(start: block.values, count: block.count)))
      image.add(
        .checkpointSquares(number),
        Array(UnsafeBufferPointer(start: block.squares, count: block.count)))
    }
    return image.finish()
  }

  /// Goes on where a checkpoint was made, as if nothing had happened in between.
  ///
  /// - Parameter source: What ``checkpoint()`` made of a trainer of the same corpus, lexicon and options.
  /// - Throws: ``LexiconError/unusableImage(path:_:)``, with ``ImageFault/lexicon(found:expected:)`` when it
  ///   is another corpus' or was made with other options.
  package mutating func resume(from source: MappedBytes) throws(LexiconError) {
    let image = try ImageReader(source, kind: .checkpointKind, verifiesChecksum: true)
    let state = try image.values(.checkpointState, as: UInt64.self, count: 2)
    guard state[0] == fingerprint else {
      throw .unusableImage(
        path: source.path, .lexicon(found: state[0], expected: fingerprint))
    }
    for (number, block) in parameters.enumerated() {
      let values = try image.values(.checkpointBlock(number), as: Float.self, count: block.count)
      let squares = try image.values(
        .checkpointSquares(number), as: Float.self, count: block.count)
      guard let values = values.baseAddress, let squares = squares.baseAddress else { continue }
      block.values.update(from: values, count: block.count)
      block.squares.update(from: squares, count: block.count)
    }
    epochsDone = Int(clamping: state[1])
  }
}

extension ImageTag {
  static let checkpointKind: ImageTag = "TRNG"
  static let checkpointState: ImageTag = "STAT"
  /// The parameters of a block.
  static func checkpointBlock(_ number: Int) -> ImageTag {
    ImageTag(code: 0x0030_3056 + UInt32(number % 10) << 16 + UInt32(number / 10) << 8 + 0x2000_0000)
  }
  /// Their squared gradients.
  static func checkpointSquares(_ number: Int) -> ImageTag {
    ImageTag(code: 0x0030_3053 + UInt32(number % 10) << 16 + UInt32(number / 10) << 8 + 0x2000_0000)
  }
}
