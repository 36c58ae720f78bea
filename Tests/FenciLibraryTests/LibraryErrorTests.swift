import CFenci
import Testing

@testable import FenciLibrary

@Suite("errors cross the border to C")
struct LibraryErrorTests {
  @Test("一句话太长时，在完整的字符处截断")
  func cutsAtCharacters() {
    for prefix in 0..<3 {
      let sentence = String(repeating: "x", count: prefix) + String(repeating: "字", count: 500)
      var error = fenci_error()
      let status = LibraryError.reporting(to: &error) { () throws(LibraryError) in
        throw .invalidArgument(sentence)
      }
      #expect(status == FENCI_INVALID_ARGUMENT)
      let message = withUnsafeBytes(of: error.message) { bytes in
        String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      #expect(message.map { sentence.hasPrefix($0) } == true)
      #expect(message.map { $0.utf8.count } ?? 0 > 999 - 3)
    }
  }

  @Test("success clears what an earlier failure left")
  func clears() {
    var error = fenci_error()
    _ = LibraryError.reporting(to: &error) { () throws(LibraryError) in
      throw LibraryError(
        status: FENCI_INVALID_TEXT, sentence: "坏了", textIndex: 3, byteOffset: 7)
    }
    #expect(error.text_index == 3 && error.byte_offset == 7 && error.message.0 != 0)
    _ = LibraryError.reporting(to: &error) { () throws(LibraryError) in }
    #expect(error.status == FENCI_OK && error.text_index == 0 && error.message.0 == 0)
  }
}
