import Foundation
import Testing

/// A run of `fenci` that a test talks to, line by line.
final class CoProcess {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let errors = Pipe()
  private var unread: [UInt8] = []

  /// Starts a run.
  ///
  /// - Parameters:
  ///   - program: What it sees of the environment.
  ///   - arguments: As after `fenci` on a command line.
  /// - Throws: An error of the test's surroundings.
  init(_ program: Program, _ arguments: [String]) throws {
    process.executableURL = try Program.url
    process.arguments = arguments
    process.environment = program.surroundings(path: "/usr/bin:/bin")
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
  }

  deinit { if process.isRunning { kill() } }

  /// Writes a line, and nothing behind its end.
  func send(_ line: some Sequence<UInt8>) throws {
    // A run that has ended is an error here. The signal is held back in this thread and taken, not ignored in
    // all of the process, whose children would inherit that.
    var pipeSignal = sigset_t()
    var before = sigset_t()
    sigemptyset(&pipeSignal)
    sigaddset(&pipeSignal, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    do {
      try input.fileHandleForWriting.write(contentsOf: Data(Array(line) + [0x0A]))
    } catch {
      var now = timespec()
      sigtimedwait(&pipeSignal, nil, &now)
      throw error
    }
  }

  /// Reads the next line, without its end; nothing within some seconds fails the test.
  func receive(withinSeconds seconds: Int32 = 20) throws -> String {
    let number = output.fileHandleForReading.fileDescriptor
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = unread.firstIndex(of: 0x0A) {
        let line = String(decoding: unread[..<end], as: UTF8.self)
        unread.removeSubrange(...end)
        return line
      }
      var waiting = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      try #require(poll(&waiting, 1, seconds * 1_000) == 1, "no answer in \(seconds) s")
      let count = read(number, &buffer, buffer.count)
      try #require(count > 0, "the output ended before the line")
      unread += buffer[..<count]
    }
  }

  /// Sends a line and reads its answer.
  func ask(_ line: String) throws -> String {
    try send(line.utf8)
    return try receive()
  }

  /// Whether there is nothing to read.
  var isSilent: Bool {
    var waiting = pollfd(
      fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
    return unread.isEmpty && poll(&waiting, 1, 0) == 0
  }

  /// Reads no more.
  func closeOutput() throws { try output.fileHandleForReading.close() }

  /// Ends the run as the system does that is short of memory.
  func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

  /// Ends the input, if it has not ended, and waits for the end of the run.
  ///
  /// - Returns: The exit status, or a signal with a minus sign; and standard error.
  func finish() throws -> (status: Int32, errors: String) {
    try? input.fileHandleForWriting.close()
    let messages = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationStatus
    return (
      process.terminationReason == .exit ? status : -status,
      String(decoding: messages, as: UTF8.self)
    )
  }
}
