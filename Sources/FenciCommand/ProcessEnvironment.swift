import Glibc

/// What the program knows about the terminal and the shell it was started from.
struct ProcessEnvironment: Sendable {
  var isInputTerminal = false
  var isOutputTerminal = false
  var isErrorTerminal = false
  /// The width of the terminal, in columns.
  var columns = 80
  /// Where temporary files are made: `TMPDIR`, or /tmp.
  var temporaryFolder = "/tmp"
  /// `NO_COLOR` is set to anything (https://no-color.org).
  var refusesColor = false
  /// `CLICOLOR_FORCE` is set to anything but 0 (https://bixense.com/clicolors).
  var forcesColor = false

  /// Asks the system.
  static var current: ProcessEnvironment {
    ProcessEnvironment(
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1,
      columns: variable("COLUMNS").flatMap(Int.init) ?? windowColumns ?? 80,
      temporaryFolder: variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp",
      refusesColor: !(variable("NO_COLOR") ?? "").isEmpty,
      forcesColor: !["", "0"].contains(variable("CLICOLOR_FORCE") ?? ""))
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static var windowColumns: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
