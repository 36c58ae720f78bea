import FenciTestSupport
import Testing

@testable import FenciDiscovery

@Suite("strings as keys", .printingLoopValues)
struct StringKeyTests {
  /// The key of a text of Han characters.
  static func key(_ text: String) -> StringKey { StringKey(Array(text.utf16)) }

  @Test("a key has the units it was made of, in order")
  func units() {
    withEvery("text", over: "一丁", lengths: 0...8) { text in
      let key = Self.key(text)
      #expect(key.count == text.utf16.count)
      #expect((0..<key.count).map { key[$0] } == Array(text.utf16))
      #expect(key.text == text)
    }
  }

  @Test("keys are ordered as their strings are, a string before those it begins")
  func order() {
    let texts = ["", "一", "一一", "一丁", "一丁一丁一", "一丁一丁丁一一一", "丁", "丁一"]
    withEvery("first", in: texts) { first in
      withEvery("second", in: texts) { second in
        let precedes = first.utf16.lexicographicallyPrecedes(second.utf16)
        #expect((Self.key(first) < Self.key(second)) == precedes)
      }
    }
  }

  @Test("a range of a key is the key of that part")
  func parts() {
    let text = Array("一丁七万丈三上下".utf16)
    withEvery("start", in: 0..<8) { start in
      withEvery("end", in: start + 1...8) { end in
        #expect(StringKey(text)[start..<end] == StringKey(text[start..<end]))
      }
    }
  }

  @Test("a string is divided between characters only, and not in a Latin word")
  func divisions() {
    #expect(Self.key("新能源").divisions == [1, 2])
    #expect(Self.key("𠮷野家").divisions == [2, 3])
    let inner = TextUnit.innerLetter(UInt16(UInt8(ascii: "O")))
    let mixed = StringKey([0x6F8E, inner, UInt16(UInt8(ascii: "S")), 0x7248])
    #expect(mixed.divisions == [1, 3])
    #expect(mixed.text == "澎OS版")
    #expect(StringKey.empty.divisions == [])
  }
}
