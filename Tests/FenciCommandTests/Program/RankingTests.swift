import Foundation
import Testing

@Suite("learning to rank, and ranking by it")
struct RankingTests {
  private static let documents = """
    {"text":"小明硕士毕业于中国科学院计算所。小明在南京。","title":"小明","keywords":["小明","计算所"]}
    {"text":"南京市长江大桥在南京市。大桥很长。","title":"长江大桥","keywords":["长江大桥"]}
    {"text":"中国科学院的硕士学院。科学院于中国。","keywords":["中国科学院"]}

    """

  private func train(
    _ arguments: String..., files: [String: String], in folder: TemporaryFolder
  ) throws -> Program.Outcome {
    for (name, text) in files {
      if let slash = name.lastIndex(of: "/") {
        try FileManager.default.createDirectory(
          atPath: folder.path(String(name[..<slash])), withIntermediateDirectories: true)
      }
      try folder.write(text.utf8, to: name)
    }
    return try TinyDictionary.program().run(
      ["ranking", "train", "--field", "text", "--title-field", "title"] + arguments
        + files.keys.sorted(),
      in: folder.path)
  }

  @Test("weights are the same bytes for any number of threads, and keywords are ranked by them")
  func trainAndRank() throws {
    let folder = try TemporaryFolder()
    let one = try train("-j", "1", files: ["a.jsonl": Self.documents], in: folder)
    #expect(one.status == 0)
    #expect(one.text.contains("inTitle\t"))
    #expect(one.errors.contains("learned from 3 of 3 documents"))
    let four = try train("-j", "4", files: ["a.jsonl": Self.documents], in: folder)
    #expect(four.text == one.text)
    try folder.write(one.text.utf8, to: "my.weights")
    try folder.write("南京市长江大桥".utf8, to: "b.txt")
    let ranked = try TinyDictionary.program().run(
      ["keywords", "--weights", "my.weights", "--title", "长江大桥", "b.txt"], in: folder.path)
    #expect(ranked.status == 0)
    #expect(ranked.text.hasPrefix("长江大桥\t"))
  }

  @Test("files of one name in two folders are two kinds")
  func kinds() throws {
    let outcome = try train(
      "--folds", "2", files: ["a/x.jsonl": Self.documents, "b/x.jsonl": Self.documents],
      in: try TemporaryFolder())
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("# a/x.jsonl, 3 documents, learned from the other files alone"))
    #expect(outcome.text.contains("# b/x.jsonl, 3 documents, learned from the other files alone"))
  }

  @Test(
    "what cannot be learned from is an error that says why",
    arguments: [
      ("{\"text\":\"南京\"}\n", "a.jsonl:1:1: no array of strings \"keywords\""),
      ("{\"text\":\"南京\",\"keywords\":\"南京\"}\n", "a.jsonl:1:1: no array of strings"),
      (
        "{\"text\":\"南京\",\"keywords\":[\"火星\"]}\n",
        "nothing to learn: none of the \"keywords\" of 1 documents stands in its text"
      ), ("", "there is no document to learn from"),
    ])
  func nothingToLearn(_ text: String, _ message: String) throws {
    let outcome = try train(files: ["a.jsonl": text], in: try TemporaryFolder())
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(
    "what is no option of a ranking is a wrong command line",
    arguments: [
      (["--diversity", "2"], "--diversity 2.0 is no number from 0"),
      (["--diversity=-0.1"], "is no number from 0"),
      (["--weights", "w", "--method", "tfidf"], "--method tfidf has none"),
      (["--title", "x", "a.txt", "b.txt"], "--title is the title of one document"),
      (["--title", "x", "--lines"], "--title is the title of one document"),
      (["--per", "all", "--diversity", "0.5"], "--diversity"),
      (["--compat", "jieba", "--title", "x"], "takes no --title"),
      (["--compat", "jieba", "--diversity", "0.5"], "takes no --diversity"),
    ])
  func usage(_ arguments: [String], _ message: String) throws {
    let outcome = try Program().run(["keywords"] + arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("a bad file of weights is an error at its place")
  func badWeights() throws {
    let folder = try TemporaryFolder()
    try folder.write("base\t1\nnonsense\t2\n".utf8, to: "my.weights")
    try folder.write("南京".utf8, to: "a.txt")
    let outcome = try TinyDictionary.program().run(
      ["keywords", "--weights", "my.weights", "a.txt"], in: folder.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("my.weights:2:1: expected the name of a feature"), "\(outcome.errors)"
    )
  }

  @Test("near-duplicates are one keyword with variants, unless they are to be kept apart")
  func variants() throws {
    let text = "直营店开业，直营门店很多，直营店在城东"
    let merged = try Program().run(["keywords", "-n", "1", "-f", "jsonl"], input: text.utf8)
    #expect(merged.text.contains("\"text\":\"直营店\""))
    #expect(merged.text.contains("\"variants\":[\"直营门店\"]"))
    let apart = try Program().run(["keywords", "--no-merge", "-f", "jsonl"], input: text.utf8)
    #expect(!apart.text.contains("variants"))
    #expect(apart.text.contains("\"text\":\"直营门店\""))
  }
}
