import FenciKernel
import FenciLattice
import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciSegmentation

/// A lexicon over a few characters, mixed scripts included, with random counts.
private func randomSegmenter(_ seed: UInt64, user: Bool) throws -> Segmenter {
  var generator = SplitMix64(seed: seed)
  let pieces = ["中", "国", "人", "民", "A", "3", "·", "，", "ok", "の"]
  func randomWord(_ lengths: ClosedRange<Int>) -> String {
    (0..<Int.random(in: lengths, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "中" }.joined()
  }
  var builder = LexiconBuilder(foldingPairs: [("國", "国")], model: .init(), provenance: [])
  builder.add(
    (0..<25).map { _ in
      // Few different counts, so that equal costs are common.
      LexiconEntry(word: randomWord(1...4), count: UInt64.random(in: 0...3, using: &generator))
    })
  var userLexicon = UserLexicon()
  if user {
    userLexicon.words = (0..<4).map { index in
      .init(
        text: randomWord(1...3),
        strength: [.automatic, .count(2), .force, .automatic][index % 4])
    }
    userLexicon.splits = [[randomWord(1...2), randomWord(1...1)]]
  }
  return Segmenter(
    lexicon: try Lexicon(compiled: try builder.finish()), userLexicons: [userLexicon])
}

private func randomText(_ generator: inout SplitMix64) -> String {
  let pieces = [
    "中", "国", "國", "人", "民", "A", "3", "·", "，", "ok", "の", " ", "\u{301}", "３", "。", "\n",
    "😀", "㍿",
  ]
  return (0..<Int.random(in: 0...14, using: &generator))
    .map { _ in pieces.randomElement(using: &generator) ?? "中" }.joined()
}

@Suite("Laws of segmentation")
struct SegmenterLawTests {
  @Test("precise tokens touch and join to the source, whatever the bytes are")
  func concatenationEqualsSource() throws {
    let segmenter = try randomSegmenter(1, user: true)
    let workspace = segmenter.makeWorkspace()
    var tokens: [Token] = []
    for seed in 0..<4000 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let bytes = HostileText.bytes(partCount: 12, using: &generator)
      bytes.withUnsafeBufferPointer {
        segmenter.segment($0, workspace: workspace, into: &tokens)
      }
      var position = 0
      for token in tokens {
        #expect(token.start == position && token.end > position, "seed \(seed)")
        position = token.end
      }
      #expect(position == bytes.count, "seed \(seed)")
    }
  }

  @Test("search contains precise, in order; full and search stay inside the source")
  func nesting() throws {
    for seed in 0..<60 as Range<UInt64> {
      let segmenter = try randomSegmenter(seed, user: seed % 2 == 0)
      var generator = SplitMix64(seed: seed)
      for _ in 0..<40 {
        let text = randomText(&generator)
        let precise = segmenter.tokens(in: text)
        let search = segmenter.tokens(in: text, mode: .search)
        #expect(search.filter { precise.contains($0) } == precise, "seed \(seed): \(text)")
        for mode in SegmentationMode.allCases {
          let ranges = segmenter.tokens(in: text, mode: mode).map(\.utf8Range)
          #expect(Set(ranges).count == ranges.count, "seed \(seed), \(mode): \(text)")
        }
        let covered = segmenter.tokens(in: text, mode: .full).reduce(into: Set<Int>()) {
          $0.formUnion($1.utf8Range)
        }
        #expect(covered == Set(0..<text.utf8.count), "seed \(seed): \(text)")
      }
    }
  }

  @Test("the fused pass and the explicit lattice give the same path and the same cost")
  func fusedEqualsLattice() throws {
    for seed in seeds(60, thorough: 120) {
      let segmenter = try randomSegmenter(seed, user: seed % 3 == 0)
      let workspace = segmenter.makeWorkspace()
      var generator = SplitMix64(seed: seed &+ 1000)
      for _ in 0..<40 {
        var text = randomText(&generator)
        text.withUTF8 { source in
          let (lattice, _) = segmenter.lattice(of: source, workspace: workspace)
          lattice.checkInvariants()
          workspace.cells.checkInvariants(
            from: 0, to: source.count, view: segmenter.lexicon.view)
          let cells = workspace.cells.arrays
          var fused: [[Int]] = []
          var cost = 0
          segmenter.forEachStretch(workspace) { first, last in
            cost += first == last ? 0 : Int(cells.steps[first].cost)
            var cell = first
            while cell < last {
              let (length, word) = segmenter.step(at: cell, workspace: workspace)
              fused.append([cell, length, Int(word.rawValue)])
              cell += length
            }
          }
          let best = lattice.bestPath()
          #expect(
            best?.arcs.map { [$0.start, $0.end - $0.start, $0.label] } == fused,
            "seed \(seed): \(String(decoding: source, as: UTF8.self))")
          // With barriers, each stretch's cost counts from its own end.
          if workspace.findings.barriers.isEmpty { #expect(best?.cost == cost, "seed \(seed)") }
        }
      }
    }
  }

  @Test("a reused workspace gives what a fresh one gives")
  func reuse() throws {
    let segmenter = try randomSegmenter(5, user: true)
    let workspace = segmenter.makeWorkspace()
    var reused: [Token] = []
    for seed in 0..<500 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      var text = HostileText.string(partCount: 20, using: &generator)
      text.withUTF8 { segmenter.segment($0, workspace: workspace, into: &reused) }
      #expect(reused == segmenter.tokens(in: text), "seed \(seed)")
    }
  }

  @Test("a long line is cut into windows without losing or moving a byte")
  func windows() throws {
    let segmenter = try SmallLexicon.segmenter(["中国": 5, "人民": 5])
    for unit in ["中国人民", "中国，", "a", "中国人民。", "😀"] {
      let text = String(repeating: unit, count: 100_000 / unit.utf8.count)
      let tokens = segmenter.tokens(in: text)
      #expect(tokens.first?.start == 0 && tokens.last?.end == text.utf8.count)
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end == $1.start }, "\(unit)")
    }
  }

  @Test("tasks that share a segmenter find the same tokens")
  func concurrency() async throws {
    let segmenter = try randomSegmenter(9, user: true)
    var generator = SplitMix64(seed: 9)
    let texts = (0..<200).map { _ in HostileText.string(partCount: 10, using: &generator) }
    let expected = texts.map { segmenter.tokens(in: $0) }
    await withTaskGroup(of: [[Token]].self) { group in
      for _ in 0..<8 { group.addTask { texts.map { segmenter.tokens(in: $0) } } }
      for await found in group { #expect(found == expected) }
    }
  }
}

extension Segmenter {
  /// What the fused pass chose at a cell.
  fileprivate func step(
    at cell: Int, workspace: SegmentationWorkspace
  ) -> (length: Int, word: WordID) {
    workspace.arcs.withArcs { arcs in
      let step = workspace.cells.arrays.steps[cell]
      if let arcs, step.isUserWord {
        let arc = Int(arcs.first[cell]) + step.word
        return (Int(arcs.ends[arc]) - cell, WordID(rawValue: arcs.words[arc]))
      }
      let isWord = lexicon.view.units[step.word].isWord
      return (step.length, isWord ? WordID(rawValue: UInt32(step.word)) : .none)
    }
  }
}

extension SmallLexicon {
  static func segmenter(
    _ words: KeyValuePairs<String, UInt64>, user: UserLexicon = UserLexicon(),
    folding: [(from: Unicode.Scalar, to: Unicode.Scalar)] = [],
    configuration: SegmenterConfiguration = .init()
  ) throws -> Segmenter {
    Segmenter(
      lexicon: try make(words, folding: folding), configuration: configuration,
      userLexicons: [user])
  }
}
