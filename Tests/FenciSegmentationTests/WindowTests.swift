import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciSegmentation

@Suite("windows", .printingLoopValues)
struct WindowTests {
  private let segmenter: Segmenter

  init() throws {
    segmenter = Segmenter(
      lexicon: try SmallLexicon.make([
        "南京": 100, "南京市": 60, "市长": 80, "长江": 90, "大桥": 70, "长江大桥": 30,
      ]))
  }

  private func ends(of text: [UInt8]) -> [Int] {
    text.withUnsafeBufferPointer { text in
      var ends: [Int] = []
      while (ends.last ?? 0) < text.count {
        ends.append(segmenter.endOfWindow(in: text, from: ends.last ?? 0))
      }
      return ends
    }
  }

  private func words(of text: [UInt8], by other: Segmenter? = nil) -> [[UInt8]] {
    let segmenter = other ?? segmenter
    var tokens: [Token] = []
    text.withUnsafeBufferPointer {
      segmenter.segment($0, workspace: segmenter.makeWorkspace(), into: &tokens)
    }
    return tokens.map { Array(text[$0.utf8Range]) }
  }

  private static let limit = Segmenter.windowByteLimit

  @Test("a text that fits is one window", arguments: [1, limit - 1, limit])
  func short(count: Int) {
    #expect(ends(of: Array(repeating: 0x61, count: count)) == [count])
  }

  @Test(
    "a window ends behind a clause, else behind a space",
    arguments: [
      ("\n", ""), ("。", ""), ("，", ""), ("！", ""), ("？", ""), ("；", ""), (" ", ""), ("。", "甲 乙"),
      ("\n", " 甲"),
    ])
  func boundaries(mark: String, behind: String) {
    let before = String(repeating: "甲", count: 4_000) + mark
    let text = before + behind + String(repeating: "乙", count: 4_000)
    #expect(ends(of: Array(text.utf8)).first == before.utf8.count)
  }

  @Test("a repeated mark is one token and is not divided")
  func repeatedMarks() {
    let before = String(repeating: "甲", count: 4_000) + "！！！"
    let text = before + String(repeating: "乙", count: 4_000)
    #expect(ends(of: Array(text.utf8)).first == before.utf8.count)
  }

  @Test("without any boundary a window ends at the edge of a word", arguments: 0..<8)
  func wordEdges(shift: Int) {
    let text = String(repeating: "市", count: shift) + String(repeating: "南京市长江大桥", count: 3_000)
    var configuration = SegmenterConfiguration()
    configuration.recognizesNewWords = false
    let segmenter = Segmenter(lexicon: segmenter.lexicon, configuration: configuration)
    let words = words(of: Array(text.utf8), by: segmenter)
      .map { String(decoding: $0, as: UTF8.self) }
    #expect(Set(words.dropFirst(shift)) == ["南京市", "长江大桥"])
    #expect(words.count == shift + 6_000)
  }

  @Test("a token without an end is cut between characters", arguments: ["a", "é", "0", "\u{301}"])
  func endlessToken(character: String) {
    let text = Array(String(repeating: character, count: 50_000).utf8)
    let ends = ends(of: text)
    #expect(ends.allSatisfy { $0 % character.utf8.count == 0 })
    #expect(zip([0] + ends, ends).allSatisfy { $1 - $0 <= Self.limit })
  }

  /// Long text of every kind, with and without boundaries, ill-formed bytes among it.
  static func longText(_ generator: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    while text.count < 3 * limit {
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: text += HostileText.bytes(partCount: 40, using: &generator)
      case 1: text += HostileText.string(partCount: 40, using: &generator).utf8
      case 2: text += Array(repeating: .random(in: 0x80...0xBF, using: &generator), count: 9_000)
      case 3: text += Array(String(repeating: "南京市长江大桥", count: 700).utf8)
      case 4: text += Array(String(repeating: "a-1.", count: 2_000).utf8)
      default: text += Array(String(repeating: "他说，大桥 ", count: 100).utf8)
      }
    }
    return text
  }

  @Test("windows segmented apart give the words of the whole text")
  func independent() {
    withSeeds(0..<8) { generator in
      let text = Self.longText(&generator)
      let ends = ends(of: text)
      #expect(zip([0] + ends, ends).allSatisfy { $0 < $1 && $1 - $0 <= Self.limit })
      let apart = zip([0] + ends, ends).flatMap { words(of: Array(text[$0..<$1])) }
      #expect(words(of: text) == apart)
    }
  }

  @Test("where a window ends depends on its own bytes and on whether more follow")
  func prefixes() {
    withSeeds(0..<8) { generator in
      let text = Self.longText(&generator)
      let ends = ends(of: text)
      for (start, end) in zip([0] + ends, ends.dropLast()) {
        // The next byte after a full window is all that must be known.
        let known = Array(text[start...].prefix(Self.limit + 1))
        known.withUnsafeBufferPointer {
          #expect(segmenter.endOfWindow(in: $0, from: 0) == end - start)
        }
      }
    }
  }
}
