import FenciKernel
import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@testable import FenciTraining

@Suite("The corpus of training", .printingLoopValues)
struct TrainingCorpusTests {
  private static let pieces = ["中", "国", "國", "人", "民", "，", "3", "ok", "OS", "の", "。"]

  /// Which cells begin a word of the annotators.
  private func goldStarts(_ corpus: TrainingCorpus) -> [Bool] {
    corpus.flags.map { $0.contains(.goldStart) }
  }

  /// Calls a closure with each sentence and the cells that the segmenter divides it into.
  private func forEachSentence(
    of corpus: TrainingCorpus, _ lines: [String], lexicon: Lexicon,
    _ body: (TrainingCorpus.Sentence, SegmentedLine, CellArrays) -> Void
  ) {
    let segmenter = Segmenter(lexicon: lexicon)
    let workspace = segmenter.makeWorkspace()
    for (sentence, line) in zip(corpus.sentences, lines.map(TrainingWorld.line)) {
      line.text.withUnsafeBufferPointer {
        segmenter.prepare($0, from: 0, to: $0.count, workspace: workspace, solves: false)
      }
      body(sentence, line, workspace.cells.arrays)
    }
  }

  @Test("格子与切分器的一样; 标注的词都从一格开始, 其余的格子不是词首")
  func cells() throws {
    try withSeeds(seeds(20, thorough: 200)) { generator in
      let lines = TrainingWorld.randomLines(15, of: 1...6, over: Self.pieces, using: &generator)
      let lexicon = try TrainingWorld.vocabulary(lines).lexicon
      let corpus = TrainingWorld.corpus(lines, lexicon: lexicon)
      var (next, wordCount) = (0, 0)
      forEachSentence(of: corpus, lines, lexicon: lexicon) { sentence, line, cells in
        #expect(sentence.start == next)
        #expect(sentence.count == cells.count)
        next += cells.count
        let goldStarts = Set([0] + line.ends)
        for index in 0..<cells.count {
          let cell = cells.cells[index]
          let flags = corpus.flags[sentence.start + index]
          #expect(flags.contains(.goldStart) == goldStarts.contains(cells.start(of: index)))
          #expect(flags.contains(.han) == (cell.kind == TokenKind.word.rawValue))
          #expect(flags.contains(.nameEnding) == cell.endsNames)
          let symbol = cell.symbol(maximumCode: lexicon.view.maximumCode)
          #expect(UInt32(corpus.symbols[sentence.start + index]) == symbol)
          wordCount += flags.contains(.goldStart) ? 1 : 0
        }
      }
      #expect(corpus.sentences.count == lines.count)
      #expect(
        [corpus.flags.count, corpus.symbols.count, corpus.firstMatch.count - 1] == [
          next, next, next,
        ])
      #expect(corpus.wordCount == wordCount)
    }
  }

  @Test("每格起的词, 是词典按文字查得到的那些, 由短到长")
  func matches() throws {
    try withSeeds(seeds(20, thorough: 200)) { generator in
      let lines = TrainingWorld.randomLines(15, of: 1...6, over: Self.pieces, using: &generator)
      let lexicon = try TrainingWorld.vocabulary(lines).lexicon
      let corpus = TrainingWorld.corpus(lines, lexicon: lexicon)
      forEachSentence(of: corpus, lines, lexicon: lexicon) { sentence, line, cells in
        for start in 0..<sentence.count {
          let cell = sentence.start + start
          let found = corpus.matches[
            Int(corpus.firstMatch[cell])..<Int(corpus.firstMatch[cell + 1])]
          let expected = (start + 1...sentence.count).compactMap { end -> [Int]? in
            let text = line.word(in: cells.start(of: start)..<cells.start(of: end))
            return lexicon.find(text).map { [Int($0.rawValue), end - start] }
          }
          #expect(found.map { [$0.unit, $0.length] } == expected)
        }
      }
    }
  }

  @Test("格子里面的词界不算: 数字中间的, 字母中间的")
  func innerEdges() throws {
    let lexicon = try TrainingWorld.vocabulary(["我 有 个"]).lexicon
    for (line, starts) in [
      ("我 有 1 2 个", [true, true, true, true]), ("我有 1 2 3", [true, false, true]),
      ("我 o k 有", [true, true, true]), ("我 有1 2 个", [true, true, false, true]),
    ] {
      let corpus = TrainingWorld.corpus([line], lexicon: lexicon)
      #expect(goldStarts(corpus) == starts, "\(line)")
      #expect(corpus.wordCount == starts.count { $0 }, "\(line)")
    }
  }

  @Test("空句和长过一窗的句子不收, 后面的照收")
  func leftOut() throws {
    let lexicon = try TrainingWorld.vocabulary(["中 国"]).lexicon
    let longest = String(repeating: "中", count: Segmenter.windowByteLimit / 3) + " A"
    #expect(TrainingWorld.line(longest).text.count == Segmenter.windowByteLimit)
    for (lines, counts) in [
      (["", "中"], [1]), (["中", " \t", "中 国"], [1, 2]), ([longest + "B", "中国"], [2]),
      ([longest, "中国"], [Segmenter.windowByteLimit / 3 + 1, 2]),
    ] {
      let corpus = TrainingWorld.corpus(lines, lexicon: lexicon)
      #expect(corpus.sentences.map(\.count) == counts)
      #expect(corpus.sentences.map(\.fold) == Array(counts.indices))
      #expect(corpus.flags.count == counts.reduce(0, +))
    }
  }

  @Test("句子轮流归入各份, 标准照给的记")
  func folds() throws {
    let lexicon = try TrainingWorld.vocabulary(["中 国"]).lexicon
    var corpus = TrainingCorpus(segmenter: Segmenter(lexicon: lexicon))
    for number in 0..<25 {
      corpus.add(TrainingWorld.line("中 国"), standard: number / 9)
    }
    #expect(corpus.sentences.map(\.fold) == (0..<25).map { $0 % TrainingCorpus.foldCount })
    #expect(corpus.sentences.map(\.standard) == (0..<25).map { $0 / 9 })
  }

  @Test(
    "一串字母或数字是一格",
    arguments: [
      ("中国", 2), ("卡拉OK", 3), ("ok", 1), ("A", 1), ("2025", 1), ("3D打印", 3), ("中，国", 3), ("", 0),
    ])
  func cellCount(word: String, count: Int) throws {
    let lexicon = try TrainingWorld.vocabulary(["中 国"]).lexicon
    #expect(TrainingWorld.corpus([], lexicon: lexicon).cellCount(of: word) == count)
  }
}
