import FenciTestSupport
import Testing

@testable import FenciLexicon
@testable import FenciTagging

@Suite("The image of a tagger", .printingLoopValues)
struct TagModelTests {
  /// Features with a weight for each of three classes.
  private func learner(_ features: [UInt64]) throws -> (TagLearner, TagWorld) {
    let world = try TagWorld()
    var table = FeatureTable(capacity: features.count)
    for feature in features { table.insert(feature) }
    var learner = TagLearner(world.examples, features: table, rate: 0.2)
    for _ in 0..<3 { _ = learner.learn(Array(0..<world.examples.count)) }
    return (learner, world)
  }

  @Test("each weight that is written is read, rounded to a byte; other features have no row")
  func writtenAndRead() throws {
    let world = try TagWorld()
    var features: Set<UInt64> = []
    world.examples.forEachFeature { features.insert($0) }
    let (learner, _) = try learner(features.sorted())
    let classes = world.examples.classes
    let model = try TagModel(
      compiled: TagModelBuilder(classes: classes, rowCount: 4000, provenance: []).build(
        learner, sureClasses: [:]))
    #expect(model.classes == classes)
    let largest = learner.weights.map { abs($0) }.max() ?? 1
    withEvery("place", in: learner.features.features.indices) { place in
      guard let row = model.row(of: learner.features.features[place]) else {
        Issue.record("a feature without a row")
        return
      }
      for (index, weight) in learner.weights(ofRow: place).enumerated() {
        let expected = Int((weight * 127 / largest).rounded())
        #expect(model.weight(of: index, in: row) == expected)
      }
    }
    withSeeds(0..<200) { generator in
      let other = UInt64.random(in: .min ... .max, using: &generator)
      if !features.contains(other) { #expect(model.row(of: other) == nil) }
    }
  }

  @Test("when there are more features than rows, those that matter most have one")
  func crowded() throws {
    let world = try TagWorld()
    let model = try TagModel(compiled: world.train(rowCount: 8))
    var rows = 0
    var features: Set<UInt64> = []
    world.examples.forEachFeature { features.insert($0) }
    for feature in features where model.row(of: feature) != nil { rows += 1 }
    #expect((1...8).contains(rows))
  }

  @Test("an image without rows, or with too many classes, is refused")
  func refused() throws {
    func image(classCount: Int, rowCount: Int) -> [UInt8] {
      var writer = ImageWriter(kind: .tagModelKind)
      writer.add(.classes, [UInt8](repeating: 1, count: 2 * classCount))
      writer.add(.rows, [WeightRow](repeating: WeightRow(words: (0, 0, 0, 0)), count: rowCount))
      return writer.finish()
    }
    #expect(throws: Never.self) { try TagModel(compiled: image(classCount: 27, rowCount: 4)) }
    for (classes, rows) in [(0, 4), (28, 4), (27, 3), (27, 0)] {
      #expect(throws: LexiconError.self) {
        try TagModel(compiled: image(classCount: classes, rowCount: rows))
      }
    }
  }
}
