import Foundation
import Testing

@Suite("output, word for word")
struct GoldenTests {
  private let text = """
    小明 硕士毕业于中国科学院计算所

    南京市长江大桥，v1.2.3！
    買了iPhone 15 Pro\tC++😀

    """
  private let objects = """
    {"id":1.50,"body":"小明毕业","title":"硕士"}
    { "tokens" : null, "keywords" : 0, "body" : "\\u5357京\\n市长\\ud83d\\ude00" }

    """

  private func expectGolden(
    _ name: String, _ arguments: [String], input: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try TinyDictionary.program().run(arguments, input: input.utf8)
    #expect(outcome.status == 0, sourceLocation: sourceLocation)
    #expect(outcome.errors == "", sourceLocation: sourceLocation)
    try expectSnapshot(outcome.text, named: name, sourceLocation: sourceLocation)
  }

  @Test("segment", arguments: ["precise", "full", "search"])
  func modes(mode: String) throws {
    try expectGolden("segment-\(mode)", ["segment", "--mode", mode], input: text)
  }

  @Test("segment in other formats", arguments: ["tsv", "json", "jsonl"])
  func formats(format: String) throws {
    try expectGolden("segment-\(format)", ["-f", format, "--offsets", "utf16"], input: text)
  }

  @Test("segment a member of JSON Lines", arguments: ["text", "tsv", "json", "jsonl"])
  func field(format: String) throws {
    try expectGolden(
      "segment-field-\(format)", ["seg", "--field", "body", "-f", format], input: objects)
  }

  @Test("tag", arguments: ["text", "tsv", "jsonl"])
  func tag(format: String) throws {
    try expectGolden("tag-\(format)", ["tag", "-f", format], input: text)
  }

  @Test("normalize", arguments: [[], ["--map"], ["--form", "nfkc_cf", "-f", "json"]])
  func normalize(options: [String]) throws {
    try expectGolden(
      (["normalize"] + options.map { $0.filter { $0 != "-" } }).joined(separator: "-"),
      ["normalize"] + options, input: "ＡＩ①㍿e\u{301}\n小米\n")
  }

  @Test(
    "normalize --to",
    arguments: [
      ["--to", "traditional"], ["--to", "taiwan", "--regional-words", "--map"],
      ["--to", "hongkong", "--form", "none"], ["--to", "simplified"],
    ])
  func convert(options: [String]) throws {
    try expectGolden(
      (["normalize"] + options.map { $0.filter { $0 != "-" } }).joined(separator: "-"),
      ["normalize"] + options, input: "头发与发财，里面的软件\n臺灣裡面\n")
  }

  @Test("normalize a member of JSON Lines")
  func normalizeField() throws {
    try expectGolden(
      "normalize-field", ["normalize", "--field", "t", "--map", "--offsets", "utf16"],
      input: #"{"map":0,"t":"😀Ａ","id":1}"#)
  }

  @Test("several inputs are named")
  func severalInputs() throws {
    let folder = try TemporaryFolder()
    try folder.write("小明\n".utf8, to: "a.txt")
    try folder.write("中国科学院\n".utf8, to: "b/c.txt")
    let program = try TinyDictionary.program()
    for format in ["text", "tsv", "jsonl"] {
      let words = try program.run("-r", ".", "-f", format, in: folder.path)
      try expectSnapshot(words.text, named: "several-segment-\(format)")
    }
  }

  /// Posts with a word in them that the dictionary does not have, and one a line with it alone.
  private var posts: String {
    let pieces = ["于", "市", "小明", "硕士", "中国", "大桥", "计算", "毕业", "科学", "南京"]
    var posts = ""
    for (index, piece) in pieces.enumerated() {
      posts += "\(piece)绿萝拿铁\(pieces[(index + 3) % pieces.count])，拿\(piece)\n铁\(piece)绿茶\n萝卜\n"
    }
    return posts
  }

  @Test("discover", arguments: ["tsv", "text"])
  func discovery(format: String) throws {
    let outcome = try TinyDictionary.program().run(
      [
        "discover", "--min-count", "5", "--min-cohesion", "1", "--min-entropy", "1", "--explain",
        "-f",
        format,
      ], input: posts.utf8)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try expectSnapshot(
      outcome.text.replacing(/[0-9a-f]{16}/, with: "CHECKSUM"), named: "discover-\(format)")
  }

  @Test(
    "what discover writes is a user dictionary, the same for any number of threads and any memory")
  func discoveredDictionary() throws {
    let folder = try TemporaryFolder()
    let program = try TinyDictionary.program()
    let arguments = ["discover", "--min-count", "5", "--min-cohesion", "1", "--min-entropy", "1"]
    let words = try program.run(arguments, input: posts.utf8)
    for options in [["-j", "3", "--memory", "96M"], ["--memory", "64M"], ["--memory", "1G"]] {
      #expect(try program.run(arguments + options, input: posts.utf8).text == words.text)
    }
    try folder.write(words.output, to: "new.tsv")
    let check = try program.run("dict", "check", "new.tsv", in: folder.path)
    #expect(check.status == 0)
    let segmented = try program.run(
      ["-u", "new.tsv"], input: "小明在南京喝绿萝拿铁".utf8, in: folder.path)
    #expect(segmented.text.hasSuffix(" 绿萝拿铁\n"))
  }

  @Test("a folder for temporary files that is not there is no matter while all fits")
  func temporaryFolder() throws {
    let program = try TinyDictionary.program(["TMPDIR": "/nowhere"])
    let outcome = try program.run(["discover", "--min-count", "5"], input: posts.utf8)
    #expect(outcome.status == 0)
    #expect(!outcome.errors.contains("/nowhere"))
  }

  @Test("idf: the parts, merged, are the whole, byte for byte; inspect; average")
  func frequencies() throws {
    let folder = try TemporaryFolder()
    let program = try TinyDictionary.program()
    let lines = ["小明毕业于中国科学院", "中国科学院计算所", "小明是硕士", "南京市长江大桥", "长江大桥于南京市"]
    try folder.write((lines[..<2].joined(separator: "\n") + "\n").utf8, to: "a")
    try folder.write((lines[2...].joined(separator: "\n") + "\n").utf8, to: "b")
    let build = ["idf", "build", "--per", "line", "--fact", "source=课文"]
    for minimum in ["1", "2"] {
      let whole = try program.run(build + ["--min-df", minimum, "a", "b"], in: folder.path)
      #expect(whole.status == 0)
      for part in ["a", "b"] {
        let counted = try program.run(build + ["--min-df", "1", part], in: folder.path)
        try folder.write(counted.output, to: part + ".idf")
      }
      for parts in [["a.idf", "b.idf"], ["b.idf", "a.idf"]] {
        let merged = try program.run(
          ["idf", "merge", "--min-df", minimum] + parts, in: folder.path)
        #expect(merged.text == whole.text)
      }
      try folder.write(whole.output, to: "whole.idf")
    }
    let facts = try program.run("idf", "inspect", "whole.idf", in: folder.path)
    try expectSnapshot(
      facts.text.replacing(/[0-9a-f]{16}/, with: "CHECKSUM"), named: "idf-inspect")
    let terms = try program.run(
      "idf", "inspect", "whole.idf", "小明", "中国科学院", "拿铁", in: folder.path)
    #expect(terms.status == 1)
    try expectSnapshot(terms.text, named: "idf-inspect-terms")
    let average = try program.run(
      ["idf", "merge", "--average", "--documents", "9", "a.idf", "b.idf"], in: folder.path)
    try expectSnapshot(
      average.text.replacing(/[0-9a-f]{16}/, with: "CHECKSUM"), named: "idf-merge-average")
  }

  @Test("dict lookup, inspect and explain")
  func dictionaries() throws {
    try expectGolden("dict-explain", ["dict", "explain", "南京市长江大桥"], input: "")
    let program = try TinyDictionary.program()
    let lookup = try program.run("dict", "lookup", "大桥", "江大桥")
    #expect(lookup.status == 1)
    try expectSnapshot(lookup.text, named: "dict-lookup")
  }

  /// Sentences that a small model is learned from.
  private let sentences = """
    南京市 长江大桥 很 长
    南京 市长 说话
    市长 在 南京市
    长江大桥 在 南京市
    小明 毕业 于 南京
    他 在 北京 买 了 3 台 手机
    我们 在 2025年11月15日 毕业

    """

  @Test("dict explain by learned scores: the next path, one that is asked about, JSON")
  func learnedExplanation() throws {
    let folder = try TemporaryFolder()
    try folder.write((sentences + sentences).utf8, to: "s.txt")
    let program = Program()
    let training = try program.run(
      ["train", "s.txt", "--epochs", "8", "-o", "s.lexicon"], in: folder.path)
    #expect(training.status == 0)
    let explain = ["dict", "explain", "--dict", "s.lexicon", "南京市长江大桥"]
    for (name, options) in [
      ("next", []), ("against", ["--against", "南京 市长 江 大桥"]), ("json", ["-f", "json"]),
    ] {
      let outcome = try program.run(explain + options, in: folder.path)
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      try expectSnapshot(outcome.text, named: "dict-explain-learned-\(name)")
      guard name == "json" else { continue }
      let object = try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: Any]
      #expect(object?.keys.sorted() == ["ahead", "best", "boundaries", "next", "words"])
    }
    let tooLong = "南京市长江大桥和南京市长江大桥"
    for (text, words) in [
      ("南京市长江大桥", "南京 市长"), ("南京市长江大桥", "南京市长江大桥桥"), (tooLong, tooLong),
    ] {
      let outcome = try program.run(
        explain.dropLast() + [text, "--against", words], in: folder.path)
      #expect(outcome.status != 0)
      #expect(outcome.errors.contains("--against"))
    }
    let unigram = try program.run(explain + ["--model", "unigram"], in: folder.path)
    #expect(unigram.text.contains("cost"))
    #expect(!unigram.text.contains("boundary"))
  }

  @Test("segment in each granularity", arguments: ["fine", "standard", "coarse"])
  func granularity(name: String) throws {
    try expectGolden(
      "segment-\(name)", ["segment", "--granularity", name],
      input: "南京市长江大桥\n2025年11月15日于中国科学院\n")
    let refused = try Program().run(
      ["segment", "--compat", "jieba", "--granularity", "fine"], input: "".utf8)
    #expect(refused.errors.contains("--granularity"))
  }

  @Test("dict lookup folds words as segmentation does")
  func foldedLookup() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "C++ 语言\tforce\tnz\n葛\u{E0100}城\t\tns\nİPHONE\t\tn\niPhone\t\tnz\n".utf8, to: "u")
    let words = ["ｃ＋＋\u{3000}语言", "葛城", "葛\u{FE00}城", "ＩＰＨＯＮＥ", "iPhon", "大桥"]
    let lookup = try TinyDictionary.program().run(
      ["dict", "lookup", "-u", "u"] + words, in: folder.path)
    #expect(lookup.status == 1)
    #expect(
      lookup.text.split(separator: "\n").map { $0.split(separator: "\t")[1...].prefix(2) }
        == [
          ["user", "nz"], ["user", "ns"], ["user", "ns"], ["user", "nz"], ["none"],
          ["lexicon", "ns"],
        ])
  }

  @Test("version names everything that results depend on")
  func version() throws {
    let outcome = try TinyDictionary.program().run("version")
    #expect(outcome.status == 0)
    let folder = try TinyDictionary.shared.get().folder.path
    let facts = outcome.text
      .replacing(folder, with: "FOLDER")
      .replacing(/[0-9a-f]{16}/, with: "CHECKSUM")
      .replacing(/\d+(\.\d+)+/, with: "VERSION")
    try expectSnapshot(facts, named: "version")
  }
}
