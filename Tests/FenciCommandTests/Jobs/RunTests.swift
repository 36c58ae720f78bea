import FenciText
import Testing

@testable import FenciCommand

@Suite("what a command line means")
struct RunTests {
  private let terminal = ProcessEnvironment(
    isInputTerminal: true, isOutputTerminal: true, isErrorTerminal: true)

  private func run(_ arguments: [String], in environment: ProcessEnvironment) throws -> Run {
    let command = try #require(
      try FenciCommand.command(for: arguments) as? SegmentCommand)
    return Run(
      input: command.tokens.input, format: command.tokens.format, output: command.tokens.output,
      workerCount: command.tokens.parallel.workerCount,
      layout: command.tokens.format.lineLayout(of: command.tokens.input),
      environment: environment)
  }

  @Test("somebody who types is told so, and answered line by line")
  func typing() throws {
    for arguments in [[], ["-"], ["-j", "4", "a", "-"]] {
      let run = try run(arguments, in: terminal)
      #expect(run.waitsForTyping)
      #expect(run.pipeline.returnsEarly)
      #expect(run.pipeline.workerCount == 1)
      #expect(!run.showsProgress)
    }
    let piped = try run([], in: ProcessEnvironment())
    #expect(!piped.waitsForTyping)
    #expect(!piped.pipeline.returnsEarly)
  }

  @Test("progress shows on a terminal that neither the input nor the output uses")
  func progress() throws {
    #expect(try run(["a", "-o", "x"], in: terminal).showsProgress)
    #expect(try !run(["a"], in: terminal).showsProgress)
    #expect(try !run(["a", "-o", "x", "--progress", "never"], in: terminal).showsProgress)
    #expect(try !run(["a", "-o", "x"], in: ProcessEnvironment()).showsProgress)
    let pipe = ProcessEnvironment(isErrorTerminal: true)
    #expect(try run([], in: pipe).showsProgress)
  }

  @Test("--jsonl means JSON Lines on both sides, in UTF-8, each line answered")
  func exchange() throws {
    let run = try run(["--jsonl", "--line-buffered", "-j", "3"], in: ProcessEnvironment())
    #expect(run.pipeline.layout == .jsonLines(field: "text", titleField: nil))
    #expect(run.pipeline.encoding == .utf8)
    #expect(run.pipeline.isStrict)
    #expect(run.pipeline.exchange != nil)
    #expect(run.pipeline.returnsEarly)
    #expect(run.pipeline.workerCount == 1)
    #expect(run.jsonRecords.clearsErrors)
    let named = try self.run(["--jsonl", "--field", "t"], in: ProcessEnvironment())
    #expect(named.pipeline.layout == .jsonLines(field: "t", titleField: nil))
    #expect(!named.pipeline.returnsEarly)
  }

  @Test("options reach the pipeline")
  func options() throws {
    let run = try run(
      ["--field", "t", "--encoding", "GBK", "--strict", "-j", "3", "-f", "json", "a", "b"],
      in: terminal)
    #expect(run.pipeline.layout == .jsonLines(field: "t", titleField: nil))
    #expect(run.pipeline.encoding == .gb18030)
    #expect(run.pipeline.isStrict)
    #expect(run.pipeline.workerCount == 3)
    #expect(run.framing == .array)
    #expect(run.hasSeveralInputs)
    #expect(try self.run(["-j", "0"], in: ProcessEnvironment()).pipeline.workerCount >= 1)
  }
}
