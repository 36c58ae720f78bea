import Testing

/// A folder with the files of jieba's package, of a few words made up for these tests.
private struct SmallJieba {
  let folder: TemporaryFolder

  private static let files = [
    "__init__.py": "__version__ = '0.42.1'\n",
    "dict.txt": "南京 100 ns\n南京市 60 ns\n市长 80 n\n长江 90 ns\n大桥 70 n\n长江大桥 30 ns\n通车 9 v\n",
    "finalseg/prob_start.py": "P={'B': -0.1, 'E': -3.14e+100, 'M': -3.14e+100, 'S': -2.0}\n",
    "finalseg/prob_trans.py": """
    P={'B': {'E': -0.1, 'M': -2.0}, 'E': {'B': -0.5, 'S': -0.9},
     'M': {'E': -0.3, 'M': -1.2}, 'S': {'B': -0.7, 'S': -0.6}}

    """,
    "finalseg/prob_emit.py": "P={'B': {'\\u6d2a': -1.0}, 'E': {'\\u677e': -1.0}}\n",
    "posseg/prob_start.py": "P={('B', 'nr'): -1.0, ('E', 'nr'): -3.14e+100}\n",
    "posseg/prob_trans.py": "P={('B', 'nr'): {('E', 'nr'): 0.0}, ('E', 'nr'): {}}\n",
    "posseg/prob_emit.py": "P={('B', 'nr'): {'\\u6d2a': -1.0}, ('E', 'nr'): {'\\u677e': -1.0}}\n",
    "posseg/char_state_tab.py": "P={'\\u6d2a': (('B', 'nr'),), '\\u677e': (('E', 'nr'),)}\n",
    "analyse/idf.txt": "长江大桥 9.5\n通车 4.25\n",
    "analyse/tfidf.py": "    STOP_WORDS = set((\n        \"the\", \"of\"\n    ))\n",
  ]

  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in Self.files { try folder.write(text.utf8, to: "jieba/\(path)") }
  }

  /// Runs fenci with this folder as the home of data.
  func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
    try Program(environment: ["XDG_DATA_HOME": folder.path("data")])
      .run(arguments, input: input.utf8, in: folder.path)
  }
}

@Suite("--compat jieba")
struct JiebaTests {
  private let text = "南京市长江大桥通车 了\n洪松，1.5%\n"

  private func imported() throws -> SmallJieba {
    let jieba = try SmallJieba()
    let outcome = try jieba.run("dict", "import-jieba", "jieba")
    #expect(outcome.errors == "")
    #expect(outcome.text.hasSuffix("/data/fenci/jieba.image\n"))
    return jieba
  }

  @Test("dict check knows the image")
  func check() throws {
    let outcome = try imported().run("dict", "check", "data/fenci/jieba.image")
    #expect(outcome.text == "data/fenci/jieba.image: data of jieba 0.42.1: no problems\n")
    #expect(outcome.status == 0)
  }

  @Test("segment in every mode: words on a line, without white space")
  func segment() throws {
    let jieba = try imported()
    for (options, lines) in [
      ([], "南京市 长江大桥 通车 了\n洪松 ， 1.5%\n"),
      (["--no-new-words"], "南京市 长江大桥 通车 了\n洪 松 ， 1 . 5 %\n"),
      (["--mode", "search"], "南京 南京市 长江 大桥 长江大桥 通车 了\n洪松 ， 1.5%\n"),
      (["--mode", "full"], "南京 南京市 市长 长江 长江大桥 大桥 通车 了\n洪 松 ， 1 . 5 %\n"),
    ] {
      let outcome = try Program(environment: ["FENCI_JIEBA": image(of: jieba)])
        .run(["segment", "--compat", "jieba"] + options, input: text.utf8)
      #expect(outcome.text == lines, "\(options)")
      #expect(outcome.errors == "")
    }
  }

  private func image(of jieba: SmallJieba) -> String {
    jieba.folder.path("data/fenci/jieba.image")
  }

  @Test("JSON and columns have white space as jieba has it, with scalar offsets as jieba.tokenize")
  func whiteSpace() throws {
    let jieba = try imported()
    let json = try jieba.run(
      "segment", "--compat", "jieba", "-f", "jsonl", "--offsets", "scalar", input: "通车 了\n")
    #expect(
      json.text == """
        {"tokens":[{"text":"通车","start":0,"end":2,"kind":"word"},\
        {"text":" ","start":2,"end":3,"kind":"whitespace"},\
        {"text":"了","start":3,"end":4,"kind":"word"}]}

        """)
    let columns = try jieba.run(
      "segment", "--compat", "jieba", "-f", "tsv", "--mode", "full", "--offsets", "scalar",
      input: "通车 了\n")
    #expect(
      columns.text == """
        1\t0\t2\tword\t通车
        1\t2\t2\twhitespace\t
        1\t2\t3\twhitespace\t\u{20}
        1\t3\t3\twhitespace\t
        1\t3\t4\tword\t了

        """)
  }

  @Test("tag")
  func tag() throws {
    let jieba = try imported()
    let outcome = try jieba.run("tag", "--compat", "jieba", input: text)
    #expect(outcome.text == "南京市/ns 长江大桥/ns 通车/v 了/x\n洪松/nr ，/x 1.5/m %/x\n")
  }

  @Test("keywords: scores have all digits")
  func keywords() throws {
    let jieba = try imported()
    let frequency = try jieba.run("keywords", "--compat", "jieba", input: text)
    // Five words; 南京市 and 洪松 have the median, 9.5.
    #expect(
      frequency.text == "南京市\t1.9\n长江大桥\t1.9\n洪松\t1.9\n1.5%\t1.9\n通车\t0.85\n")
    let rank = try jieba.run(
      "keywords", "--compat", "jieba", "--method", "textrank", "--pos", "ns,v", input: text)
    #expect(rank.text.hasPrefix("长江大桥\t1.0\n") || rank.text.hasPrefix("南京市\t1.0\n"))
    #expect(rank.text.split(separator: "\n").count == 3)
  }

  @Test("without an image the error says how to make one")
  func missing() throws {
    let outcome = try SmallJieba().run("segment", "--compat", "jieba", input: text)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("fenci dict import-jieba"))
    #expect(outcome.errors.contains("$FENCI_JIEBA"))
  }

  @Test("a package that is not one, and a bad line, are named")
  func badPackages() throws {
    let jieba = try SmallJieba()
    let nothing = try jieba.run("dict", "import-jieba", "nothing")
    #expect(nothing.status == 2)
    #expect(nothing.errors.contains("nothing/__init__.py"))
    try jieba.folder.write("P={'B': x}\n".utf8, to: "jieba/finalseg/prob_start.py")
    let bad = try jieba.run("dict", "import-jieba", "jieba")
    #expect(bad.status == 2)
    #expect(bad.errors.contains("jieba/finalseg/prob_start.py:1:9: expected"))
  }

  @Test("what --compat jieba does not take is a wrong command line")
  func foreignOptions() throws {
    let jieba = try SmallJieba()
    for options in [
      ["segment", "--dict", "x"], ["segment", "--user-dict", "x"], ["tag", "--dates", "parts"],
      ["keywords", "--method", "combined"], ["keywords", "--idf", "x"], ["keywords", "--explain"],
    ] {
      let outcome = try Program().run(options + ["--compat", "jieba"], input: [])
      #expect(outcome.status == 64, "\(options)")
      #expect(outcome.errors.contains("--compat jieba takes no \(options[1])"))
    }
    let lonely = try jieba.run("segment", "--jieba-image", "x")
    #expect(lonely.status == 64)
  }
}
