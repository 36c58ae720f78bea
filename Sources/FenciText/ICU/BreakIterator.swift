internal import CICUShims

/// An ICU break iterator with the root rules, opened in `init` and closed in `deinit`.
final class BreakIterator {
  enum Kind: String {
    case word = "word breaks"
    case sentence = "sentence breaks"
  }

  private let kind: Kind
  private let handle: OpaquePointer

  init(_ kind: Kind) throws(TextError) {
    self.kind = kind
    var status = FENCI_ICU_OK
    let handle = fenci_break_iterator_open(
      kind == .word ? FENCI_BREAK_WORD : FENCI_BREAK_SENTENCE, &status)
    guard let handle else { throw TextError(status, service: kind.rawValue) }
    self.handle = handle
  }

  deinit { fenci_break_iterator_close(handle) }

  /// Appends the boundaries of a text after its start, each with `offset` added.
  func appendBoundaries(
    of text: UnsafeBufferPointer<UInt8>, offset: Int, to boundaries: inout [Int]
  ) throws(TextError) {
    guard text.count <= Int32.max else {
      throw .tooLong(limit: Int(Int32.max), utf8Count: text.count)
    }
    let status = fenci_break_iterator_set_text(handle, text.baseAddress, text.count)
    guard status == FENCI_ICU_OK else { throw TextError(status, service: kind.rawValue) }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 128) { buffer in
      guard let first = buffer.baseAddress else { return }
      while true {
        let count = fenci_break_iterator_next(handle, first, buffer.count)
        for boundary in buffer.prefix(count) { boundaries.append(offset + Int(boundary)) }
        if count < buffer.count { return }
      }
    }
  }
}
