import FenciLattice
import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciKernel
@testable import FenciSegmentation

/// Words over a few characters, mixed scripts included, with scores by chance.
private func randomSegmenter(_ seed: UInt64) throws -> Segmenter {
  var generator = SplitMix64(seed: seed)
  let pieces = ["中", "国", "人", "民", "A", "3", "·", "，", "ok", "の"]
  var builder = LexiconBuilder(foldingPairs: [("國", "国")], model: .init(), provenance: [])
  builder.add(
    (0..<25).map { _ in
      LexiconEntry(
        word: (0..<Int.random(in: 1...4, using: &generator))
          .map { _ in pieces.randomElement(using: &generator) ?? "中" }.joined(), count: 1)
    })
  let lexicon = try Lexicon(compiled: try builder.finish())
  return Segmenter(lexicon: try TrainedLexicon.random(lexicon, using: &generator))
}

@Suite("The lattice of the learned model")
struct LearnedLatticeTests {
  /// The fused path as cells and words, with its cost.
  private func fused(
    _ segmenter: Segmenter, _ workspace: SegmentationWorkspace
  ) -> (steps: [[Int]], cost: Int) {
    let cells = workspace.cells.arrays
    var steps: [[Int]] = []
    var cell = 0
    while cell < cells.count {
      let step = cells.steps[cell]
      let isWord =
        step.word != Int(PathStep.unknownWord) && segmenter.lexicon.view.units[step.word].isWord
      steps.append(
        [cell, step.length, isWord ? step.word : Int(WordID.none.rawValue)])
      cell += step.length
    }
    return (steps, Int(cells.steps[0].cost) - Int(LearnedPath.endCost))
  }

  private func check(_ segmenter: Segmenter, _ text: String, _ note: String) {
    let workspace = segmenter.makeWorkspace()
    var text = text
    text.withUTF8 { source in
      let (lattice, starts) = segmenter.lattice(of: source, workspace: workspace)
      lattice.checkInvariants()
      #expect(starts.last == source.count)
      let best = lattice.bestPath()
      let fused = fused(segmenter, workspace)
      let comment = Comment(rawValue: "\(note): \(String(decoding: source, as: UTF8.self))")
      #expect(
        best?.arcs.map { [$0.start, $0.end - $0.start, $0.label] } == fused.steps, comment)
      #expect(best?.cost == fused.cost, comment)
    }
  }

  @Test("the fused pass and the explicit lattice give the same path and cost, by scores of chance")
  func random() throws {
    let pieces = [
      "中", "国", "國", "人", "民", "A", "3", "·", "，", "ok", "の", " ", "\u{301}", "３", "。", "😀", "㍿",
    ]
    for seed in seeds(60, thorough: 300) {
      let segmenter = try randomSegmenter(seed)
      var generator = SplitMix64(seed: seed &+ 1000)
      for _ in 0..<40 {
        let text = (0..<Int.random(in: 0...14, using: &generator))
          .map { _ in pieces.randomElement(using: &generator) ?? "中" }.joined()
        check(segmenter, text, "seed \(seed)")
      }
    }
  }

  @Test("so they do where blocks of the scan end: as long as some blocks, a cell less, a cell more")
  func blocks() throws {
    let pieces = ["中", "国", "人", "民", "國", "A", "3", "ok", "の"]
    for seed in seeds(1, thorough: 10) {
      let segmenter = try randomSegmenter(seed)
      var generator = SplitMix64(seed: seed &+ 2000)
      for blocks in 1...3 {
        for count in (-1...1).map({ blocks * LearnedScan.blockLength + $0 }) {
          // Every Han character is a cell.
          for choice in [pieces[..<5], pieces[...]] {
            let text = (0..<count)
              .map { _ in choice.randomElement(using: &generator) ?? "中" }.joined()
            check(segmenter, text, "seed \(seed), \(count) pieces")
          }
        }
      }
    }
  }

  @Test("so they do by scores that were learned, on sentences shuffled by characters")
  func trained() throws {
    let segmenter = Segmenter(lexicon: try TrainedLexicon.make())
    let characters = TrainedLexicon.sentences.joined().filter { $0 != " " }
    var generator = SplitMix64(seed: 7)
    for sentence in TrainedLexicon.sentences { check(segmenter, sentence, "a sentence") }
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...20, using: &generator))
          .map { _ in characters.randomElement(using: &generator) ?? "中" })
      check(segmenter, text, "shuffled")
    }
  }
}
