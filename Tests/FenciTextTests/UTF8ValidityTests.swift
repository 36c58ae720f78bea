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
