/// Calls a function with the bytes of a text.
@discardableResult
func withBytes<Result>(
  _ text: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
) rethrows -> Result {
  try withBytes(Array(text.utf8), body)
}

/// Calls a function with bytes that need not be text.
@discardableResult
func withBytes<Result>(
  _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
) rethrows -> Result {
  try bytes.withUnsafeBufferPointer(body)
}

extension [UInt8] {
  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// What a function appends.
  static func made(_ body: (inout [UInt8]) throws -> Void) rethrows -> [UInt8] {
    var bytes: [UInt8] = []
    try body(&bytes)
    return bytes
  }
}
