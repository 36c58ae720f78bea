import Foundation
import Testing

/// Compares a text with the file of that name in `Snapshots`, beside the tests.
///
/// With `FENCI_RECORD=1` the file is written instead, and the test fails all the same, so that a
/// recording is always looked at.
func expectSnapshot(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  let url = tests.appendingPathComponent("Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["FENCI_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    Issue.record(
      "recorded \(url.path): read it, then run without FENCI_RECORD", sourceLocation: sourceLocation
    )
    return
  }
  guard let recorded = try? String(contentsOf: url, encoding: .utf8) else {
    Issue.record(
      "\(url.path) is missing: record it with FENCI_RECORD=1", sourceLocation: sourceLocation)
    return
  }
  #expect(text == recorded, "differs from \(url.path)", sourceLocation: sourceLocation)
}
