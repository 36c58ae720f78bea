import Testing

@testable import FenciCommand

@Suite("bytes put without a check for each")
struct ByteCursorTests {
  @Test(
    "numbers are written in decimal",
    arguments: [
      0, 9, 10, 42, 99, 100, 101, 999, 1_000, 9_999, 10_000, 99_999, 100_000, 123_456_789,
      1_000_000_000_000_000_000, .max,
    ])
  func decimals(value: Int) {
    let output = Bytes.made { output in
      output.append(atMost: 3 * ByteCursor.decimalLimit) { cursor in
        var note = DecimalNote()
        cursor.put(decimal: value)
        cursor.put(decimal: value, noting: &note)
        cursor.put(decimal: value, noting: &note)
      }
    }
    #expect(output.text == "\(value)\(value)\(value)")
  }

  @Test("any part of a text is copied, long or short, at its end too")
  func parts() {
    let text = Bytes((0..<40).map { 0x41 + UInt8($0) })
    for start in 0...40 {
      for end in start...40 {
        let output = Bytes.made { output in
          output.append(ascii: "<")
          withBytes(text) { text in
            output.append(atMost: end - start) { $0.put(text, from: start, to: end) }
          }
          output.append(ascii: ">")
        }
        #expect(output == Bytes("<".utf8) + text[start..<end] + Bytes(">".utf8))
      }
    }
  }

  @Test("room grows with what is appended, not by copying each time")
  func growth() {
    var output: Bytes = []
    var capacities: Set<Int> = []
    for _ in 0..<100_000 {
      output.append(atMost: 3) { $0.put("abc") }
      capacities.insert(output.capacity)
    }
    #expect(output.count == 300_000)
    #expect(capacities.count < 64)
  }

  @Test(
    "names are as they are", arguments: ["", "x", "punctuation", "sixteen letters!"])
  func names(name: String) {
    let output = Bytes.made { output in
      output.append(atMost: name.utf8.count) { $0.put(ShortName(name)) }
    }
    #expect(output.text == name)
  }
}
