import Fenci
import FenciLexicon
import FenciTestSupport
import FenciTraining
import Testing

@testable import FenciCommand

@Suite("words that raw text shows to training")
struct RawTextWordsTests {
  /// Text in which 星链 stands among ever other neighbours, and lines in which each neighbour always stands in one place.
  private static let neighbours = Array("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏")
  private static let raw = neighbours.enumerated().map { number, neighbour in
    "\(neighbour)星链\(neighbours[(number + 7) % neighbours.count])\n\(neighbours.map(String.init).joined())\n"
  }.joined()

  private func found(_ raw: String) throws -> [LexiconEntry] {
    let folder = try TemporaryFolder()
    try folder.write(raw.utf8, to: "raw.txt")
    var characters = Self.neighbours.map(String.init).joined(separator: " ") + " 星 链\n"
    let text = characters.withUTF8 { SegmentedText($0) }
    let vocabulary = try TrainingVocabulary([text])
    return try RawTextWords(
      paths: ["\(folder.path)/raw.txt"], lexicon: vocabulary.lexicon, temporaryFolder: folder.path
    ).find()
  }

  @Test("星链 is one: its parts stand together, and around it stands everything")
  func coined() throws {
    let words = try found(Self.raw)
    #expect(words.map(\.word) == ["星链"])
    #expect(words.first?.count == UInt64(Self.neighbours.count))
  }

  @Test("a string that always stands in the same place is none, nor is a rare one")
  func none() throws {
    #expect(try found(String(repeating: "天星链地\n", count: 40)).isEmpty)
    #expect(try found("天星链地\n黄星链玄\n").isEmpty)
    #expect(try found("").isEmpty)
  }

  @Test("a file that is not there is an error that names it")
  func missing() throws {
    let lexicon = try SmallLexicon.make(["星": 1])
    #expect {
      try RawTextWords(paths: ["/no/raw"], lexicon: lexicon, temporaryFolder: "/tmp").find()
    } throws: { error in
      guard case CommandError.engine(.lexicon(.unreadable(path: "/no/raw", code: 2))) = error else {
        return false
      }
      return true
    }
  }
}
