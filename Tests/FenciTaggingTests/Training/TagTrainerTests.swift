import Testing

@testable import FenciTagging

@Suite("Learning to tag")
struct TagTrainerTests {
  @Test("what was learned from is tagged right; without context it is not")
  func planted() throws {
    let world = try TagWorld()
    let model = try TagModel(compiled: world.train())
    #expect(model.quality(world.examples).accuracy == 100)
    #expect(model.quality(world.examples).entityF1 == 100)
    #expect(model.qualityWithoutContext(world.examples).accuracy < 100)
  }

  @Test("the loss falls from epoch to epoch, in each round")
  func falling() throws {
    let world = try TagWorld()
    var losses: [Double] = []
    var trainer = TagTrainer()
    trainer.minimumCount = 1
    trainer.epochCount = 4
    _ = trainer.train(world.examples, provenance: []) { _, loss in losses.append(loss) }
    #expect(losses.count == 8)
    for round in [losses[..<4], losses[4...]] {
      #expect(zip(round, round.dropFirst()).allSatisfy { $0 > $1 })
    }
  }

  @Test("the same examples give the same bytes, another seed others")
  func reproducible() throws {
    let world = try TagWorld()
    #expect(world.train() == world.train())
    var trainer = TagTrainer()
    trainer.minimumCount = 1
    let first = trainer.train(world.examples, provenance: [])
    trainer.seed = 2
    #expect(trainer.train(world.examples, provenance: []) != first)
  }

  @Test("a step along the slope makes the example likelier")
  func slope() throws {
    let world = try TagWorld()
    var table = FeatureTable(capacity: 1000)
    world.examples.forEachFeature { table.insert($0) }
    var learner = TagLearner(world.examples, features: table, rate: 0.01)
    let first = learner.learn([0])
    #expect(learner.learn([0]) < first)
  }
}
