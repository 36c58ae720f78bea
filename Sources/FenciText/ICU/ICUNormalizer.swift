internal import CICUShims

/// An ICU normaliser and its buffers, opened in `init` and closed in `deinit`.
final class ICUNormalizer {
  private static let service = "normalization"
  private let handle: OpaquePointer

  init(_ form: NormalizationForm) throws(TextError) {
    let code =
      switch form {
      case .nfc: FENCI_NFC
      case .nfkc: FENCI_NFKC
      case .nfkcCasefold: FENCI_NFKC_CASEFOLD
      }
    var status = FENCI_ICU_OK
    guard let handle = fenci_normalizer_open(code, &status) else {
      throw TextError(status, service: Self.service)
    }
    self.handle = handle
  }

  deinit { fenci_normalizer_close(handle) }

  /// Whether well-formed text is known to be in the form.
  func isNormalized(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    fenci_normalizer_is_normalized(handle, text.baseAddress, text.count)
  }

  func normalize(_ text: UnsafeBufferPointer<UInt8>) throws(TextError) -> NormalizedText {
    guard text.count <= Int32.max else {
      throw .tooLong(limit: Int(Int32.max), utf8Count: text.count)
    }
    let status = fenci_normalizer_run(handle, text.baseAddress, text.count)
    guard status == FENCI_ICU_OK else { throw TextError(status, service: Self.service) }
    var byteCount = 0
    let bytes = fenci_normalizer_bytes(handle, &byteCount)
    var editCount = 0
    let edits = fenci_normalizer_edits(handle, &editCount)
    return NormalizedText(
      utf8: Array(UnsafeBufferPointer(start: bytes, count: byteCount)),
      alignment: Alignment(edits: UnsafeBufferPointer(start: edits, count: editCount)))
  }
}
