import FenciKernel
import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciSegmentation

@Suite("User words on learned scores", .printingLoopValues)
struct UserWordCostsTests {
  private static let pieces = ["中", "国", "人", "民", "大", "的"]

  private static let sentences = [
    "我们 在 北京 大学 的 门口", "小米 的 手机 很 好", "他 家 在 北京", "我 回 家 了", "之 是 文言 的 的",
    "北京 的 大学 很 好", "在 家 用 手机", "我们 家 的 小米 手机", "他们 在 学校 门口", "家用 的 手机 很 好",
  ]

  @Test("a word without a count stays whole though its parts are words, in every model")
  func automatic() throws {
    let lexicon = try LearnedWorld.lexicon(Self.sentences)
    #expect(lexicon.learned != nil)
    for model in SegmentationModel.allCases {
      var configuration = SegmenterConfiguration()
      configuration.model = model
      let segmenter = Segmenter(
        lexicon: lexicon, configuration: configuration,
        userLexicons: [UserLexicon(words: [.init(text: "小米之家"), .init(text: "北京大学")])])
      for (text, word) in [
        ("我们在小米之家用手机", "小米之家"), ("小米之家的门口", "小米之家"), ("他在北京大学门口", "北京大学"),
      ] {
        #expect(segmenter.words(in: text).contains(word), "\(model): \(text)")
      }
    }
  }

  @Test("a count once in a million weighs 1, ten times as many a quarter more, from 0 to 2")
  func weights() throws {
    let lexicon = try SmallLexicon.make(["中": 999_000, "国": 1000])
    func weight(_ count: UInt64) -> Double { UserWordCosts.weight(ofCount: count, in: lexicon) }
    #expect(abs(weight(1) - 1) < 0.01)
    #expect(abs(weight(10) - 1.25) < 0.01)
    #expect(weight(0) < weight(1) && weight(0) > 0)
    #expect(weight(.max) == 2)
    withEvery("count", in: [0, 1, 2, 5, 100, 10_000, 1_000_000] as [UInt64]) { count in
      #expect(weight(count) <= weight(count + 1))
    }
  }

  @Test("a frequent word costs less, a longer one less, and none so long overflows")
  func order() throws {
    let segmenter = Segmenter(lexicon: try LearnedWorld.lexicon(Self.sentences))
    let costs = UserWordCosts(base: segmenter)
    func cost(_ strength: UserLexicon.Strength, _ characterCount: Int) -> Int32 {
      costs.cost(of: .init(text: "中", strength: strength), characterCount: characterCount)
    }
    #expect(cost(.automatic, 3) < cost(.automatic, 2))
    #expect(cost(.automatic, 2) < Int32(LearnedView.arcBias))
    // In a lexicon of a few dozen words, whatever is counted at all is frequent.
    #expect(cost(.count(1), 2) < cost(.automatic, 2))
    #expect(cost(.automatic, 10_000_000) == cost(.automatic, 1 << 14))
    #expect(cost(.force, 2) == 0)
  }

  @Test("the fused path with user words costs what the cheapest of all ways costs")
  func fusedEqualsPlain() throws {
    try withSeeds(seeds(20, thorough: 200)) { generator in
      let lexicon = try LearnedWorld.randomLexicon(over: Self.pieces, using: &generator)
      let words = (0..<4).map { _ in
        Self.pieces.randomText(count: Int.random(in: 1...4, using: &generator), using: &generator)
      }
      let segmenter = Segmenter(
        lexicon: lexicon,
        userLexicons: [
          UserLexicon(
            words: [
              .init(text: words[0]), .init(text: words[1], strength: .count(1)),
              .init(text: words[2], strength: .force),
            ], splits: [Self.pieces.shuffled(using: &generator).prefix(2).map { $0 }])
        ])
      let workspace = segmenter.makeWorkspace()
      for _ in 0..<30 {
        var text = (Self.pieces + words).randomText(
          count: Int.random(in: 1...8, using: &generator), using: &generator)
        text.withUTF8 { source in
          segmenter.prepare(source, from: 0, to: source.count, workspace: workspace)
          segmenter.forEachStretch(workspace) { first, last in
            guard first < last else { return }
            let plain = segmenter.cheapestWay(
              from: first, to: last, source: source, workspace: workspace)
            let fused = workspace.cells.arrays.steps[first].cost
            let shown = String(decoding: source, as: UTF8.self)
            #expect(Int(fused) - Int(LearnedPath.endCost) == plain, "\(shown)")
          }
        }
      }
    }
  }

  @Test("forced words, splits and contexts hold in every mode of every model")
  func force() throws {
    try withSeeds(seeds(12, thorough: 100)) { generator in
      let pieces = ["中", "国", "人", "大", "的"]
      let lexicon = try LearnedWorld.randomLexicon(over: pieces, using: &generator)
      func randomWord(_ lengths: ClosedRange<Int>) -> String {
        pieces.randomText(
          count: Int.random(in: lengths, using: &generator), using: &generator)
      }
      let forced = randomWord(2...3)
      let split = [randomWord(1...2), randomWord(1...2)]
      let context = [randomWord(1...2), randomWord(1...2), randomWord(1...1)]
      let text = (pieces + [forced, split.joined(), context.joined()]).randomText(
        count: 12, using: &generator)
      withEvery("model", in: SegmentationModel.allCases) { model in
        withEvery("mode", in: SegmentationMode.allCases) { mode in
          var configuration = SegmenterConfiguration()
          configuration.model = model
          func ranges(_ user: UserLexicon) -> [Range<Int>] {
            Segmenter(lexicon: lexicon, configuration: configuration, userLexicons: [user])
              .tokens(in: text, mode: mode).map(\.utf8Range)
          }
          let withForce = ranges(UserLexicon(words: [.init(text: forced, strength: .force)]))
          for place in text.places(of: forced, overlapping: false) {
            #expect(withForce.filter { $0.overlaps(place) } == [place], "\(forced) in \(text)")
          }
          let withSplit = ranges(UserLexicon(splits: [split]))
          for place in text.places(of: split.joined(), overlapping: true) {
            let edge = place.lowerBound + split[0].utf8.count
            #expect(
              withSplit.allSatisfy { $0.upperBound <= edge || edge <= $0.lowerBound },
              "\(split) in \(text)")
          }
          let withContext = ranges(UserLexicon(contexts: [context.map { .init(text: $0) }]))
          for place in text.places(of: context.joined(), overlapping: false) {
            var start = place.lowerBound
            let words = context.map { word in
              defer { start += word.utf8.count }
              return start..<start + word.utf8.count
            }
            #expect(withContext.filter { $0.overlaps(place) } == words, "\(context) in \(text)")
          }
        }
      }
    }
  }

  @Test("tokens touch and join to the source, whatever the bytes and the user words are")
  func concatenation() throws {
    let segmenter = Segmenter(
      lexicon: try LearnedWorld.lexicon(Self.sentences),
      userLexicons: [
        UserLexicon(
          words: [.init(text: "我们 A"), .init(text: "，"), .init(text: "家3", strength: .force)],
          splits: [["北", "京"]], contexts: [[.init(text: "中"), .init(text: "国")]])
      ])
    let workspace = segmenter.makeWorkspace()
    var tokens: [Token] = []
    withSeeds(seeds(800, thorough: 4000)) { generator in
      let bytes = HostileText.bytes(partCount: 12, using: &generator)
      bytes.withUnsafeBufferPointer {
        segmenter.segment($0, workspace: workspace, into: &tokens)
      }
      var position = 0
      for token in tokens {
        #expect(token.start == position && token.end > position)
        position = token.end
      }
      #expect(position == bytes.count)
    }
  }
}

extension Segmenter {
  /// The cost of the cheapest way through a solved stretch, by trying all words and adding up what the
  /// definition says; only texts without letters and numbers.
  fileprivate func cheapestWay(
    from first: Int, to last: Int, source: UnsafeBufferPointer<UInt8>,
    workspace: SegmentationWorkspace
  ) -> Int? {
    guard let learned else { return nil }
    let cells = workspace.cells.arrays
    func boundary(_ cell: Int) -> Int { Int(cells.boundaryCosts[cell]) }
    let bias = Int(LearnedView.arcBias)
    let added = userWords(from: first, to: last, source: source, workspace: workspace)
    var ways = [Int](repeating: 0, count: last + 1)
    for cell in (first..<last).reversed() {
      var arcs = [(1, Int(learned.units[Int(cells.cells[cell].code)].loneCost) - bias)]
      forEachWord(source, workspace: workspace, from: cell, to: last, startsOnlyAt: cell) {
        _, length, word in
        guard let row = word.userRow else {
          return arcs.append((length, Int(learned.units[Int(word.rawValue)].loneCost) - bias))
        }
        let end = cell + length
        var cost = (overlay?.cost(ofRow: row) ?? 0) - bias
        let edges = crossedEdges(cell..<end, first, last, source, workspace)
        if edges.start { cost += max(boundary(cell), 0) }
        if edges.end, end < last { cost += max(boundary(end), 0) }
        arcs.append((length, cost + (cell + 1..<end).reduce(0) { $0 + min(boundary($1), 0) }))
      }
      var length = 1
      while cell + length <= last, length <= LearnedView.longestUnknownWord,
        length == 1 || cells.mayBeUnknownWord(from: cell, to: cell + length, last)
      {
        if length > 1, !(cell..<cell + length).holdsMore(than: added) {
          arcs.append((length, Int(learned.unknownWordCosts[length - 2]) - bias))
        }
        length += 1
      }
      let best = arcs.map { $0.1 + ways[cell + $0.0] }.min() ?? 0
      ways[cell] = best + (cell == first ? 0 : boundary(cell))
    }
    return ways[first]
  }

  /// Which edges of a word another word of the lexicon lies across, by looking at all words of the stretch.
  private func crossedEdges(
    _ word: Range<Int>, _ first: Int, _ last: Int, _ source: UnsafeBufferPointer<UInt8>,
    _ workspace: SegmentationWorkspace
  ) -> (start: Bool, end: Bool) {
    var crossed = (start: false, end: false)
    for cell in first..<last {
      forEachWord(source, workspace: workspace, from: cell, to: last, startsOnlyAt: cell) {
        _, length, found in
        guard found.userRow == nil else { return }
        let end = cell + length
        if cell < word.lowerBound, word.lowerBound < end, end < word.upperBound {
          crossed.start = true
        }
        if word.lowerBound < cell, cell < word.upperBound, word.upperBound < end {
          crossed.end = true
        }
      }
    }
    return crossed
  }
}

extension String {
  /// Where a text occurs, in bytes, leftmost first.
  fileprivate func places(of text: String, overlapping: Bool) -> [Range<Int>] {
    let bytes = Array(utf8)
    let wanted = Array(text.utf8)
    var places: [Range<Int>] = []
    var start = 0
    while start + wanted.count <= bytes.count {
      if bytes[start..<start + wanted.count].elementsEqual(wanted) {
        places.append(start..<start + wanted.count)
        start += overlapping ? 1 : wanted.count
      } else {
        start += 1
      }
    }
    return places
  }
}
