import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@testable import FenciDiscovery

@Suite("text as units")
struct UnitSequenceTests {
  /// The occurrences of a text as a person reads them: what stands before, the string, what follows the
  /// eighth unit, the edges.
  private func occurrences(_ text: String) throws -> [String] {
    let lexicon = try SmallLexicon.make(["澎湃": 9, "手机": 9, "三百": 9])
    let segmenter = Segmenter(lexicon: lexicon)
    var text = text
    var occurrences: [Occurrence] = []
    text.withUTF8 { source in
      var tokens: [Token] = []
      segmenter.segment(source, workspace: segmenter.makeWorkspace(), into: &tokens)
      var units = UnitSequence()
      units.read(tokens, of: source)
      units.appendOccurrences(to: &occurrences)
    }
    return occurrences.map { occurrence in
      func name(_ unit: UInt16) -> String {
        switch unit {
        case TextUnit.boundary: "|"
        case TextUnit.opaque: "#"
        default: StringKey([unit]).text
        }
      }
      let text = (0..<occurrence.unitCount).map { name(occurrence.unit(at: $0)) }.joined()
      let edges = (0...occurrence.unitCount).filter { occurrence.edges >> $0 & 1 == 1 }
      return "\(name(occurrence.previous)) \(text) \(edges.map(String.init).joined())"
    }
  }

  @Test("each place is looked at with what stands around it")
  func places() throws {
    #expect(try occurrences("用手机") == ["| 用手机 013", "用 手机 02", "手 机 1"])
    #expect(try occurrences("好，手机！") == ["| 好 01", "| 手机 02", "手 机 1"])
    #expect(try occurrences("") == [])
    #expect(try occurrences("，。\n") == [])
  }

  @Test("a string begins and ends with a whole Latin word; it counts its letters")
  func latin() throws {
    #expect(
      try occurrences("澎湃OS好") == [
        "| 澎湃OS好 0245", "澎 湃OS好 134", "湃 OS好 023", "S 好 01",
      ])
  }

  @Test("numbers and dates are one kind of neighbour, and end a string")
  func numbers() throws {
    #expect(try occurrences("在2025年用") == ["| 在# 01", "# 用 01"])
    #expect(try occurrences("三百六") == ["| 三百六 023", "三 百六 12", "百 六 01"])
  }

  @Test("a character beyond the Basic Multilingual Plane is two units and one place")
  func supplementary() throws {
    let key = StringKey(Array("𠮷家".utf16))
    #expect(try occurrences("𠮷家").count == 2)
    #expect(key.count == 3)
  }

  @Test("nine units are seen, the ninth behind the key")
  func span() throws {
    #expect(try occurrences("一二三四五六七八九十").first?.contains("一二三四五六七八九 ") == true)
  }
}
