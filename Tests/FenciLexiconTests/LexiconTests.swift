import FenciTestSupport
import Testing

@testable import FenciLexicon

@Suite("Lexicon: what is compiled is found")
struct LexiconTests {
  @Test("every word is found, and no other string is, over all subsets of a small world")
  func exhaustive() throws {
    // The 14 strings of length 1...3 over two characters, in random subsets.
    let strings = SmallLexicon.allStrings(over: ["中", "a"], lengths: 1...3)
    for seed in seeds(50, thorough: 200) {
      var generator = SplitMix64(seed: seed)
      let words = strings.filter { _ in Bool.random(using: &generator) }
      var builder = LexiconBuilder(foldingPairs: [], model: .init(), provenance: [])
      builder.add(words.map { LexiconEntry(word: $0, count: 1) })
      let lexicon = try Lexicon(compiled: try builder.finish())
      for string in strings {
        #expect((lexicon.find(string) != nil) == words.contains(string), "\(string) in \(words)")
      }
    }
  }

  @Test("random lexica list exactly the words they were compiled from")
  func listing() throws {
    let alphabet: [Character] = ["一", "二", "三", "x", "9", "𠮷", "あ", "·"]
    for seed in seeds(50, thorough: 200) {
      var generator = SplitMix64(seed: seed)
      var words: Set<String> = []
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        let length = Int.random(in: 1...6, using: &generator)
        words.insert(
          String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "一" }))
      }
      var builder = LexiconBuilder(foldingPairs: [], model: .init(), provenance: [])
      builder.add(words.map { LexiconEntry(word: $0, count: UInt64($0.count)) })
      let lexicon = try Lexicon(compiled: try builder.finish())
      var listed: [String] = []
      lexicon.forEachWord { word, identifier in
        listed.append(word)
        #expect(lexicon.find(word) == identifier)
      }
      #expect(listed.count == words.count && Set(listed) == words, "seed \(seed)")
    }
  }

  @Test("the order of the entries does not change a byte of the image")
  func orderOfEntries() throws {
    let entries = [("网易", 30), ("杭研", 0), ("大厦", 11), ("网", 5), ("易", 5)].map {
      LexiconEntry(word: $0.0, count: $0.1)
    }
    func image(_ entries: [LexiconEntry]) throws -> [UInt8] {
      var builder = LexiconBuilder(foldingPairs: [], model: .init(), provenance: [("name", "t")])
      builder.add(entries)
      return try builder.finish()
    }
    let expected = try image(entries)
    for seed in 0..<50 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      #expect(try image(entries.shuffled(using: &generator)) == expected)
    }
  }

  @Test("case, width, and traditional characters find the same word")
  func folding() throws {
    let lexicon = try SmallLexicon.make(
      ["卡拉OK": 3, "国际": 8, "T恤": 2], folding: [("國", "国"), ("際", "际")])
    for spelling in ["卡拉OK", "卡拉ok", "卡拉ＯＫ", "卡拉Ｏk"] {
      #expect(lexicon.find(spelling) == lexicon.find("卡拉OK"), "\(spelling)")
    }
    #expect(lexicon.find("國際") == lexicon.find("国际"))
    #expect(lexicon.find("ｔ恤") != nil)
    #expect(lexicon.find("國") == nil)
  }

  @Test("entries that fold together are merged: counts add up, the larger one's tag stays")
  func merging() throws {
    let lexicon = try SmallLexicon.make(
      ["后": 5, "後": 3, "别": 8], tags: ["后": "n", "後": "f", "别": "d"],
      folding: [("後", "后")])
    let word = try #require(lexicon.find("後"))
    let other = try #require(lexicon.find("别"))
    #expect(lexicon.tag(of: word).name == "n")
    // 5 + 3 occurrences are as likely as 8.
    #expect(lexicon.logProbability(of: word) == lexicon.logProbability(of: other))
  }

  @Test("log probability is that of the count in the total, to a two-thousandth of a nat")
  func probability() throws {
    let lexicon = try SmallLexicon.make(["中国": 90, "人": 9, "民": 1])
    let word = try #require(lexicon.find("中国"))
    #expect(abs(lexicon.logProbability(of: word) - (-0.10536)) < 1 / 2048)
  }

  @Test("unknown words get the tag of their last character's words, names by their first")
  func guesses() throws {
    let lexicon = try SmallLexicon.make(
      ["上海市": 1, "天津市": 1, "超市": 1, "张飞": 1, "张良": 1, "张开": 1],
      tags: ["上海市": "ns", "天津市": "ns", "超市": "n", "张飞": "nr", "张良": "nr", "张开": "v"])
    #expect(lexicon.guessTag(of: "甲乙丙市").name == "ns")
    #expect(lexicon.guessTag(of: "张某").name == "nr")
    #expect(lexicon.guessTag(of: "市") == .unknown)
  }

  @Test("an empty lexicon compiles and finds nothing")
  func empty() throws {
    let lexicon = try SmallLexicon.make([:])
    #expect(lexicon.find("中") == nil)
    #expect(lexicon.find("") == nil)
    var count = 0
    lexicon.forEachWord { _, _ in count += 1 }
    #expect(count == 0)
  }
}
