import Testing

@testable import FenciCommand

@Suite("results on their way out")
struct OutletTests {
  private let folder: TemporaryFolder
  private let messages = Messages()

  init() throws { folder = try TemporaryFolder() }

  private func outlet(framing: JSONFraming = .lines, path: String? = nil) throws -> Outlet {
    Outlet(
      to: try OutputFile(path ?? folder.path("out")), framing: framing,
      diagnostics: messages.diagnostics, progress: ProgressLine(isEnabled: false, totalBytes: 0))
  }

  private func result(_ name: String, _ output: String, replaced: Int = 0) -> BlockResult {
    var result = BlockResult(source: .file(path: name), output: Bytes(output.utf8))
    if replaced > 0 {
      result.findings.noteReplacements(replaced, first: Place(source: name, line: 2, column: 3))
    }
    return result
  }

  @Test(
    "objects become the elements of one array",
    arguments: [
      ([], "[]\n"), (["1,\n"], "[\n1\n]\n"), (["", "1,\n2,\n", "", "3,\n"], "[\n1,\n2,\n3\n]\n"),
    ])
  func array(parts: [String], expected: String) throws {
    var outlet = try outlet(framing: .array)
    for part in parts { outlet.deliver(result("a", part)) }
    #expect(try outlet.finish() == .success)
    #expect(try folder.read("out").text == expected)
  }

  @Test("replacements are summed up once for each input, when it ends")
  func replacements() throws {
    var outlet = try outlet()
    outlet.deliver(result("a", "", replaced: 2))
    outlet.deliver(result("a", "", replaced: 3))
    #expect(messages.lines.isEmpty)
    outlet.deliver(result("b", "", replaced: 1))
    #expect(messages.lines.count == 1)
    #expect(try outlet.finish() == .success)
    #expect(
      messages.lines.map { $0.prefix(36) } == [
        "fenci: a: 5 ill-formed sequences are", "fenci: b: 1 ill-formed sequence is s",
      ])
  }

  @Test("an error is a failure in the end, and does not stop what comes after it")
  func errors() throws {
    var outlet = try outlet()
    var bad = BlockResult()
    bad.findings.errors = [.folder(path: "x")]
    outlet.deliver(bad)
    outlet.deliver(result("a", "after\n"))
    #expect(try outlet.finish() == .failure)
    #expect(try folder.read("out").text == "after\n")
    #expect(messages.lines == ["fenci: x: Is a directory; -r reads the files in it\n"])
  }

  @Test("once a write has failed, nothing more is written, and the end says why")
  func writeFails() throws {
    var outlet = try outlet(path: "/dev/full")
    outlet.deliver(result("a", "lost"))
    #expect(outlet.failure != nil)
    outlet.deliver(result("a", "lost too"))
    do throws(CommandError) {
      _ = try outlet.finish()
      Issue.record("finished")
    } catch {
      #expect(Diagnostics.sentence(for: error).hasPrefix("/dev/full: No space left on device"))
    }
  }
}
