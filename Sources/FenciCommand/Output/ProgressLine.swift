import Glibc

/// A line at the foot of the terminal that says how far a long run has come.
///
/// It appears when a run takes over a second, on a terminal only, and is wiped before anything
/// else is written there.
struct ProgressLine {
  private let isEnabled: Bool
  /// Bytes of all inputs; 0 when it is not known.
  private let totalBytes: Int
  private let start = ProgressLine.now
  private var lastShown: Double = 0
  private var isVisible = false
  private var doneBytes = 0

  /// - Parameters:
  ///   - isEnabled: Whether standard error is a terminal and the user wants to see it.
  ///   - totalBytes: Bytes of all inputs; 0 when it is not known.
  init(isEnabled: Bool, totalBytes: Int) {
    self.isEnabled = isEnabled
    self.totalBytes = totalBytes
  }

  /// Adds to what is done, and shows it at most five times a second.
  mutating func advance(byBytes count: Int) {
    guard isEnabled else { return }
    doneBytes += count
    let seconds = Self.now - start
    guard seconds > 1, seconds - lastShown > 0.2 else { return }
    lastShown = seconds
    isVisible = true
    Self.write("\r\u{1B}[K" + Self.text(done: doneBytes, total: totalBytes, seconds: seconds))
  }

  /// Wipes the line.
  mutating func clear() {
    guard isVisible else { return }
    isVisible = false
    Self.write("\r\u{1B}[K")
  }

  /// What the line says, such as `fenci: 42 %, 12.6 of 30.0 MB, 9.1 MB/s`.
  static func text(done: Int, total: Int, seconds: Double) -> String {
    var text: Bytes = []
    text.append("fenci: ")
    if total > 0 {
      text.append(decimal: min(100, done * 100 / total))
      text.append(" %, ")
    }
    text.append(fixed: Double(done) / 1e6, fractionDigits: 1)
    if total > 0 {
      text.append(" of ")
      text.append(fixed: Double(total) / 1e6, fractionDigits: 1)
    }
    text.append(" MB, ")
    text.append(fixed: Double(done) / 1e6 / seconds, fractionDigits: 1)
    text.append(" MB/s")
    return String(decoding: text, as: UTF8.self)
  }

  /// Seconds of a clock that nobody sets.
  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func write(_ text: String) {
    // A progress line that cannot be written is not worth a message.
    try? FileDescriptor(borrowing: STDERR_FILENO).write(text.utf8, path: "")
  }
}
