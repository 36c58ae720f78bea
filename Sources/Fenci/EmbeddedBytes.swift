/// Bytes of the program, for as long as it runs.
///
/// - Parameter function: One of `FenciDictionaries`; gives their address and their number.
/// - Returns: The bytes; `nil` when the build left them out.
func embeddedBytes(
  _ function: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?
) -> UnsafeRawBufferPointer? {
  var count = 0
  guard let address = function(&count), count > 0 else { return nil }
  return UnsafeRawBufferPointer(start: address, count: count)
}

/// A text of the program; empty when the build left it out.
func embeddedText(
  _ function: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?
) -> String {
  embeddedBytes(function).map { String(decoding: $0, as: UTF8.self) } ?? ""
}
