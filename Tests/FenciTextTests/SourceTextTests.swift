import FenciTestSupport
import FenciText
import Glibc
import Testing

@Suite(.printingLoopValues) struct SourceTextTests {
  /// The same few characters in every encoding, as Python 3.11's codecs write them.
  @Test(
    arguments: [
      ("gb18030", [0xD0, 0xA1, 0xC3, 0xD7, 0x53, 0x55, 0x37, 0xA3, 0xAC, 0xC1, 0x9F], "小米SU7，翢"),
      ("gb18030", [0x95, 0x32, 0x82, 0x36, 0x61, 0x81, 0x30, 0x81, 0x30], "𠀀a\u{80}"),
      ("gb18030", [0x84, 0x31, 0x95, 0x33, 0xD0, 0xA1], "小"),
      ("gbk", [0x96, 0x7C, 0xA2, 0xAA], "東ⅹ"),
      ("big5", [0xA4, 0x70, 0xA6, 0xCC, 0x0A, 0xF9, 0xD6], "小米\n碁"),
      ("utf-16le", [0x0F, 0x5C, 0x40, 0xD8, 0x00, 0xDC, 0x61, 0x00], "小𠀀a"),
      ("utf-16be", [0x5C, 0x0F, 0xD8, 0x40, 0xDC, 0x00, 0x00, 0x61], "小𠀀a"),
      ("utf-16", [0xFF, 0xFE, 0x0F, 0x5C], "小"),
      ("utf-16", [0xFE, 0xFF, 0x5C, 0x0F], "小"),
      ("utf-16", [0x0F, 0x5C], "小"),
      ("utf-16", [0xFF, 0xFE], ""),
      ("utf-8", [0xEF, 0xBB, 0xBF, 0x61], "a"),
      ("utf-8", [], ""),
    ] as [(String, [UInt8], String)])
  func decodes(name: String, bytes: [UInt8], expected: String) throws {
    let encoding = try #require(TextEncoding(name: name))
    let text = try SourceText(decoding: bytes, as: encoding, illFormed: .reject)
    #expect(text.utf8 == Array(expected.utf8))
    #expect(text.replacedCount == 0)
    expectFit(text, bytes)
  }

  @Test func withoutAnEncodingTheByteOrderMarkDecides() throws {
    #expect(try SourceText(decoding: [0xFF, 0xFE, 0x0F, 0x5C]).encoding == .utf16LE)
    #expect(try SourceText(decoding: [0xFE, 0xFF, 0x5C, 0x0F]).encoding == .utf16BE)
    #expect(try SourceText(decoding: [0x84, 0x31, 0x95, 0x33]).encoding == .gb18030)
    #expect(try SourceText(decoding: [0x5C, 0x0F]).encoding == .utf8)
    // A mark that contradicts what was asked for is text.
    let text = try SourceText(decoding: [0xEF, 0xBB, 0xBF], as: .gb18030)
    #expect(text.encoding == .gb18030 && !text.utf8.isEmpty)
  }

  @Test func wellFormedUTF8IsKept() throws {
    let text = Array("小米发布新车".utf8)
    let source = try SourceText(decoding: text)
    #expect(source.utf8 == text)
    #expect(source.alignment.isIdentity)
  }

  /// Each maximal ill-formed subpart becomes one U+FFFD: the examples of the standard's tables 3-8 to
  /// 3-11.
  @Test(
    arguments: [
      ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], 8),
      ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], 8),
      ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], 7),
      ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], 4),
    ] as [([UInt8], Int)])
  func replacesMaximalSubparts(bytes: [UInt8], replacedCount: Int) throws {
    let text = try SourceText(decoding: bytes)
    #expect(text.replacedCount == replacedCount)
    #expect(text.utf8 == Array(String(decoding: bytes, as: UTF8.self).utf8))
    expectFit(text, bytes)
  }

  @Test func replacingKeepsOffsetsTrue() throws {
    try withSeeds(0..<300) { generator in
      let bytes = HostileText.bytes(partCount: 8, using: &generator)
      let text = try SourceText(decoding: bytes, as: .utf8)
      expectFit(text, bytes)
      var expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { expected.removeFirst(3) }
      #expect(text.utf8 == expected)
    }
  }

  /// Any bytes in any encoding give well-formed text that the alignment fits, and strictness objects
  /// exactly when something was replaced.
  @Test func noBytesTrapInAnyEncoding() throws {
    try withEvery("encoding", in: TextEncoding.allCases) { encoding in
      try withSeeds(0..<12) { generator in
        let count = Int.random(in: 0...9_000, using: &generator)
        // Mostly lead and trail bytes of Chinese encodings, so that chunks cut sequences.
        let bytes = (0..<count).map { _ in
          UInt8.random(
            in: Bool.random(using: &generator) ? 0x81...0xFE : 0...255, using: &generator)
        }
        let text = try SourceText(decoding: bytes, as: encoding)
        expectFit(text, bytes)
        #expect(text.utf8.withUnsafeBufferPointer { $0.firstIllFormedOffset() } == nil)
        do {
          _ = try SourceText(decoding: bytes, as: encoding, illFormed: .reject)
          #expect(text.replacedCount == 0)
        } catch let error as TextError {
          guard case .illFormed(_, let offset, _, _, let found) = error else {
            Issue.record("\(error)")
            return
          }
          #expect(text.replacedCount > 0)
          #expect(Array(bytes[offset..<offset + found.count]) == found)
          // What stands before the first bad byte is text by itself.
          _ = try SourceText(decoding: Array(bytes[..<offset]), as: encoding, illFormed: .reject)
        }
      }
    }
  }

  @Test func strictErrorsSayWhere() throws {
    expectError([0x61, 0x0A, 0xE4, 0xB8, 0xAD, 0xE4, 0xB8], .utf8, at: 5, 2, 4, [0xE4, 0xB8])
    expectError([0xEF, 0xBB, 0xBF, 0x0A, 0x0A, 0x61, 0xFF], .utf8, at: 6, 3, 2, [0xFF])
    expectError([0xD0, 0xA1, 0x0A, 0xD0, 0xA1, 0xFF], .gb18030, at: 5, 2, 3, [0xFF])
    expectError(
      [0x0A, 0x00, 0x61, 0x00, 0x00, 0xD8, 0x61, 0x00], .utf16LE, at: 4, 2, 3, [0, 0xD8])
  }

  private func expectError(
    _ bytes: [UInt8], _ encoding: TextEncoding, at offset: Int, _ line: Int, _ column: Int,
    _ found: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(sourceLocation: sourceLocation) {
      try SourceText(decoding: bytes, as: encoding, illFormed: .reject)
    } throws: { error in
      error as? TextError
        == .illFormed(
          encoding: encoding, byteOffset: offset, line: line, column: column, found: found)
    }
  }

  /// Every Han character that glibc's iconv can write in an encoding comes back, at its own bytes,
  /// wherever the chunks of the converter cut the text.
  ///
  /// Of the supplementary characters only some are tried, and not U+20087 and its like: glibc follows
  /// GB 18030-2005 in 24 places where ICU 72 still has private use characters.
  @Test(arguments: [(TextEncoding.gb18030, "GB18030", 20_000), (.big5, "BIG5", 13_000)])
  func readsWhatIconvWrites(encoding: TextEncoding, name: String, atLeast: Int) throws {
    var bytes: [UInt8] = []
    var expected: [UInt8] = []
    var edges: [(source: Int, target: Int)] = []
    let descriptor = iconv_open(name, "UTF-8")
    defer { iconv_close(descriptor) }
    for value in Array(UInt32(0x4E00)...0x9FA5) + Array(0x20100...0x20FFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let utf8 = Array(String(scalar).utf8)
      guard let written = convert(utf8, by: descriptor) else { continue }
      edges.append((bytes.count, expected.count))
      bytes += written
      expected += utf8
    }
    #expect(edges.count > atLeast)
    // A few letters in front move every sequence against the chunks.
    for letterCount in 0..<4 {
      let letters = [UInt8](repeating: 0x61, count: letterCount)
      let text = try SourceText(decoding: letters + bytes, as: encoding, illFormed: .reject)
      #expect(text.utf8 == letters + expected)
      for edge in edges {
        let source = text.alignment.sourceOffset(
          ofTarget: edge.target + letterCount, snapping: .down)
        if source != edge.source + letterCount { Issue.record("\(edge) is source \(source)") }
      }
    }
  }

  private func convert(_ bytes: [UInt8], by descriptor: iconv_t?) -> [UInt8]? {
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 8)
    let count = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> Int? in
        var from = input.baseAddress
        var to = output.baseAddress
        var (fromCount, toCount) = (input.count, output.count)
        let result = iconv(descriptor, &from, &fromCount, &to, &toCount)
        return result == 0 ? output.count - toCount : nil
      }
    }
    return count.map { output.prefix($0).map { UInt8(bitPattern: $0) } }
  }

  private func expectFit(
    _ text: SourceText, _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    expectLaws(of: text.alignment, sourceLocation: sourceLocation)
    #expect(text.alignment.sourceCount == bytes.count, sourceLocation: sourceLocation)
    #expect(text.alignment.targetCount == text.utf8.count, sourceLocation: sourceLocation)
  }
}
