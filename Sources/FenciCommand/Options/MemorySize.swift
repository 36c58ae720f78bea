import ArgumentParser

/// An amount of memory as people type it: a number of bytes, or of KiB, MiB or GiB with `K`, `M` or `G`.
struct MemorySize: ExpressibleByArgument, Hashable {
  var byteCount: Int

  init(byteCount: Int) { self.byteCount = byteCount }

  /// Reads an amount such as `256M`; `nil` for what is none, or more than a number can hold.
  init?(argument: String) {
    var digits = argument.utf8[...]
    var shift = 0
    if let last = digits.last,
      let place = "kmg".utf8.enumerated().first(where: { $1 == last | 0x20 })
    {
      digits.removeLast()
      shift = 10 * (place.offset + 1)
    }
    guard let number = Int(Substring(digits)), number >= 0 else { return nil }
    let (byteCount, overflow) = number.multipliedReportingOverflow(by: 1 << shift)
    guard !overflow else { return nil }
    self.byteCount = byteCount
  }

  /// As it is typed, such as `256M`.
  var defaultValueDescription: String {
    let shift = byteCount == 0 ? 0 : min(byteCount.trailingZeroBitCount / 10, 3)
    return "\(byteCount >> (10 * shift))\(["", "K", "M", "G"][shift])"
  }
}
