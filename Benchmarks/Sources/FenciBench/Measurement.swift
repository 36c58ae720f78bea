import CountedAllocations
import Glibc

/// What timed passes cost, printed as a line for each quantity with a column for each pass.
struct Measurement {
  private var seconds: [Double] = []
  private var allocations: [UInt64] = []

  /// Runs one timed pass.
  mutating func measure(_ pass: () -> Void) {
    let allocationsBefore = counted_allocations()
    let secondsBefore = Self.processorSeconds()
    pass()
    let secondsAfter = Self.processorSeconds()
    // Read before the arrays below grow.
    let allocationsAfter = counted_allocations()
    seconds.append(secondsAfter - secondsBefore)
    allocations.append(allocationsAfter - allocationsBefore)
  }

  /// Prints the quantities of all passes.
  ///
  /// - Parameters:
  ///   - byteCount: Bytes of one pass.
  ///   - pieceCount: Lines or documents of one pass.
  ///   - pieces: What those are called.
  func report(byteCount: Int, pieceCount: Int, of pieces: String) {
    let rates = seconds.map { Double(byteCount) / 1e6 / $0 }
    Self.line("seconds", seconds.map { Self.fixed($0, digits: 6) })
    Self.line("megabytes_per_second", rates.map { Self.fixed($0, digits: 2) })
    Self.line(
      pieces + "_per_second", seconds.map { Self.fixed(Double(pieceCount) / $0, digits: 1) })
    Self.line("allocations", allocations.map(String.init))
  }

  /// Prints one line of the report.
  static func line(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    print(name, values.joined(separator: "\t"), separator: "\t")
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func fixed(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
    let units = Int((value * Double(scale)).rounded())
    let fraction = String(units % scale)
    return "\(units / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}

/// FNV-1a over whole numbers instead of bytes: equal checksums, equal spans in equal order.
struct SpanChecksum {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ number: Int) {
    value = (value ^ UInt64(truncatingIfNeeded: number)) &* 0x100_0000_01B3
  }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
