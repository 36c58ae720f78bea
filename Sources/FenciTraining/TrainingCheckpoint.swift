package import FenciLexicon

extension SegmentationTrainer {
  /// Everything that training needs to go on where it stands.
  ///
  /// - Complexity: O(*n*) in the parameters: twelve bytes for each.
  package func checkpoint() -> [UInt8] {
    var image = ImageWriter(kind: .checkpointKind)
    image.add(.checkpointState, [fingerprint, UInt64(epochsDone)])
    for (number, block) in parameters.enumerated() {
      for (kind, numbers) in Self.stored(block) {
        image.add(
          .checkpointBlock(kind, number),
          Array(UnsafeBufferPointer(start: numbers, count: block.count)))
      }
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
      for (kind, numbers) in Self.stored(block) {
        let found = try image.values(
          .checkpointBlock(kind, number), as: Float.self, count: block.count)
        guard let found = found.baseAddress else { continue }
        numbers.update(from: found, count: block.count)
      }
    }
    epochsDone = Int(clamping: state[1])
  }
}

extension SegmentationTrainer {
  /// What is kept of each block, with the letter that its sections are called by.
  private static func stored(_ block: AdaGrad) -> [(UInt8, UnsafeMutablePointer<Float>)] {
    [
      (UInt8(ascii: "V"), block.values), (UInt8(ascii: "S"), block.squares),
      (UInt8(ascii: "M"), block.means),
    ]
  }
}

extension ImageTag {
  static let checkpointKind: ImageTag = "TRNG"
  static let checkpointState: ImageTag = "STAT"
  /// Numbers of one kind of a block of parameters.
  static func checkpointBlock(_ kind: UInt8, _ number: Int) -> ImageTag {
    ImageTag(
      code: 0x2030_3000 + UInt32(kind) + UInt32(number % 10) << 16 + UInt32(number / 10) << 8)
  }
}
