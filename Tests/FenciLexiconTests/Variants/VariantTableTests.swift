import FenciTestSupport
import Testing

@testable import FenciLexicon

@Suite("rows of two texts")
struct VariantTableTests {
  /// A table of rows in the order given.
  private func table(_ rows: [(String, String)]) -> VariantTable {
    var bytes: [UInt8] = []
    let places = rows.map { source, target in
      defer { bytes += Array("\(source)\t\(target)\n".utf8) }
      return VariantTable.Row(
        start: bytes.count, sourceCount: source.utf8.count, targetCount: target.utf8.count)
    }
    return VariantTable(places, in: MappedBytes(copying: bytes, name: "rows"))
  }

  private func longest(_ table: VariantTable, _ text: String, end: Int? = nil) -> String? {
    Array(text.utf8).withUnsafeBufferPointer { text in
      table.longestMatch(in: text, at: 0, end: end ?? text.count).map {
        "\($0.sourceCount) \(String(decoding: $0.target, as: UTF8.self))"
      }
    }
  }

  @Test("the longest row that begins the text, however the rows are sorted")
  func longestMatch() {
    let rows = [("发", "發"), ("头发", "頭髮"), ("头", "頭"), ("头发丝儿", "頭髮絲兒"), ("𠮷", "吉")]
    for rows in [rows, rows.reversed()] {
      let table = table(rows)
      #expect(longest(table, "头发") == "6 頭髮")
      #expect(longest(table, "头发丝") == "6 頭髮")
      #expect(longest(table, "头发丝儿") == "12 頭髮絲兒")
      #expect(longest(table, "头皮") == "3 頭")
      #expect(longest(table, "皮头") == nil)
      #expect(longest(table, "𠮷") == "4 吉")
      #expect(longest(table, "头发丝儿", end: 9) == "6 頭髮")
      #expect(longest(table, "头发", end: 3) == "3 頭")
    }
  }

  @Test("the same as trying every row, over all small worlds")
  func exhaustive() {
    var generator = SplitMix64(seed: 12)
    for _ in 0..<300 {
      let keys = Set(
        (0..<Int.random(in: 0...12, using: &generator)).map { _ in
          String(
            (0..<Int.random(in: 1...4, using: &generator)).map { _ in
              "一丁é".randomElement(using: &generator) ?? "一"
            })
        })
      let table = table(keys.map { ($0, "值") }.shuffled(using: &generator))
      #expect(table.repeatedRow == nil)
      withEvery("text", over: "一丁é", lengths: 1...4) { text in
        let expected = keys.filter { text.utf8.starts(with: $0.utf8) }.map(\.utf8.count).max()
        #expect(longest(table, text) == expected.map { "\($0) 值" })
      }
    }
  }

  @Test("a text that stands in two rows is found out")
  func repeated() {
    #expect(table([("一", "a"), ("丁", "b"), ("一", "c")]).repeatedRow != nil)
    #expect(table([("一", "a"), ("一一", "b")]).repeatedRow == nil)
  }
}
