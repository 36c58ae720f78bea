import Foundation
import Testing

@Suite("keywords of collections")
struct CollectionKeywordsJobTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("小明毕业于中国科学院。".utf8, to: "学/一.txt")
    try folder.write("中国科学院的小明是硕士。".utf8, to: "学/二.txt")
    try folder.write("南京市长江大桥。".utf8, to: "桥/三.txt")
    return folder
  }

  @Test("of each folder, of all, in each format")
  func formats() throws {
    let program = try TinyDictionary.program()
    let folder = try folder()
    let path = folder.path
    for per in ["folder", "all"] {
      for format in ["text", "tsv", "json", "jsonl"] {
        let outcome = try program.run(
          "keywords", "-r", ".", "--per", per, "-f", format, "-n", "3", in: path)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        try expectSnapshot(outcome.text, named: "keywords-per-\(per)-\(format)")
      }
    }
  }

  @Test("files of one document each are ranked by themselves with --per file, as without it")
  func files() throws {
    let program = try TinyDictionary.program()
    let folder = try folder()
    let path = folder.path
    let plain = try program.run("keywords", "-r", ".", in: path)
    for per in ["file", "document"] {
      let outcome = try program.run("keywords", "-r", ".", "--per", per, in: path)
      #expect(outcome.output == plain.output)
    }
  }

  @Test("lines of JSON and lines of text are documents")
  func lines() throws {
    let program = try TinyDictionary.program()
    let text = "小明毕业\n小明硕士\n\n长江大桥\n"
    let json = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { "{\"t\":\"\($0)\"}\n" }.joined()
    let ofText = try program.run(
      ["keywords", "--lines", "--per", "all", "-f", "jsonl"], input: text.utf8)
    let ofJSON = try program.run(
      ["keywords", "--field", "t", "--per", "all", "-f", "jsonl"], input: json.utf8)
    #expect(ofText.text.hasPrefix("{\"documents\":4,\"keywords\":[{\"text\":\"小明\""))
    #expect(ofText.output == ofJSON.output)
    let ofFile = try program.run(
      ["keywords", "--field", "t", "--per", "file", "-f", "tsv"], input: json.utf8)
    #expect(ofFile.text.hasPrefix("小明\t"))
  }

  @Test("the output is the same for any number of threads and any size of blocks")
  func threads() throws {
    let text = (0..<1_500).map { "小明\($0 % 7)硕士\($0 % 90)毕业于中国科学院计算所，南京市长江大桥\($0)。\n" }
      .joined()
    let program = try TinyDictionary.program()
    let command = ["keywords", "--lines", "--per", "all", "-n", "500"]
    let one = try program.run(command, input: text.utf8)
    #expect(one.text.split(separator: "\n").count > 10)
    for count in ["2", "5"] {
      #expect(try program.run(command + ["-j", count], input: text.utf8).output == one.output)
    }
  }

  @Test("a file that cannot be read does not take the others with it")
  func missing() throws {
    let folder = try folder()
    let outcome = try TinyDictionary.program().run(
      "keywords", "--per", "all", "nowhere", "学/一.txt", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("nowhere: No such file or directory"))
    #expect(outcome.text.contains("小明"))
  }

  @Test(
    "options about single documents are refused by name",
    arguments: [
      ["--occurrences"], ["--offsets", "scalar"], ["--explain"], ["--report", "x.html"],
      ["--line-buffered"], ["--compat", "jieba"],
    ])
  func refused(options: [String]) throws {
    for per in ["folder", "all"] {
      let outcome = try Program().run(["keywords", "--per", per] + options)
      #expect(outcome.status == 64)
      #expect(
        outcome.errors.contains("--per \(per) ranks documents together, and \(options[0]) is"))
    }
    let lines = try Program().run("keywords", "--lines", "--field", "t")
    #expect(lines.status == 64)
    #expect(lines.errors.contains("--lines and --field both say what a document is"))
  }
}
