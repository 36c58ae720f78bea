import Fenci
import FenciTestSupport
import Glibc
import Testing

/// Texts that attack the reader instead of the image, with the lexicon that ships.
///
/// Each lies in a heap block of exactly its size, so that AddressSanitizer sees a read past either end;
/// an array would have spare room there. `make check` runs them so, with more rounds (FENCI_FUZZ=1).
@Suite(
  "Hostile text is divided without a byte lost, read or written outside it", .printingLoopValues)
struct HostileTextTests {
  private static let isLong = getenv("FENCI_FUZZ") != nil
  private let analyzer: Analyzer
  private let reader: ExactReader

  init() throws {
    analyzer = try Analyzer()
    reader = ExactReader(analyzer)
  }

  @Test("random bytes, and hostile parts in any order", arguments: 0..<UInt64(isLong ? 200 : 2))
  func randomBytes(_ batch: UInt64) {
    withSeeds(batch * 200..<(batch + 1) * 200) { generator in
      let count = Int.random(in: 0...300, using: &generator)
      reader.read((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
      reader.read(HostileText.bytes(partCount: 12, using: &generator))
    }
  }

  @Test("every text cut at every byte")
  func truncations() {
    let texts = [
      "北京大学的iPhone 15 Pro卖9.9亿元", "𠮷野家，𠮷", "a@b.c和https://例子.中国/路?问#标", "👨‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇨🇳1️⃣",
      "2025年11月15日8点30分……——", "นี่คือ각e\u{301}\u{323}葛󠄀",
    ]
    for text in texts {
      let bytes = Array(text.utf8)
      for start in bytes.indices {
        for end in start...bytes.count { reader.read(Array(bytes[start..<end])) }
      }
    }
  }

  @Test("all pairs of bytes, between characters and alone")
  func allPairs() {
    // The leads and continuations at the edges of what UTF-8 permits, unless time is no matter.
    let edges: [UInt8] = [
      0x00, 0x09, 0x20, 0x2E, 0x30, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1,
      0xC2,
      0xDF, 0xE0, 0xE4, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
    ]
    let bytes = Self.isLong ? Array(0...255) : edges
    for first in bytes {
      for second in bytes {
        reader.read([first, second])
        reader.read(Array("中".utf8) + [first, second] + Array("国".utf8))
        reader.read([0xE4, first, second])
      }
    }
  }

  @Test("every code point, alone between Han characters and in order")
  func allScalars() {
    var run = ""
    // A prime step meets every plane and, in time, every script.
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: Self.isLong ? 1 : 97) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      reader.read(Array("中\(scalar)国".utf8))
      run.unicodeScalars.append(scalar)
    }
    reader.read(Array(run.utf8))
  }

  @Test(
    "long runs of one thing",
    arguments: [
      "中", "国家", "的", "。", "…", "a", "A1", "9", "9,", "1.", "-", "@", "#", "://", "a@", " ", "\n",
      "\u{301}",
      "\u{200D}", "😀", "👩‍", "🇨", "𠮷", "각", "ก", "１", "年", "1月", "\u{FEFF}", "\0", "(", "《",
    ])
  func longRuns(_ unit: String) {
    let count = (Self.isLong ? 300_000 : 20_000) / unit.utf8.count
    reader.read(Array(String(repeating: unit, count: count).utf8))
    reader.read(Array(("中" + String(repeating: unit, count: count) + "国").utf8).dropLast())
  }

  @Test(
    "bytes that begin a character or nothing, in long runs",
    arguments: 0x80...0xFF as ClosedRange<UInt8>)
  func longRunsOfBytes(_ byte: UInt8) {
    reader.read([UInt8](repeating: byte, count: Self.isLong ? 100_000 : 2_000))
  }
}

/// Segments, in every mode, texts that lie in blocks of exactly their size, with one workspace for all.
private struct ExactReader {
  let analyzer: Analyzer
  let workspace: AnalyzerWorkspace

  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
    workspace = analyzer.makeWorkspace()
  }

  func read(_ bytes: some Collection<UInt8>) {
    let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = block.initialize(from: bytes)
    defer { block.deallocate() }
    let source = UnsafeBufferPointer(block)
    var tokens: [Token] = []
    var tagged: [TaggedToken] = []
    for mode in SegmentationMode.allCases {
      analyzer.segment(source, mode: mode, workspace: workspace, into: &tokens)
      #expect(tokens.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= source.count })
    }
    analyzer.tag(source, workspace: workspace, into: &tagged)
    // One expectation for all tokens: each costs more than the token.
    #expect(tagged.first?.token.start ?? 0 == 0)
    #expect(zip(tagged, tagged.dropFirst()).allSatisfy { $0.token.end == $1.token.start })
    #expect(tagged.last?.token.end ?? 0 == source.count)
  }
}
