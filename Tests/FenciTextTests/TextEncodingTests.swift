import FenciText
import Testing

@Suite struct TextEncodingTests {
  @Test(arguments: [
    ("utf-8", TextEncoding.utf8), ("UTF8", .utf8), ("gbk", .gb18030), ("GB2312", .gb18030),
    ("gb-18030", .gb18030), ("cp936", .gb18030), ("Big5", .big5), ("big5-hkscs", .big5),
    ("utf-16", .utf16), ("UTF_16LE", .utf16LE), ("utf-16 be", .utf16BE),
  ]) func namesThatPeopleType(name: String, expected: TextEncoding) {
    #expect(TextEncoding(name: name) == expected)
  }

  @Test func everyEncodingIsFoundByItsOwnName() {
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(name: encoding.rawValue) == encoding)
    }
  }

  @Test(arguments: ["", "utf", "utf-7", "latin1", "shift_jis", "utf-8\0"])
  func otherNamesAreNone(name: String) {
    #expect(TextEncoding(name: name) == nil)
  }
}
