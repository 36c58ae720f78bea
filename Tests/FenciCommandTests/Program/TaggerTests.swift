import Testing

@Suite("learning to tag, and tagging by it")
struct TaggerTests {
  private static let lines = """
    小明/nr 硕士/n 毕业/v 于/p 中国科学院/nt
    南京市/ns 长江大桥/ns 很/d 长/a
    小明/nr 毕业/v 于/p 南京市/ns

    """

  @Test("a model is the same bytes for any number of threads, and words are tagged by it")
  func trainAndTag() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.lines.utf8, to: "a.txt")
    for (threads, name) in [("1", "one"), ("4", "four")] {
      let outcome = try TinyDictionary.program().run(
        ["tagger", "train", "a.txt", "-j", threads, "-o", "\(name).tagger"], in: folder.path)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("held-out tags right"))
    }
    #expect(try folder.read("one.tagger") == folder.read("four.tagger"))
    let tagged = try TinyDictionary.program().run(
      ["tag", "--tagger", "one.tagger", "a.txt"], in: folder.path)
    #expect(tagged.status == 0)
  }

  @Test("names and times are written whole, in each format")
  func entities() throws {
    let text = "李明昨天下午在阿里巴巴集团演讲\n"
    for (format, expected) in [
      ("text", "李明/nr 昨天下午/t 阿里巴巴集团/nt\n"),
      ("tsv", "1\t0\t6\tword\tnr\t李明\n1\t6\t18\tword\tt\t昨天下午\n1\t21\t39\tword\tnt\t阿里巴巴集团\n"),
    ] {
      let outcome = try Program().run(["tag", "--entities", "-f", format], input: text.utf8)
      #expect(outcome.text == expected)
    }
    let json = try Program().run(["tag", "--entities", "-f", "jsonl"], input: text.utf8)
    #expect(json.text.hasPrefix("{\"entities\":[{\"text\":\"李明\""))
    let none = try Program().run(["tag", "--entities"], input: "我们研究语言\n".utf8)
    #expect(none.text == "\n")
  }

  @Test("--tagger lexicon looks at no context")
  func lexicon() throws {
    let text = "我们的研究很难。我们研究语言\n"
    let byContext = try Program().run(["tag"], input: text.utf8)
    let alone = try Program().run(["tag", "--tagger", "lexicon"], input: text.utf8)
    #expect(byContext.text == "我们/r 的/uj 研究/vn 很/d 难/a 。/x 我们/r 研究/v 语言/n\n")
    #expect(alone.text == "我们/r 的/uj 研究/vn 很/d 难/a 。/x 我们/r 研究/vn 语言/n\n")
  }

  @Test(
    "what cannot be meant is an error that says why",
    arguments: [
      (["tagger", "train"], "我们\n", "(standard input):1:1: expected words with tags"),
      (["tagger", "train"], "", "there is no line to learn from"),
      (["tagger", "train", "--epochs", "0"], "", "--epochs 0 learns nothing"),
      (["tagger", "train", "--features", "7"], "", "--features 7 is not from"),
      (["tagger", "train", "--field", "text"], "", "leave --field out"),
      (["tag", "--compat", "jieba", "--entities"], "", "--compat jieba takes no --entities"),
      (["tag", "--tagger", "no/such"], "", "no/such"),
    ])
  func refused(_ arguments: [String], _ input: String, _ message: String) throws {
    let outcome = try Program().run(arguments, input: input.utf8)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains(message))
  }
}
