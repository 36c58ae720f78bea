import FenciLexicon

/// Writes what was learned as the image that `TagModel` reads.
struct TagModelBuilder {
  var classes: [TagClass]
  /// Rows of the image.
  var rowCount: Int
  var provenance: [(key: String, value: String)]

  /// The image's bytes.
  ///
  /// The weights are rounded to bytes, the largest to 127. A feature that finds all its places taken is
  /// left out; those that matter most choose first.
  ///
  /// - Parameters:
  ///   - learner: Features and weights.
  ///   - sureClasses: For features of words that are always the same, the class.
  /// - Returns: The image.
  /// - Complexity: O(*f* log *f*) in the features.
  func build(_ learner: TagLearner, sureClasses: [UInt64: Int]) -> [UInt8] {
    let rowCount = max(rowCount, TagModel.probeCount)
    let homeCount = UInt64(rowCount - TagModel.probeCount + 1)
    let largest = learner.weights.reduce(Float(1e-3)) { max($0, abs($1)) }
    var rows = [WeightRow](repeating: WeightRow(words: (0, 0, 0, 0)), count: rowCount)
    for place in learner.ranked(sureClasses: sureClasses) {
      let feature = learner.features.features[place]
      let home = TagModel.home(of: feature, homeCount: homeCount)
      guard
        let free = (home..<home + TagModel.probeCount).first(where: {
          UInt32(truncatingIfNeeded: rows[$0].words.0) == 0
        })
      else { continue }
      rows[free] = packed(
        learner.weights(ofRow: place).map { Int(($0 * 127 / largest).rounded()) },
        key: TagModel.key(of: feature), sureClass: sureClasses[feature])
    }
    var writer = ImageWriter(kind: .tagModelKind)
    writer.add(
      .classes, classes.flatMap { [$0.tag.rawValue, $0.continuesEntity ? 1 : 0] as [UInt8] })
    writer.add(.rows, rows)
    writer.add(.provenance, properties: provenance)
    return writer.finish()
  }

  private func packed(_ weights: [Int], key: UInt32, sureClass: Int?) -> WeightRow {
    var bytes = [UInt8](repeating: 0, count: 32)
    for index in 0..<4 { bytes[index] = UInt8(truncatingIfNeeded: key >> (8 * UInt32(index))) }
    for (index, weight) in weights.enumerated() {
      bytes[4 + index] = UInt8(TagModel.zeroWeight + weight)
    }
    bytes[31] = sureClass.map { UInt8($0 + 1) } ?? 0
    return bytes.withUnsafeBytes { $0.loadUnaligned(as: WeightRow.self) }
  }
}
