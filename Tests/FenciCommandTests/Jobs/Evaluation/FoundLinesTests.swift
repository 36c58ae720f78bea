import FenciSegmentation
import Testing

@testable import FenciCommand

@Suite("found lines beside those of people")
struct FoundLinesTests {
  private func found(_ text: String, blockSize: Int = 1 << 18) throws -> FoundLines {
    let folder = try TemporaryFolder()
    let path = try folder.write(text.utf8, to: "found")
    var pipeline = Pipeline(inputs: [], layout: .lines)
    pipeline.blockSize = blockSize
    return try FoundLines(.file(path: path), like: pipeline)
  }

  private func ends(_ lines: FoundLines, _ number: Int, _ gold: String) throws -> [Int]? {
    try lines.ends(
      for: withBytes(gold) { SegmentedLine($0) }, at: Place(source: "g", line: number, column: 1))
  }

  @Test("lines may be asked for in any order, in blocks of any size", arguments: [1, 7, 1 << 18])
  func order(blockSize: Int) throws {
    let lines = try found("我们 在\n\n北京 大学\n学习", blockSize: blockSize)
    #expect(try ends(lines, 3, "北京大学") == [6, 12])
    #expect(try ends(lines, 1, "我 们 在") == [6, 9])
    #expect(try ends(lines, 4, "学习") == [6])
    #expect(try ends(lines, 2, "") == [])
    try lines.expectEnd(after: 4, of: "g")
  }

  @Test("a file that is too short, or too long")
  func lineCounts() throws {
    let lines = try found("我们\n在\n")
    #expect(throws: CommandError.self) { try ends(lines, 3, "北京") }
    do throws(CommandError) { try lines.expectEnd(after: 1, of: "g") } catch {
      #expect(
        Diagnostics.sentence(for: error).hasSuffix(
          "found:2:1: expected the end of the file, as g has 1 line, found another line"))
    }
  }

  @Test(
    "the place where texts begin to differ, at a character's edge in both lines",
    arguments: [
      ("我 们在 北京", "我们 在 南京", "g:1:12: expected \"北京\" at ", ":1:12 too, found \"南京\""),
      ("我们", "我 们 了", "g:1:7: expected the end of the line at ", ":1:9 too, found \"了\""),
      ("甲 乙", "甲", "g:1:5: expected \"乙\" at ", ":1:4 too, found the end of the line"),
      ("e\u{301}", "\u{E9}", "g:1:1: expected", ""),
    ])
  func differences(_ gold: String, _ other: String, _ start: String, _ end: String) throws {
    let lines = try found(other)
    do {
      _ = try ends(lines, 1, gold)
      Issue.record("no error")
    } catch let error as CommandError {
      let sentence = Diagnostics.sentence(for: error)
      #expect(sentence.hasPrefix(start), "\(sentence)")
      #expect(sentence.contains(end), "\(sentence)")
    }
  }
}
