import FenciTestSupport
import Foundation
import Testing

/// `--jsonl --line-buffered`: one line in, one line out, at once and in order, whatever the line is.
@Suite("co-processes")
struct CoProcessTests {
  static let commands = [
    ["segment"], ["tag"], ["keywords"], ["normalize"], ["segment", "--mode", "search"],
    ["tag", "--entities"], ["keywords", "--method", "tfidf", "--title-field", "title"],
    ["normalize", "--map"],
  ]

  private func coProcess(_ command: [String]) throws -> CoProcess {
    try CoProcess(TinyDictionary.program(), command + ["--jsonl", "--line-buffered"])
  }

  private func object(_ line: some StringProtocol) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
    return try #require(value as? [String: Any])
  }

  private func code(_ line: some StringProtocol) throws -> String? {
    (try object(line)["error"] as? [String: Any])?["code"] as? String
  }

  @Test(
    "a line is answered before the next is sent, and its other members come back",
    arguments: commands)
  func answersAtOnce(command: [String]) throws {
    let run = try coProcess(command)
    for id in 0..<50 {
      let answer = try run.ask("{\"id\":\"\(id)\",\"text\":\"小明硕士毕业于中国科学院，\(id)。\"}")
      #expect(try object(answer)["id"] as? String == "\(id)")
      #expect(try code(answer) == nil)
      #expect(run.isSilent)
    }
    #expect(try run.finish() == (0, ""))
  }

  @Test(
    "a line that fails is answered in its turn, and the next one as if nothing had been",
    arguments: commands)
  func goesOn(command: [String]) throws {
    let good = #"{"id":"一","text":"南京市长江大桥"}"#
    let run = try coProcess(command)
    let answer = try run.ask(good)
    for (line, expected) in [
      ("oops", "malformed_json"), ("", "malformed_json"), (" \t", "malformed_json"),
      (#"{"id":"二"}"#, "missing_member"), (#"{"text":null,"id":"二"}"#, "not_a_string"),
      (#"{"text":"\ud83d","id":"二"}"#, "invalid_text"), (good + good, "malformed_json"),
    ] {
      #expect(try code(try run.ask(line)) == expected)
      #expect(try run.ask(good) == answer)
      #expect(run.isSilent)
    }
    #expect(try run.finish() == (0, ""))
  }

  @Test("a first line that begins like a byte order mark does not wait for a second one")
  func beginningOfMark() throws {
    for byte: UInt8 in [0x84, 0xEF, 0xFE, 0xFF] {
      let run = try coProcess(["segment"])
      try run.send([byte])
      #expect(try code(try run.receive()) == "invalid_text")
      #expect(try run.finish() == (0, ""))
    }
  }

  @Test("the last line needs no end, and CRLF is one")
  func lineEnds() throws {
    let outcome = try TinyDictionary.program().run(
      "segment", "--jsonl", input: "{\"text\":\"小明\"}\r\n\r\n{\"text\":\"大桥\"}".utf8)
    let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(try lines.prefix(3).map { try code($0) } == [nil, "malformed_json", nil])
    #expect(lines.dropFirst(3) == [""])
    #expect(outcome.status == 0)
  }

  @Test("a line too long to keep is answered when it ends, and forgotten")
  func longLine() throws {
    let run = try coProcess(["segment"])
    let long = "{\"text\":\"" + String(repeating: "小明毕业", count: 2 << 20) + "\"}"
    #expect(try code(try run.ask(long)) == "line_too_long")
    #expect(try code(try run.ask(#"{"text":"小明"}"#)) == nil)
    #expect(try run.finish() == (0, ""))
  }

  @Test("killed in the middle and started anew, it gives the same answers")
  func restart() throws {
    let lines = (0..<40).map { "{\"id\":\($0),\"text\":\"小明毕业\($0)次，于中国科学院计算所。\"}" }
    let whole = try coProcess(["keywords"])
    let expected = try lines.map(whole.ask)
    var answers: [String] = []
    var run = try coProcess(["keywords"])
    while answers.count < lines.count {
      if answers.count == 17 {
        try run.send(lines[17].utf8)
        run.kill()
        #expect(try run.finish().status == -SIGKILL)
        #expect(throws: (any Error).self) { try run.send(lines[18].utf8) }
        run = try coProcess(["keywords"])
      }
      answers.append(try run.ask(lines[answers.count]))
    }
    #expect(answers == expected)
    #expect(try run.finish() == (0, ""))
  }

  @Test("a reader that goes away ends it quietly")
  func brokenPipe() throws {
    let run = try coProcess(["segment"])
    _ = try run.ask(#"{"text":"小明"}"#)
    try run.closeOutput()
    try run.send(#"{"text":"小明"}"#.utf8)
    #expect(try run.finish() == (0, ""))
  }

  @Test("any bytes: as many lines out as in, each a JSON object, the same however they are read")
  func hostileLines() throws {
    var random = SplitMix64(seed: 42)
    let pieces =
      [
        "{", "}", "\"text\"", ":", ",", "\"", "\\", "\\u", "d83d", "小明", "null", "[", "]", "1", " ",
        "\r", "\u{0}",
        "{\"text\":\"南京\"}", "\"error\":{},",
      ].map { Array($0.utf8) } + [[0xFF], [0xE5, 0xB0], [0xC0, 0x80], [0xEF, 0xBB, 0xBF]]
    var input: [UInt8] = []
    for _ in 0..<3_000 {
      for _ in 0..<Int.random(in: 0...9, using: &random) {
        input += pieces.randomElement(using: &random) ?? []
      }
      input.append(0x0A)
    }
    let program = try TinyDictionary.program()
    let outcome = try program.run(["segment", "--jsonl"], input: input)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.count { $0 == 0x0A } == 3_000)
    for line in outcome.text.split(separator: "\n") { _ = try object(line) }
    for others in [["--line-buffered"], ["-j", "4"]] {
      let other = try program.run(["segment", "--jsonl"] + others, input: input)
      #expect(other.output == outcome.output)
    }
  }

  @Test("lines that do not fail are answered as by -f jsonl --field")
  func sameAsFormat() throws {
    let lines = """
      {"id":1.50,"tokens":["旧"],"text":"小明硕士毕业于中国科学院计算所。"}
      { "id" : null , "text" : "南京市长江大桥，\\u5357京长江大桥。", "title" : "大桥" }

      """
    let program = try TinyDictionary.program()
    for command in Self.commands {
      let exchange = try program.run(command + ["--jsonl"], input: lines.utf8)
      let format = try program.run(
        command + ["--field", "text", "-f", "jsonl"], input: lines.utf8)
      #expect(exchange.text == format.text)
    }
  }
}
