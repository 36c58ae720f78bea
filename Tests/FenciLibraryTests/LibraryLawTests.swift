import CFenci
import Fenci
import FenciKeywords
import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@testable import FenciLibrary

/// What C gets is what Swift gets: the same tokens and keywords, whatever the text.
@Suite("C 与 Swift 得到同样的词", .printingLoopValues)
struct LibraryLawTests {
  private let analyzer: Analyzer
  private let door: Door

  init() throws {
    analyzer = try Analyzer()
    door = Door()
  }

  @Test("tokens of hostile bytes, in each mode", arguments: 0..<UInt64(3))
  func tokens(mode: UInt64) {
    let modes: [SegmentationMode] = [.precise, .search, .full]
    withSeeds(mode * 100..<(mode + 1) * 100) { generator in
      let bytes = HostileText.bytes(partCount: 8, using: &generator)
      var expected: [Token] = []
      bytes.withUnsafeBufferPointer {
        analyzer.segment(
          $0, mode: modes[Int(mode)], workspace: analyzer.makeWorkspace(), into: &expected)
      }
      let found = door.segment(bytes, mode: UInt32(mode))
      #expect(found.map { Int($0.start) } == expected.map(\.start))
      #expect(found.map { Int($0.end) } == expected.map(\.end))
      #expect(found.map(\.kind) == expected.map(\.kind.rawValue))
      #expect(found.map(\.origin) == expected.map(\.origin.rawValue))
    }
  }

  @Test("offsets of a string in scalars and in UTF-16 are those of its views")
  func offsets() {
    withSeeds(0..<200) { generator in
      let text = HostileText.string(partCount: 8, using: &generator)
      let bytes = door.segment(Array(text.utf8), unit: FENCI_BYTES)
      let scalars = door.segment(Array(text.utf8), unit: FENCI_SCALARS)
      let utf16 = door.segment(Array(text.utf8), unit: FENCI_UTF16)
      for (index, token) in bytes.enumerated() {
        let start = text.utf8.index(text.startIndex, offsetBy: Int(token.start))
        let end = text.utf8.index(text.startIndex, offsetBy: Int(token.end))
        let head = text.unicodeScalars[..<start]
        let word = text.unicodeScalars[start..<end]
        #expect(Int(scalars[index].start) == head.count)
        #expect(Int(scalars[index].end) == head.count + word.count)
        #expect(Int(utf16[index].start) == String(head).utf16.count)
        #expect(Int(utf16[index].end) == String(head).utf16.count + String(word).utf16.count)
      }
    }
  }

  @Test("关键词与分数")
  func keywords() throws {
    let text = "直营店开业了。直营店在城东，高端市场的竞争更激烈。高端市場需要直营店。"
    let expected = try analyzer.keywords(in: text)
    let found = door.keywords(Array(text.utf8))
    #expect(found.map(\.text) == expected.map(\.text))
    #expect(found.map(\.score) == expected.map(\.score))
  }
}

/// An analyzer and a workspace as a C program has them.
private final class Door {
  private var analyzer: OpaquePointer?
  private var workspace: OpaquePointer?

  init() {
    #expect(fenci_open(nil, 0, &analyzer, nil) == FENCI_OK)
    #expect(fenci_make_workspace(analyzer, &workspace, nil) == FENCI_OK)
  }

  deinit {
    fenci_free_workspace(&workspace)
    fenci_close(&analyzer)
  }

  func segment(
    _ bytes: [UInt8], mode: UInt32 = 0, unit: fenci_offset_unit = FENCI_BYTES
  ) -> [fenci_token] {
    var options = fenci_segment_options(
      size: UInt32(MemoryLayout<fenci_segment_options>.size), mode: mode, offsets: unit.rawValue,
      flags: UInt32(FENCI_ALLOW_INVALID))
    var tokens: UnsafePointer<fenci_token>?
    var count = 0
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        let status = fenci_segment(
          workspace, $0.baseAddress, $0.count, &options, &tokens, &count, nil)
        #expect(status == FENCI_OK)
      }
    }
    return Array(UnsafeBufferPointer(start: tokens, count: count))
  }

  func keywords(_ bytes: [UInt8]) -> [(text: String, score: Double)] {
    var keywords: UnsafePointer<fenci_keyword>?
    var count = 0
    bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        let status = fenci_keywords(
          workspace, $0.baseAddress, $0.count, nil, 0, nil, &keywords, &count, nil)
        #expect(status == FENCI_OK)
      }
    }
    return UnsafeBufferPointer(start: keywords, count: count).map {
      (String(cString: $0.text), $0.score)
    }
  }
}
