/// What can go wrong between bytes and text.
///
/// No prose: the program's edge composes sentences.
public enum TextError: Error, Sendable, Hashable {
  /// The first bytes that are no text in the encoding: where they begin, in bytes from the start of
  /// the input, which line (from 1) and byte of that line (from 1), and the bytes themselves.
  case illFormed(
    encoding: TextEncoding, byteOffset: Int, line: Int, column: Int, found: [UInt8])
  /// A text too long for ICU, which counts in 32 bits: the limit and the count, in bytes.
  case tooLong(limit: Int, utf8Count: Int)
  /// ICU has no data for the service; its library or data file is not the one we were built for.
  case unavailable(service: String)
  /// ICU failed in the service for want of memory or for a reason of its own.
  case failed(service: String)
}
