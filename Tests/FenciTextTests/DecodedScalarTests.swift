import FenciTestSupport
import FenciText
import Testing

@Suite(.printingLoopValues) struct DecodedScalarTests {
  @Test func everyScalarDecodesForwardsAndBackwards() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      Array(String(scalar).utf8).withUnsafeBufferPointer { bytes in
        let forwards = bytes.scalar(at: 0)
        let backwards = bytes.scalar(before: bytes.count)
        if forwards.value != value || forwards.utf8Count != bytes.count || forwards != backwards {
          Issue.record("U+\(String(value, radix: 16))")
        }
      }
    }
  }

  /// Swift's own decoder follows the same standard: every sequence of up to three bytes, and of four
  /// after the lead of a long sequence, over bytes that touch all limits.
  @Test func decodesLikeTheStandardLibrary() {
    let edges: [UInt8] = [
      0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1,
      0xEC,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    for first in edges {
      for second in edges {
        for third in edges {
          for fourth in edges where first >= 0xF0 {
            expectStandard([first, second, third, fourth])
          }
          expectStandard([first, second, third])
        }
        expectStandard([first, second])
      }
      expectStandard([first])
    }
  }

  private func expectStandard(_ bytes: [UInt8]) {
    let found = bytes.withUnsafeBufferPointer { buffer in
      var scalars: [UInt32] = []
      var at = 0
      while at < buffer.count {
        let scalar = buffer.scalar(at: at)
        scalars.append(scalar.value)
        at += scalar.utf8Count
      }
      return scalars
    }
    let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    if found != expected { Issue.record("\(bytes): \(found), not \(expected)") }
    let isWellFormed = bytes.withUnsafeBufferPointer { $0.firstIllFormedOffset() == nil }
    if isWellFormed != String(validating: bytes, as: UTF8.self).map({ _ in true }) ?? false {
      Issue.record("\(bytes): well-formed \(isWellFormed)")
    }
  }
}
