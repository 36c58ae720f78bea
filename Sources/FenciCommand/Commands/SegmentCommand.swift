import ArgumentParser
import FenciJieba
import FenciSegmentation

/// `fenci segment` writes words.
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Split Chinese text into words.",
    discussion: """
      Each line of input becomes a line of words. Nothing is rewritten: the words are the bytes of \
      the source, only the white space between them is dropped.

        $ echo '我们在北京大学学习自然语言处理' | fenci
        我们 在 北京大学 学习 自然 语言 处理

        $ echo '新能源汽车产业' | fenci segment --mode search
        新能 能源 新能源 汽车 产业

        $ fenci segment -f jsonl --field body < articles.jsonl > tokens.jsonl

      --jsonl --line-buffered makes a co-process that answers line by line; see fenci keywords --help.
      """,
    aliases: ["seg"])

  @OptionGroup var tokens: TokenOptions

  @Option(help: "Which words: of the best path, all that the dictionaries have, or both.")
  var mode = SegmentationMode.precise

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      try tokens.run(in: environment, diagnostics: diagnostics) { writer throws(CommandError) in
        if let model = try tokens.compatibility.openModel() {
          return JiebaSegmentJob(
            tokenizer: JiebaTokenizer(
              model: model, recognizesNewWords: !tokens.engine.noNewWords),
            mode: mode, writer: writer)
        }
        return SegmentJob(analyzer: try tokens.makeAnalyzer(), mode: mode, writer: writer)
      }
    }
  }
}
