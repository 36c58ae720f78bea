import FenciLexicon
import FenciTestSupport
import FenciText
import Glibc
import Testing

@testable import FenciTraining

@Suite("The words of training")
struct TrainingVocabularyTests {
  private func vocabulary(
    _ lines: [String], lists: [String] = [], folding: String? = nil, base: [UInt8]? = nil
  ) throws -> TrainingVocabulary {
    let files = TemporaryFiles()
    defer { withExtendedLifetime(files) {} }
    return try TrainingVocabulary(
      [TrainingWorld.read(lines)],
      lists: .init(
        wordListPaths: lists.map { try files.write(Array($0.utf8)) },
        foldingPath: folding.map { try files.write(Array($0.utf8)) }),
      basePath: base.map(files.write))
  }

  private func words(_ lexicon: Lexicon) -> Set<String> {
    var words: Set<String> = []
    lexicon.forEachWord { word, _ in words.insert(word) }
    return words
  }

  private func listedCount(_ word: String, _ vocabulary: TrainingVocabulary) throws -> Double? {
    let unit = Int(try #require(vocabulary.lexicon.find(word)).rawValue)
    return vocabulary.listedCounts[unit]
  }

  @Test("有文本里的词, 也有词表里的词; 见没见过只问文本")
  func textAndLists() throws {
    let made = try vocabulary(["我们 喜欢 北京", "我们"], lists: ["北京\t7\n上海\t3\tns\n", "广州\t0\n"])
    #expect(words(made.lexicon) == ["我们", "喜欢", "北京", "上海", "广州"])
    #expect(made.wasSeen("北京"))
    #expect(!made.wasSeen("上海"))
  }

  @Test("词表里的次数: 各表相加, 同一词的异写也相加; 只有文本有的词没有次数, 文本里的次数不加")
  func listedCounts() throws {
    let made = try vocabulary(
      ["我们 喜欢 北京", "北京"], lists: ["北京\t7\n中国\t2\n", "北京\t5\n中國\t40\nＯＫ\t1\nok\t2\n", "上海\t0\n"],
      folding: "國\t国\n")
    #expect(try listedCount("北京", made) == 12)
    #expect(try listedCount("中国", made) == 42)
    #expect(try listedCount("OK", made) == 3)
    #expect(try listedCount("上海", made) == 0)
    #expect(try listedCount("我们", made) == nil)
    #expect(made.listedCounts.count == made.lexicon.unitCount)
    #expect(made.listedCounts.count { $0 != nil } == 4)
  }

  @Test("文本里长过三十二字的是错误, 不是词; 词表里的照收")
  func longWords() throws {
    func word(_ count: Int, of character: String) -> String {
      String(repeating: character, count: count)
    }
    let made = try vocabulary(
      ["\(word(32, of: "中")) \(word(33, of: "国"))"], lists: ["\(word(33, of: "人"))\t1\n"])
    #expect(words(made.lexicon) == [word(32, of: "中"), word(33, of: "人")])
  }

  @Test("给了词典就只用它的词, 次数由它的代价来")
  func base() throws {
    let base = try SmallLexicon.make(["北京": 70, "上海": 30])
    let made = try vocabulary(
      ["我们 喜欢 北京"], lists: ["广州\t5\n"], base: base.bytes.bytes.map { $0 })
    #expect(words(made.lexicon) == ["北京", "上海"])
    #expect(made.lexicon.checksum == base.checksum)
    let count = try #require(try listedCount("北京", made))
    #expect(abs(count - 70) < 0.1)
    #expect(made.wasSeen("我们"))
    #expect(!made.wasSeen("上海"))
  }

  @Test("语料的句子依次来自各文本, 各有自己的标准")
  func corpus() throws {
    let texts = [TrainingWorld.read(["我们 在", "北京"]), TrainingWorld.read(["我们"])]
    let made = try TrainingVocabulary(texts)
    let corpus = made.corpus(of: [(texts[0], 1), (texts[1], 0)])
    #expect(corpus.sentences.map(\.count) == [3, 2, 2])
    #expect(corpus.sentences.map(\.standard) == [1, 1, 0])
    #expect(corpus.wordCount == 4)
  }

  @Test("读不到的词表, 读不懂的行, 都说出来")
  func errors() throws {
    #expect(throws: LexiconError.self) { try vocabulary(["我们"], lists: ["北京\n"]) }
    #expect(throws: LexiconError.self) { try vocabulary(["我们"], base: [1, 2, 3]) }
    #expect(throws: LexiconError.self) {
      try TrainingVocabulary(
        [], lists: .init(wordListPaths: ["/nonexistent/words.txt"], foldingPath: nil))
    }
  }
}

/// Files that go when the value does.
private final class TemporaryFiles {
  private var paths: [String] = []

  deinit { for path in paths { unlink(path) } }

  func write(_ bytes: [UInt8]) throws -> String {
    var template = Array("/tmp/fenci-vocabulary-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    close(descriptor)
    let path = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    paths.append(path)
    try #require(writeFile(bytes, to: path))
    return path
  }
}
