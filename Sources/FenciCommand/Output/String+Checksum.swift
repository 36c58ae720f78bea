extension String {
  /// A checksum as 16 hexadecimal digits.
  init(checksum: UInt64) {
    let digits = String(checksum, radix: 16)
    self = String(repeating: "0", count: 16 - digits.count) + digits
  }
}
