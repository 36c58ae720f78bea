import Glibc
import Testing

@testable import FenciCommand

@Suite("sentences")
struct DiagnosticsTests {
  private let place = Place(source: "a.jsonl", line: 3, column: 7)

  @Test("each error says what is wrong and what to do")
  func sentences() {
    let rows: [(CommandError, String)] = [
      (
        .system(.reading, path: "x", code: ENOENT),
        "x: No such file or directory; check the path, or give - to read standard input"
      ),
      (
        .system(.reading, path: "segmnt", code: ENOENT),
        "segmnt: No such file or directory; did you mean fenci segment?"
      ),
      (
        .system(.reading, path: "x", code: EACCES), "x: Permission denied; check who may read it"
      ),
      (
        .system(.writing, path: "x", code: ENOSPC),
        "x: No space left on device; free some space or write elsewhere with -o"
      ),
      (.system(.reading, path: "x", code: EIO), "x: Input/output error"),
      (
        .system(.sorting, path: "/tmp", code: ENOSPC),
        "/tmp: No space left on device; temporary files are made there: name a folder with room for "
          + "them in TMPDIR"
      ),
      (
        .expectedText("南京 市长"),
        "--against '南京 市长': write the same text with spaces between the words that you expected"
      ),
      (.folder(path: "x"), "x: Is a directory; -r reads the files in it"),
      (
        .malformedJSON(place, expected: .colon),
        "a.jsonl:3:7: expected : after the member name; with --field each line must be one JSON "
          + "object"
      ),
      (
        .missingMember(place, name: "body"),
        "a.jsonl:3:7: no member \"body\"; --field must name a member that every line has"
      ),
    ]
    for (error, sentence) in rows { #expect(Diagnostics.sentence(for: error) == sentence) }
  }

  @Test("an input with many errors is cut short, and the rest is counted")
  func limit() {
    let written = Messages()
    var diagnostics = written.diagnostics
    for _ in 0..<25 { diagnostics.report(.illFormedText(place)) }
    diagnostics.reportEnd(ofInputNamed: place.source)
    #expect(written.lines.count == Diagnostics.errorLimit + 1)
    #expect(written.lines.last == "fenci: a.jsonl: 15 more lines like these were left out\n")
    #expect(diagnostics.status == .failure)
  }

  @Test("no errors, no messages, status 0")
  func silence() {
    let written = Messages()
    var diagnostics = written.diagnostics
    diagnostics.reportEnd(ofInputNamed: "a")
    #expect(written.lines.isEmpty)
    #expect(diagnostics.status == .success)
  }

  @Test("replaced sequences are summed up in one line")
  func replacements() {
    let written = Messages()
    written.diagnostics.reportReplacements(in: "a", count: 2, first: place)
    #expect(
      written.lines == [
        "fenci: a: 2 ill-formed sequences are shown as U+FFFD, the first at 3:7; if the text is "
          + "not UTF-8, name its --encoding; --strict makes this an error\n"
      ])
  }
}
