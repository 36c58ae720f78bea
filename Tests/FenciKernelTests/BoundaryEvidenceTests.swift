import FenciLexicon
import FenciTestSupport
import Testing

@testable import FenciKernel
@testable import FenciSegmentation

@Suite("what speaks for and against a boundary")
struct BoundaryEvidenceTests {
  @Test("adds up to what the scan sums, for each boundary, by scores of chance")
  func sums() throws {
    for seed in seeds(20, thorough: 100) {
      var generator = SplitMix64(seed: seed)
      let words = try SmallLexicon.make(
        ["中国": 3, "国人": 2, "中国人": 1, "人民": 3, "A人": 1, "民": 2, "3D": 1, "国人民中国": 1])
      let lexicon = try TrainedLexicon.random(words, largest: 9, using: &generator)
      let learned = try #require(lexicon.learned?.view(of: nil))
      let segmenter = Segmenter(lexicon: lexicon)
      let workspace = segmenter.makeWorkspace()
      for _ in 0..<50 {
        let pieces = ["中", "国", "人", "民", "A", "3", "，", "の", " ", "3D", "😀"]
        var text = (0..<Int.random(in: 1...12, using: &generator))
          .map { _ in pieces.randomElement(using: &generator) ?? "中" }.joined()
        text.withUTF8 {
          segmenter.prepare($0, from: 0, to: $0.count, workspace: workspace)
        }
        let cells = workspace.cells.arrays
        for cell in 1..<max(cells.count, 1) {
          let evidence = BoundaryEvidence.all(before: cell, in: cells, learned: learned)
          #expect(
            evidence.reduce(0) { $0 + $1.cost } == Int(cells.boundaryCosts[cell]),
            "seed \(seed): \(text), boundary \(cell)")
          #expect(Set(evidence.map(\.source)).count == evidence.count)
        }
      }
    }
  }

  @Test("what stands between white space is heard as if it were a text by itself")
  func whitespace() throws {
    for seed in seeds(20, thorough: 100) {
      var generator = SplitMix64(seed: seed)
      let words = try SmallLexicon.make(["中国": 3, "国人": 2, "中国人": 1, "人民": 3, "民": 2, "国人民中国": 1])
      let lexicon = try TrainedLexicon.random(words, largest: 9, using: &generator)
      let segmenter = Segmenter(lexicon: lexicon)
      func boundaryCosts(_ text: String) -> [Int32] {
        let workspace = segmenter.makeWorkspace()
        var text = text
        text.withUTF8 { segmenter.prepare($0, from: 0, to: $0.count, workspace: workspace) }
        let cells = workspace.cells.arrays
        return (0..<cells.count).map { cells.boundaryCosts[$0] }
      }
      for _ in 0..<50 {
        let lines = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
          (0..<Int.random(in: 0...6, using: &generator))
            .map { _ in ["中", "国", "人", "民", "，"].randomElement(using: &generator) ?? "中" }
            .joined()
        }
        // Two commas are one cell, and two spaces are; so are lines counted by their cells.
        let together = boundaryCosts(lines.filter { !$0.isEmpty }.joined(separator: "\n"))
        let alone = lines.filter { !$0.isEmpty }.map(boundaryCosts).joined(separator: [0])
        #expect(together == Array(alone), "seed \(seed): \(lines)")
      }
    }
  }

  @Test("names the pair and the words across: 市|长 in 南京市长江大桥")
  func names() throws {
    let lexicon = try TrainedLexicon.make()
    let learned = try #require(lexicon.learned?.view(of: nil))
    let segmenter = Segmenter(lexicon: lexicon)
    let workspace = segmenter.makeWorkspace()
    var text = "南京市长江大桥"
    text.withUTF8 { segmenter.prepare($0, from: 0, to: $0.count, workspace: workspace) }
    let evidence = BoundaryEvidence.all(before: 3, in: workspace.cells.arrays, learned: learned)
    let sources = Set(evidence.map(\.source))
    #expect(sources.isSuperset(of: [.pair(firstCell: 2), .word(cell: 2, length: 2)]))
    #expect(
      !sources.contains(.word(cell: 0, length: 2)), "南京 ends a cell before, and has no say here")
    #expect(workspace.cells.arrays.boundaryCosts[3] < 0)
  }
}
