import Foundation
import Testing

/// Runs the built `fenci`.
struct Program {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    var output: [UInt8]
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Variables that the run sees beyond a path and a fixed width.
  var environment: [String: String] = [:]

  /// The executable: the one that `FENCI_PROGRAM` names, or that stands beside the test bundle.
  ///
  /// `make check` names the optimised one, which is what ships.
  static var url: URL {
    get throws {
      if let path = ProcessInfo.processInfo.environment["FENCI_PROGRAM"] {
        return URL(fileURLWithPath: path)
      }
      let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      return URL(fileURLWithPath: bundle).deletingLastPathComponent()
        .appendingPathComponent("fenci")
    }
  }

  /// Runs it to its end.
  ///
  /// - Parameters:
  ///   - arguments: As after `fenci` on a command line.
  ///   - input: Standard input.
  ///   - folder: The current folder.
  /// - Returns: What it wrote and how it ended.
  /// - Throws: An error of the test's surroundings, never of the program.
  func run(
    _ arguments: String..., input: some Sequence<UInt8> = [], in folder: String? = nil
  ) throws -> Outcome {
    try run(arguments, input: input, in: folder)
  }

  /// Runs it to its end.
  func run(
    _ arguments: [String], input: some Sequence<UInt8> = [], in folder: String? = nil
  ) throws -> Outcome {
    let files = try TemporaryFolder()
    let process = Process()
    process.executableURL = try Self.url
    process.arguments = arguments
    process.environment = surroundings(path: "/usr/bin:/bin")
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files, unlike pipes, never fill up, so no run can wait for its own test.
    try files.write(input, to: "in")
    try files.write([], to: "out")
    try files.write([], to: "errors")
    process.standardInput = FileHandle(forReadingAtPath: files.path("in"))
    process.standardOutput = FileHandle(forWritingAtPath: files.path("out"))
    process.standardError = FileHandle(forWritingAtPath: files.path("errors"))
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: try files.read("out"),
      errors: String(decoding: try files.read("errors"), as: UTF8.self))
  }

  /// Runs a line of shell, with `fenci` in its path.
  func shell(_ line: String, in folder: String? = nil) throws -> Outcome {
    let process = Process()
    let output = Pipe()
    let errors = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    let bin = try Self.url.deletingLastPathComponent().path
    process.environment = surroundings(path: "\(bin):/usr/bin:/bin")
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    let messages = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: bytes,
      errors: String(decoding: messages, as: UTF8.self))
  }

  /// What a run sees of the environment: the same on every machine.
  func surroundings(path: String) -> [String: String] {
    var variables = ["PATH": path, "COLUMNS": "80"]
    // A sanitizer's options say whether a leak in a library of others fails the run.
    variables["ASAN_OPTIONS"] = ProcessInfo.processInfo.environment["ASAN_OPTIONS"]
    return variables.merging(environment) { $1 }
  }
}
