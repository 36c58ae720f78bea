import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciKernel
@testable import FenciSegmentation

@Suite("User words on learned costs", .printingLoopValues)
struct UserArcsTests {
  private static let pieces = ["中", "国", "人", "民", "OS", "，", "共和国人民中国人民"]

  /// Scores are so large that a user word's bonus does not always win.
  private static func randomSegmenter(
    _ userWords: [String], using generator: inout SplitMix64
  ) throws -> Segmenter {
    let words = try SmallLexicon.make([
      "中国": 3, "国人": 2, "中国人": 1, "人民": 3, "民": 2, "国OS": 1, "民中国": 1, "共和国人民中国人民": 1,
    ])
    return Segmenter(
      lexicon: try TrainedLexicon.random(words, largest: 1000, using: &generator),
      userLexicons: [UserLexicon(words: userWords.map { .init(text: $0) })])
  }

  @Test("词典没有的词可以是用户的词, 但里面不另有用户的词")
  func unknownWords() throws {
    var (newCount, heldCount) = (0, 0)
    try withSeeds(seeds(20, thorough: 200)) { generator in
      let userWord = Array(Self.pieces.prefix(4)).randomText(
        count: Int.random(in: 1...3, using: &generator), using: &generator)
      var copy = generator
      let segmenter = try Self.randomSegmenter([userWord], using: &generator)
      let without = try Self.randomSegmenter([], using: &copy)
      for _ in 0..<40 {
        let text = Array(Self.pieces.prefix(6)).randomText(
          count: Int.random(in: 1...10, using: &generator), using: &generator)
        for word in segmenter.newWords(in: text) {
          #expect(!word.contains(userWord), "\(word) holds \(userWord) in \(text)")
          newCount += 1
        }
        heldCount += without.newWords(in: text).count { $0.contains(userWord) && $0 != userWord }
      }
    }
    #expect(newCount > 100)
    #expect(heldCount > 20, "without the user's word there are such words")
  }

  @Test("反对只在词典的词越过的那一端算数; 里面赞成的分都退还")
  func evidence() throws {
    var (counted, overruled) = (0, 0)
    try withSeeds(seeds(20, thorough: 200)) { generator in
      let segmenter = try Self.randomSegmenter(["中"], using: &generator)
      let workspace = segmenter.makeWorkspace()
      var text = Self.pieces.randomText(
        count: Int.random(in: 2...7, using: &generator), using: &generator)
      text.withUTF8 { segmenter.prepare($0, from: 0, to: $0.count, workspace: workspace) }
      let (cells, bytes) = (workspace.cells.arrays, Array(text.utf8))
      func isWord(_ start: Int, _ end: Int) -> Bool {
        let text = String(
          decoding: bytes[cells.start(of: start)..<cells.start(of: end)], as: UTF8.self)
        return segmenter.lexicon.find(text) != nil
      }
      let stretch = Int.random(in: 0..<cells.count, using: &generator)
      for limit in stretch + 1...cells.count {
        for start in stretch..<limit {
          for end in start + 1...limit {
            // A word may begin as far before as seven cells, but not before the stretch.
            let crossesStart = (max(start - 7, stretch)..<start).contains { first in
              (start + 1..<end).contains { isWord(first, $0) }
            }
            let crossesEnd = (start + 1..<end).contains { first in
              (end..<limit).contains { isWord(first, $0 + 1) }
            }
            let inside = (start + 1..<end).reduce(0) { $0 + min(cells.boundaryCosts[$1], 0) }
            let atStart = max(cells.boundaryCosts[start], 0)
            let atEnd = end < limit ? max(cells.boundaryCosts[end], 0) : 0
            #expect(
              cells.evidence(ofUserWordFrom: start, to: end, first: stretch, limit: limit)
                == inside + (crossesStart ? atStart : 0) + (crossesEnd ? atEnd : 0),
              "cells \(start)..<\(end) of \(text), limit \(limit)")
            counted += crossesStart && atStart > 0 || crossesEnd && atEnd > 0 ? 1 : 0
            overruled += !crossesStart && atStart > 0 ? 1 : 0
          }
        }
      }
    }
    #expect(counted > 100 && overruled > 100)
  }

  @Test("同价时用户的词胜过词典的词, 长的胜过短的; 出了界的不算")
  func ties() {
    withSeeds(0..<200) { generator in
      let count = 5
      let ends = (1...count).shuffled(using: &generator).prefix(3).sorted()
      let costs = ends.map { _ in Int32.random(in: 0...2, using: &generator) }
      let lexiconStep = PathStep(
        bits: UInt64.random(in: 0...3, using: &generator) << 32
          | PathStep.lengthField(Int.random(in: 1...count, using: &generator)) | 7)
      let limit = Int.random(in: 1...count, using: &generator)
      var steps = (0...count).map { _ in
        PathStep(bits: UInt64.random(in: 0...2, using: &generator) << 32)
      }
      withArcs(ends: ends.map(UInt32.init), costs: costs) { arcs in
        let candidates = ends.indices.filter { ends[$0] <= limit }.map { arc in
          (cost: Int(costs[arc]) + Int(steps[ends[arc]].cost), length: ends[arc], arc: arc)
        }
        let best = candidates.min { ($0.cost, -$0.length) < ($1.cost, -$1.length) }
        let found = steps.withUnsafeMutableBufferPointer { steps in
          steps.baseAddress.map { arcs.best(against: lexiconStep, at: 0, limit: limit, steps: $0) }
        }
        #expect(arcs.firstEnd(from: 0) == ends.min())
        #expect(arcs.firstEnd(from: 1) == .max)
        if let best,
          best.cost < lexiconStep.cost
            || best.cost == lexiconStep.cost && best.length >= lexiconStep.length
        {
          #expect(found?.isUserWord == true)
          #expect(found?.word == best.arc)
          #expect(found.map { Int($0.cost) } == best.cost)
        } else {
          #expect(found == lexiconStep)
        }
      }
    }
  }

  /// Arcs that all begin at the first cell.
  private func withArcs(ends: [UInt32], costs: [Int32], _ body: (UserArcs) -> Void) {
    let first = [0] + [UInt32](repeating: UInt32(ends.count), count: 6)
    let words = ends.indices.map(UInt32.init)
    first.withUnsafeBufferPointer { first in
      ends.withUnsafeBufferPointer { ends in
        costs.withUnsafeBufferPointer { costs in
          words.withUnsafeBufferPointer { words in
            guard let first = first.baseAddress, let ends = ends.baseAddress,
              let costs = costs.baseAddress, let words = words.baseAddress
            else { return }
            body(UserArcs(first: first, ends: ends, costs: costs, words: words))
          }
        }
      }
    }
  }
}

extension Segmenter {
  /// The words of a text that no lexicon has.
  fileprivate func newWords(in text: String) -> [String] {
    var text = text
    var tokens: [Token] = []
    text.withUTF8 { segment($0, workspace: makeWorkspace(), into: &tokens) }
    let bytes = Array(text.utf8)
    return tokens.filter { $0.origin == .learnedModel }.map {
      String(decoding: bytes[$0.utf8Range], as: UTF8.self)
    }
  }
}
