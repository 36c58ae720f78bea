internal import Glibc
public import Testing

/// Expects text to equal a recorded file, byte for byte.
///
/// With FENCI_RECORD=1 in the environment the text is written instead and the test fails, so that a
/// run that records never passes for a run that checks.
///
/// - Parameters:
///   - text: What the program gave.
///   - path: The recorded file, beside the test's source file.
///   - sourceFile: The test's source file; leave it to the default.
///   - sourceLocation: Where a failure is reported.
public func expectGolden(
  _ text: String, at path: String, sourceFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = sourceFile.prefix(upTo: sourceFile.lastIndex(of: "/") ?? sourceFile.endIndex)
  let file = "\(folder)/\(path)"
  if let request = getenv("FENCI_RECORD"), String(cString: request) == "1" {
    let isWritten = writeFile(Array(text.utf8), to: file)
    Issue.record(
      "\(isWritten ? "recorded" : "cannot write") \(file); run again without FENCI_RECORD",
      sourceLocation: sourceLocation)
    return
  }
  guard let recorded = readFile(file) else {
    Issue.record(
      "no record \(file); FENCI_RECORD=1 makes one", sourceLocation: sourceLocation)
    return
  }
  if recorded.elementsEqual(text.utf8) { return }
  let expected = String(decoding: recorded, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let found = text.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(expected, found).prefix { $0 == $1 }.count
  let missing: Substring = "(end of text)"
  Issue.record(
    """
    \(path) differs from line \(line + 1) on:
    recorded \(line < expected.count ? expected[line] : missing)
    found    \(line < found.count ? found[line] : missing)
    """, sourceLocation: sourceLocation)
}
