import FenciKeywords
import FenciTestSupport
import Testing

@testable import FenciCommand

@Suite("documents gathered for a page")
struct ReportCollectorTests {
  @Test("whichever worker comes first, the first documents of the run are kept, in order")
  func order() throws {
    let sources = ["b", "a", "b"].map { InputSource.file(path: $0) }
    let places = [(1, 1), (0, 1), (1, 4), (0, 2), (0, 9), (1, 2)]
    var generator = SplitMix64(seed: 1)
    for _ in 0..<20 {
      let collector = ReportCollector(
        inputs: sources.map { .success($0) } + [.failure(.closedPipe)], namesLines: true, limit: 4)
      for (input, line) in places.shuffled(using: &generator) {
        try withBytes("文") { text in
          try collector.add(
            [], of: Record(text: text, isValid: true, source: sources[input], line: line))
        }
      }
      let page = collector.page(showsScores: true)
      #expect(page.documentCount == 6)
      #expect(page.documents.map(\.name) == ["b:1", "b:2", "b:9", "a:1"])
    }
  }

  @Test("the program writes the page beside its output, the same for any number of threads")
  func program() throws {
    let folder = try TemporaryFolder()
    let lines = (1...60).map { "{\"t\":\"小明毕业于中国科学院，这是第\($0)个。\"}\n" }.joined()
    try folder.write(lines.utf8, to: "in.jsonl")
    let program = try TinyDictionary.program()
    let command = ["keywords", "--field", "t", "in.jsonl"]
    let plain = try program.run(command, in: folder.path)
    let one = try program.run(command + ["--report", "1.html"], in: folder.path)
    let four = try program.run(command + ["--report", "4.html", "-j", "4"], in: folder.path)
    #expect(one.status == 0)
    #expect(one.output == plain.output)
    #expect(four.output == plain.output)
    #expect(try folder.read("1.html") == folder.read("4.html"))
    #expect(one.errors.contains("1.html shows the first 50 of 60 documents"))
    #expect(try folder.names().sorted() == ["1.html", "4.html", "in.jsonl"])
  }

  @Test("a page cannot stand where the output goes")
  func places() throws {
    let program = try TinyDictionary.program()
    let standard = try program.run("keywords", "--report", "-")
    #expect(standard.status == 64)
    #expect(standard.errors.contains("--report needs the name of a file"))
    let same = try program.run("keywords", "--report", "x", "-o", "x")
    #expect(same.status == 64)
    #expect(same.errors.contains("--report and -o both name x"))
    let bad = try program.run(["keywords", "--report", "/nowhere/x.html"], input: "小明".utf8)
    #expect(bad.status == 2)
    #expect(bad.output.isEmpty)
    #expect(bad.errors.contains("/nowhere/x.html: No such file or directory"))
  }
}
