import FenciLexicon
import Testing

@testable import FenciJieba

@Suite("Python literals")
struct PythonLiteralReaderTests {
  private func read(_ text: String) throws -> PythonLiteral {
    try PythonLiteralReader.read("P", from: SourceBytes(path: "t.py", bytes: Array(text.utf8)))
  }

  /// A literal in one fixed spelling.
  private func spell(_ literal: PythonLiteral) -> String {
    switch literal.value {
    case .text(let text): "'\(text)'"
    case .number(let number): number.description
    case .tuple(let elements): "(" + elements.map(spell).joined(separator: ",") + ")"
    case .dictionary(let pairs):
      "{" + pairs.map { spell($0) + ":" + spell($1) }.joined(separator: ",") + "}"
    }
  }

  @Test(
    "a literal is read as Python reads it",
    arguments: [
      ("P = 1", "1.0"), ("P=-3.14e+100", "-3.14e+100"), ("P = 'a'", "'a'"),
      ("from __future__ import x\n\n# P = 0\nP={'B': -0.5,\n 'E': 1}\n", "{'B':-0.5,'E':1.0}"),
      (#"P = '\u4e00\x41\n\\\''"#, "'一A\n\\''"), (#"P = u"\U0002000Bq""#, "'𠀋q'"),
      ("P = '一'", "'一'"), ("P = ((1), (1,), ())", "(1.0,(1.0),())"),
      ("P = [1, 2,]", "(1.0,2.0)"), ("P = {}", "{}"),
      ("PP = 1\nP == 2\n  P = set((\n 'a', # first\n 'b'\n))", "('a','b')"),
      ("P = {('B', 'n'): {('E', 'n'): 0.0}}", "{('B','n'):{('E','n'):0.0}}"),
    ])
  func values(source: String, spelled: String) throws {
    #expect(try spell(read(source)) == spelled)
  }

  @Test("brackets in brackets end somewhere")
  func depth() {
    #expect(throws: LexiconError.self) { try read("P = " + String(repeating: "(", count: 100_000)) }
  }

  @Test(
    "what is not a literal is named with its place",
    arguments: [
      ("x = 1\n", 2, 1), ("P = open('f')", 1, 5), ("\nP = {'a' 1}", 2, 10), ("P = {'a': 1", 1, 12),
      ("P = 'abc\n'", 1, 9), (#"P = '\q'"#, 1, 6), (#"P = '\ud800'"#, 1, 6), ("P = '\\", 1, 6),
      ("P = 1e999", 1, 5), ("P = (1 2)", 1, 8), ("P = 一", 1, 5), ("P = {'一': 1,, }", 1, 13),
    ])
  func errors(source: String, line: Int, column: Int) throws {
    let error = #expect(throws: LexiconError.self) { try read(source) }
    guard case .malformedLine(let position, _, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(position == TextPosition(path: "t.py", line: line, column: column))
  }
}
