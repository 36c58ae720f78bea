import Synchronization

@testable import FenciCommand

/// Keeps messages instead of writing them.
final class Messages: Sendable {
  private let kept = Mutex<[String]>([])

  var lines: [String] { kept.withLock { $0 } }

  /// What reports to this.
  var diagnostics: Diagnostics {
    Diagnostics { [self] line in kept.withLock { $0.append(line) } }
  }
}
