import Foundation
import Testing

@Suite("evaluate")
struct EvaluationTests {
  private static let gold = """
    小明 硕士 毕业于 中国科学院 计算所

    南京市 长江 大桥 ， 很 长

    """
  private static let found = """
    小明 硕士 毕业 于 中国科学院计算所

    南京 市长 江大桥 ， 很 长

    """
  private static let documents = """
    {"id":"甲","text":"小明硕士毕业于中国科学院计算所。小明在南京。","title":"小明","keywords":["小明","计算所"]}
    {"id":7,"text":"南京市长江大桥在南京市。","title":"长江大桥","keywords":["长江 大桥","南京市","隧道"]}
    {"id":8,"text":"没有关键词","keywords":[]}

    """

  private func run(
    _ arguments: [String], files: [String: String], in folder: TemporaryFolder
  ) throws -> Program.Outcome {
    for (name, text) in files { try folder.write(text.utf8, to: name) }
    return try TinyDictionary.program().run(["evaluate"] + arguments, in: folder.path)
  }

  private func run(_ arguments: String..., files: [String: String]) throws -> Program.Outcome {
    try run(arguments, files: files, in: TemporaryFolder())
  }

  // MARK: Words

  @Test("words and how they differ, in each format", arguments: ["text", "tsv", "json"])
  func words(format: String) throws {
    let outcome = try run(
      "segment", "gold.txt", "more.txt", "--found", "found.txt", "--found", "more.txt",
      "--vocabulary", "words.txt", "--errors", "2", "-f", format,
      files: [
        "gold.txt": Self.gold, "found.txt": Self.found, "more.txt": "在 北京\n",
        "words.txt": "小明\n硕士\n， 很 长\n",
      ])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try expectSnapshot(outcome.text, named: "evaluate-segment-\(format)")
  }

  @Test("the figures of the script that scores segmentation, digit by digit")
  func scriptOfWords() throws {
    // segmentation_score.py gold.txt found.txt --vocab words.txt --json (Guides/Evaluation.md) said of these files:
    // P 0.45454545454545453, R 0.45454545454545453, F 0.45454545454545453, BF 0.6666666666666666,
    // X 181.8181818181818, Roov 0.25, Riv 1.0.
    let outcome = try run(
      "segment", "gold.txt", "--found", "found.txt", "--vocabulary", "words.txt", "-f", "json",
      files: ["gold.txt": Self.gold, "found.txt": Self.found, "words.txt": "小明\n硕士\n很\n"])
    for member in [
      "\"precision\":45.4545,", "\"recall\":45.4545,", "\"f1\":45.4545,", "\"boundaryF1\":66.6667,",
      "\"crossings\":181.8182,", "\"unknownRecall\":25.0000,", "\"knownRecall\":100.0000,",
      "\"unknownWords\":8,", "\"crossedWords\":2,", "\"lines\":3}",
    ] {
      #expect(outcome.text.contains(member), "\(member) \(outcome.text)")
    }
  }

  @Test("fenci's own words, by the options of fenci segment")
  func ownWords() throws {
    let files = ["gold.txt": "小明 毕业 于 南京市 长江大桥\n", "user.txt": "split\t长江|大桥\n"]
    let own = try run("segment", "gold.txt", "-f", "tsv", files: files)
    #expect(own.text.hasSuffix("gold.txt\t100.0000\t100.0000\t100.0000\t0.0000\t100.0000\t5\n"))
    let split = try run("segment", "gold.txt", "-u", "user.txt", "-f", "tsv", files: files)
    #expect(split.text.hasSuffix("gold.txt\t72.7273\t66.6667\t80.0000\t0.0000\t88.8889\t5\n"))
  }

  @Test("the output is the same for any number of threads, and the place of the first is the first")
  func threads() throws {
    let gold = (0..<9_000).map { "小明 于 中国\($0 % 97) 毕业 ， 南京 市长 江大桥\n" }.joined()
    let folder = try TemporaryFolder()
    let files = ["gold.txt": gold, "found.txt": gold.replacing("市长 江", with: "市 长江")]
    for arguments in [
      ["segment", "gold.txt", "--errors", "9", "-f", "json"],
      ["segment", "gold.txt", "--errors", "9", "--found", "found.txt"],
    ] {
      let one = try run(arguments, files: files, in: folder)
      #expect(one.status == 0)
      #expect(one.text.contains("9000"))
      for count in ["2", "5"] {
        let several = try run(arguments + ["-j", count], files: [:], in: folder)
        #expect(several.output == one.output)
      }
    }
  }

  // MARK: Keywords

  @Test("keywords in each format", arguments: ["text", "tsv", "json"])
  func keywords(format: String) throws {
    let outcome = try run(
      "keywords", "gold.jsonl", "-f", format, "--found", "found.jsonl",
      files: [
        "gold.jsonl": Self.documents,
        "found.jsonl": """
        {"id":7,"keywords":["大桥","长江大桥","南京","市","南京市"]}
        {"id":"甲","keywords":[{"text":"计算所","score":2},{"text":"学院","score":1}]}
        {"id":8,"keywords":[]}

        """,
      ])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try expectSnapshot(outcome.text, named: "evaluate-keywords-\(format)")
  }

  @Test("what fenci keywords writes scores as what fenci ranks itself, for any number of threads")
  func ownKeywords() throws {
    let folder = try TemporaryFolder()
    let documents = (0..<400).map { number in
      "{\"id\":\(number),\"text\":\"小明\(number % 7)硕士毕业于中国科学院计算所。南京市长江大桥\(number % 5)。\","
        + "\"title\":\"长江大桥\",\"keywords\":[\"长江大桥\",\"计算所\",\"小明\(number % 3)\"]}\n"
    }.joined()
    try folder.write(documents.utf8, to: "gold.jsonl")
    let ranked = try TinyDictionary.program().run(
      [
        "keywords", "--field", "text", "--title-field", "title", "-n", "50", "-f", "jsonl",
        "gold.jsonl",
      ], in: folder.path)
    try folder.write(ranked.output, to: "found.jsonl")
    let own = try run(["keywords", "gold.jsonl"], files: [:], in: folder)
    #expect(own.status == 0)
    for options in [
      ["-j", "3"], ["--found", "found.jsonl"], ["--found", "found.jsonl", "-j", "2"],
    ] {
      let other = try run(["keywords", "gold.jsonl"] + options, files: [:], in: folder)
      #expect(other.output == own.output)
      #expect(other.errors == "")
    }
    let untitled = try run(["keywords", "gold.jsonl", "--no-title"], files: [:], in: folder)
    #expect(untitled.status == 0)
    #expect(untitled.output != own.output)
  }

  @Test("documents that only one of two files has are named, and count as the script counts them")
  func strangers() throws {
    let outcome = try run(
      "keywords", "gold.jsonl", "--found", "found.jsonl", "-f", "tsv",
      files: [
        "gold.jsonl": Self.documents,
        "found.jsonl": """
        {"id":"甲","keywords":["小明","计算所"]}
        {"id":"7","keywords":["长江大桥"]}

        """,
      ])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("gold.jsonl\t40.0000\t33.3333\t50.0000\t"))
    #expect(outcome.errors.contains("found.jsonl: 2 of 3 documents are not there"))
    #expect(outcome.errors.contains("found.jsonl:2:1: 1 document is not in gold.jsonl"))
  }

  @Test("--present-only leaves out chosen keywords that stand nowhere in the document")
  func presentOnly() throws {
    let arguments = ["keywords", "gold.jsonl", "-f", "json", "--present-only"]
    let outcome = try run(arguments, files: ["gold.jsonl": Self.documents], in: TemporaryFolder())
    #expect(outcome.text.contains("\"keywords\":4,\"documents\":2"), "\(outcome.text)")
  }

  // MARK: Bars

  @Test("a file below --min-f1 ends the run with status 1 and is named")
  func leastF1() throws {
    let files = ["gold.txt": Self.gold, "found.txt": Self.found, "empty.txt": ""]
    let low = try run(
      "segment", "gold.txt", "--found", "found.txt", "--min-f1", "45.4546", files: files)
    #expect(low.status == 1)
    #expect(low.errors == "fenci: gold.txt: F1 is 45.4545, below --min-f1 45.4546\n")
    #expect(!low.text.isEmpty)
    let enough = try run(
      "segment", "gold.txt", "--found", "found.txt", "--min-f1", "45.4545", files: files)
    #expect(enough.status == 0)
    let empty = try run("segment", "empty.txt", "--min-f1", "1", files: files)
    #expect(empty.status == 1)
    #expect(empty.errors.contains("empty.txt: F1 has nothing to measure, below --min-f1 1.0000"))
    let keywords = try run(
      "keywords", "gold.jsonl", "--min-f1", "99", files: ["gold.jsonl": Self.documents])
    #expect(keywords.status == 1)
    #expect(keywords.errors.contains("gold.jsonl: F1@5 is "))
  }

  // MARK: What goes wrong

  @Test("texts that differ are named with both places, and the file has no figures")
  func differingTexts() throws {
    let outcome = try run(
      "segment", "gold.txt", "good.txt", "--found", "found.txt", "--found", "good.txt",
      files: ["gold.txt": "我们 在\n北京\n", "found.txt": "我们 在\n南京\n", "good.txt": "在 北京\n"])
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("gold.txt:2:1: expected \"北京\" at found.txt:2:1 too, found \"南京\""))
    #expect(!outcome.text.contains("gold.txt"))
    #expect(outcome.text.contains("100.00"))
  }

  @Test(
    "files of different length",
    arguments: [
      ("北京\n", "gold.txt:2:1: expected this line in found.txt too, found its end after 1 line"),
      ("北京\n大学\n\n", "found.txt:3:1: expected the end of the file, as gold.txt has 2 lines"),
      ("", "gold.txt:1:1: expected this line in found.txt too, found its end after 0 lines"),
    ])
  func lengths(_ found: String, _ message: String) throws {
    let outcome = try run(
      "segment", "gold.txt", "--found", "found.txt", "--errors", "3",
      files: ["gold.txt": "北京\n大学\n", "found.txt": found])
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("a shifted file is not named line by line without end, whatever the number of threads")
  func shifted() throws {
    let lines = (0..<30_000).map { "南京\($0)\n" }
    let folder = try TemporaryFolder()
    let files = ["gold.txt": lines.joined(), "found.txt": lines.dropFirst().joined()]
    var messages: [String] = []
    for count in ["1", "4"] {
      let outcome = try run(
        ["segment", "gold.txt", "--found", "found.txt", "-j", count], files: files, in: folder)
      #expect(outcome.status == 2)
      messages.append(outcome.errors)
    }
    #expect(messages[0] == messages[1])
    #expect(messages[0].split(separator: "\n").count == 11)
    #expect(messages[0].contains("gold.txt: 29990 more lines like these were left out"))
  }

  @Test(
    "documents that cannot be compared",
    arguments: [
      ("{\"id\":1,\"text\":\"南京\"}", "gold.jsonl:1:1: no array of strings \"keywords\""),
      ("{\"id\":1,\"text\":\"南京\",\"keywords\":[1]}", "gold.jsonl:1:1: no array of strings"),
      ("{\"id\":1,\"keywords\":[]}", "gold.jsonl:1:1: no member \"text\""),
      ("{\"text\":\"南京\",\"keywords\":[]}", "gold.jsonl:1:1: no member \"id\""),
      ("{\"id\":1,", "gold.jsonl:1:9: expected a member name in quotes"),
    ])
  func badDocuments(_ line: String, _ message: String) throws {
    let outcome = try run(
      "keywords", "gold.jsonl", "--found", "found.jsonl",
      files: ["gold.jsonl": line + "\n", "found.jsonl": "{\"id\":1,\"keywords\":[]}\n"])
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(
    "found keywords that are none",
    arguments: [
      ("{\"keywords\":[]}", "found.jsonl:1:1: no member \"id\"; --id-field must name"),
      ("{\"id\":1,\"keywords\":[{\"word\":\"x\"}]}", "found.jsonl:1:1: no array of strings"),
      ("{\"id\":1}", "found.jsonl:1:1: no array of strings \"keywords\""),
      ("[]", "found.jsonl:1:1: expected {"),
    ])
  func badFound(_ line: String, _ message: String) throws {
    let outcome = try run(
      "keywords", "gold.jsonl", "--found", "found.jsonl",
      files: ["gold.jsonl": Self.documents, "found.jsonl": line + "\n"])
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("files that are not there, and files without words")
  func missingAndEmpty() throws {
    let missing = try run("segment", "gold.txt", "nowhere", files: ["gold.txt": "在 北京\n"])
    #expect(missing.status == 2)
    #expect(missing.errors.contains("fenci: nowhere: No such file or directory"))
    #expect(missing.text.contains("F1"))
    let noFound = try run(
      "segment", "gold.txt", "--found", "nowhere", files: ["gold.txt": "在 北京\n"])
    #expect(noFound.status == 2)
    #expect(noFound.text == "")
    #expect(noFound.errors.contains("fenci: nowhere: No such file or directory"))
    let empty = try run("segment", "empty", "-f", "json", files: ["empty": ""])
    #expect(empty.status == 0)
    #expect(empty.text.contains("\"f1\":null"))
    let noVocabulary = try run(
      "segment", "empty", "--vocabulary", "nowhere", files: ["empty": ""])
    #expect(noVocabulary.status == 2)
    let overInput = try run(
      "segment", "g", "--found", "f", "-o", "f", files: ["g": "在\n", "f": "在\n"])
    #expect(overInput.status == 2)
    #expect(overInput.errors.contains("f: is both read and written"))
  }

  @Test(
    "what is no evaluation is a wrong command line",
    arguments: [
      (["segment", "a", "b", "--found", "c"], "--found names 1 files for 2"),
      (["segment", "--found", "-"], "are both standard input"),
      (["segment", "a", "--errors", "0"], "--errors 0 asks for no differences"),
      (["keywords", "a", "--min-f1", "101"], "--min-f1 101.0 is no percentage"),
      (["keywords", "a", "-n", "0"], "-n 0 asks for no keywords"),
      (["keywords", "a", "--compat", "jieba", "--method", "learned"], "takes no --method learned"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    let outcome = try Program().run(["evaluate"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("people's words may come from standard input")
  func standardInput() throws {
    let outcome = try TinyDictionary.program().run(
      ["evaluate", "segment", "-f", "tsv"], input: "小明 毕业 于 南京\n".utf8)
    #expect(outcome.text.contains("(standard input)\t100.0000\t"))
  }
}
