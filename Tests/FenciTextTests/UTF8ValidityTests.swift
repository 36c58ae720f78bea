import FenciTestSupport
import FenciText
import Testing

@Suite(.printingLoopValues) struct UTF8ValidityTests {
  /// The quick check finds what decoding scalar by scalar finds, from every offset.
  @Test func findsTheFirstIllFormedByte() {
    withSeeds(0..<400) { generator in
      let bytes = HostileText.bytes(partCount: 6, using: &generator)
      bytes.withUnsafeBufferPointer { buffer in
        #expect(buffer.firstIllFormedOffset() == firstByDecoding(buffer))
      }
    }
  }

  /// A bad byte at every place around the blocks of 32 in which ASCII is passed.
  @Test func findsABadByteAnywhereInALongRun() {
    withEvery("filler", in: ["a", "中", "é", "𠀀"]) { filler in
      let text = Array(String(repeating: filler, count: 100 / filler.utf8.count).utf8)
      #expect(text.withUnsafeBufferPointer { $0.firstIllFormedOffset() } == nil)
      withEvery("place", in: stride(from: 0, to: text.count, by: filler.utf8.count)) { place in
        var broken = text
        broken[place] = 0xFF
        #expect(broken.withUnsafeBufferPointer { $0.firstIllFormedOffset() } == place)
      }
      withEvery("length", in: 1..<text.count) { length in
        let rest = length % filler.utf8.count
        let first = text.prefix(length).withUnsafeBufferPointer { $0.firstIllFormedOffset() }
        #expect(first == (rest == 0 ? nil : length - rest))
      }
    }
  }

  /// Any byte for any other in the blocks that are passed at once, at every place of three blocks.
  @Test func findsEveryWrongByteInBlocksOfChinese() {
    let text = Array(String(repeating: "中文分词好", count: 4).utf8)
    withEvery("place", in: 0..<48) { place in
      withEvery("byte", in: 0...255 as ClosedRange<UInt8>) { byte in
        var broken = text
        broken[place] = byte
        broken.withUnsafeBufferPointer { buffer in
          #expect(buffer.firstIllFormedOffset() == firstByDecoding(buffer))
        }
      }
    }
  }

  /// Faults in both halves of a block do not cancel each other.
  @Test func findsTwoWrongBytes() {
    let text = Array("中文分词好中".utf8)
    withSeeds(0..<20_000) { generator in
      var broken = text
      for _ in 0..<2 {
        broken[Int.random(in: 0..<16, using: &generator)] ^=
          1 << UInt8.random(in: 0..<8, using: &generator)
      }
      broken.withUnsafeBufferPointer { buffer in
        #expect(buffer.firstIllFormedOffset() == firstByDecoding(buffer))
      }
    }
  }

  private func firstByDecoding(_ buffer: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = 0
    while at < buffer.count {
      let scalar = buffer.scalar(at: at)
      if !scalar.isWellFormed { return at }
      at += scalar.utf8Count
    }
    return nil
  }
}
