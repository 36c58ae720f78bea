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

  @Test("dict lookup, inspect and explain")
  func dictionaries() throws {
    try expectGolden("dict-explain", ["dict", "explain", "南京市长江大桥"], input: "")
    let program = try TinyDictionary.program()
    let lookup = try program.run("dict", "lookup", "大桥", "江大桥")
    #expect(lookup.status == 1)
    try expectSnapshot(lookup.text, named: "dict-lookup")
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
