import FenciKernel
import FenciTestSupport
import Testing

@testable import FenciTraining

@Suite("Numbers of pairs", .printingLoopValues)
struct PairIndexTests {
  @Test("一句两端的边界也与邻字成对, 词间的边界不算")
  func edges() throws {
    let lexicon = try TrainingWorld.vocabulary(["中国 人"]).lexicon
    let corpus = TrainingWorld.corpus(["中国 人"], lexicon: lexicon)
    let edge = TrainingWorld.edge(lexicon)
    let symbols = corpus.symbols
    let index = PairIndex(corpus, edge: edge, minimumCount: 1)
    let pairs = [
      (edge, symbols[0]), (symbols[0], symbols[1]), (symbols[1], symbols[2]), (symbols[2], edge),
    ]
    #expect(pairs.map { index.number($0, $1) }.sorted() == [0, 1, 2, 3])
    #expect(index.number(edge, edge) == -1)
    #expect(PairIndex(corpus, edge: edge, minimumCount: 2).pairs.isEmpty)
  }

  @Test("够多的对子都有号, 按符号排; 其余的都是 -1")
  func counts() throws {
    try withSeeds(seeds(20, thorough: 200)) { generator in
      let lines = TrainingWorld.randomLines(
        12, of: 1...6, over: ["中", "国", "人", "民", "大", "，", "3", "OS", "ok"], using: &generator)
      let lexicon = try TrainingWorld.vocabulary(lines).lexicon
      let corpus = TrainingWorld.corpus(lines, lexicon: lexicon)
      let edge = TrainingWorld.edge(lexicon)
      var counts: [[UInt16]: Int] = [:]
      for sentence in corpus.sentences {
        let symbols = corpus.symbols[sentence.start..<sentence.start + sentence.count]
        for pair in zip([edge] + symbols, symbols + [edge]) {
          counts[[pair.0, pair.1], default: 0] += 1
        }
      }
      withEvery("minimum", in: 1...4) { minimumCount in
        let index = PairIndex(corpus, edge: edge, minimumCount: minimumCount)
        let expected = counts.filter { $0.value >= minimumCount }.keys
          .sorted { $0.lexicographicallyPrecedes($1) }
        #expect(index.pairs.map { [$0.first, $0.second] } == expected)
        let numbers = Dictionary(uniqueKeysWithValues: zip(expected, 0...))
        for first in 1...edge {
          for second in 1...edge {
            #expect(index.number(first, second) == numbers[[first, second]] ?? -1)
          }
        }
      }
    }
  }

  @Test("空语料没有对子")
  func nothing() throws {
    let lexicon = try TrainingWorld.vocabulary(["中"]).lexicon
    let index = PairIndex(
      TrainingWorld.corpus([], lexicon: lexicon), edge: TrainingWorld.edge(lexicon), minimumCount: 0
    )
    #expect(index.pairs.isEmpty)
    #expect(index.number(1, 1) == -1)
  }
}
