import Testing

@testable import FenciCommand

@Suite("numbers as bytes")
struct BytesTests {
  @Test("integers", arguments: [0, 7, 10, -1, 1_234_567, .max, .min])
  func decimals(value: Int) {
    #expect(Bytes.made { $0.append(decimal: value) }.text == String(value))
  }

  @Test(
    "fixed fractions are rounded half away from zero",
    arguments: [
      (0, 2, "0.00"), (1, 1, "1.0"), (0.05, 2, "0.05"), (0.125, 2, "0.13"), (-0.125, 2, "-0.13"),
      (9.999, 2, "10.00"), (12.0345, 4, "12.0345"), (-3.5, 1, "-3.5"), (1e20, 2, "1e+20"),
      (.infinity, 2, "inf"), (123456.789, 6, "123456.789000"),
    ] as [(Double, Int, String)])
  func fractions(value: Double, digits: Int, expected: String) {
    #expect(Bytes.made { $0.append(fixed: value, fractionDigits: digits) }.text == expected)
  }

  @Test("appending keeps what was there")
  func appends() {
    let bytes = Bytes.made { bytes in
      bytes.append("a")
      bytes.append(decimal: 12)
      bytes.append(ascii: ";")
      bytes.append(fixed: 2.5, fractionDigits: 1)
    }
    #expect(bytes.text == "a12;2.5")
  }
}
