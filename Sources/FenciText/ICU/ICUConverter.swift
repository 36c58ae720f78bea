internal import CICUShims

/// An ICU converter to UTF-8, opened in `init` and closed in `deinit`.
final class ICUConverter {
  /// What a conversion gives.
  struct Result {
    let utf8: [UInt8]
    let alignment: Alignment
    let replacedCount: Int
    /// Where the first replaced sequence begins in the source; unspecified when there is none.
    let firstReplacedOffset: Int
  }

  private static let service = "converter"
  private let handle: OpaquePointer

  /// Opens the converter that ICU has under a name.
  init(named name: String) throws(TextError) {
    var status = FENCI_ICU_OK
    guard let handle = fenci_converter_open(name, &status) else {
      throw TextError(status, service: name)
    }
    self.handle = handle
  }

  deinit { fenci_converter_close(handle) }

  func decode(_ text: UnsafeBufferPointer<UInt8>) throws(TextError) -> Result {
    guard text.count <= Int32.max else {
      throw .tooLong(limit: Int(Int32.max), utf8Count: text.count)
    }
    let status = fenci_converter_run(handle, text.baseAddress, text.count)
    guard status == FENCI_ICU_OK else { throw TextError(status, service: Self.service) }
    var byteCount = 0
    let bytes = fenci_converter_bytes(handle, &byteCount)
    var editCount = 0
    let edits = fenci_converter_edits(handle, &editCount)
    var firstOffset = 0
    let replaced = fenci_converter_replaced(handle, &firstOffset)
    return Result(
      utf8: Array(UnsafeBufferPointer(start: bytes, count: byteCount)),
      alignment: Alignment(edits: UnsafeBufferPointer(start: edits, count: editCount)),
      replacedCount: replaced, firstReplacedOffset: firstOffset)
  }
}
