import ArgumentParser
import FenciSegmentation

/// `fenci segment` writes words.
struct SegmentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Split Chinese text into words.",
    discussion: """
      Each line of input becomes a line of words. Nothing is rewritten: the words are the bytes of \
      the source, only the white space between them is dropped.

        $ echo '小明硕士毕业于中国科学院计算所' | fenci
        小明 硕士 毕业 于 中国科学院 计算所

        $ echo '中国科学院计算所' | fenci segment --mode search
        中国 科学 学院 科学院 中国科学院 计算 计算所

        $ fenci segment -f jsonl --field body < articles.jsonl > tokens.jsonl
      """,
    aliases: ["seg"])

  @OptionGroup var tokens: TokenOptions

  @Option(help: "Which words: of the best path, all that the dictionaries have, or both.")
  var mode = SegmentationMode.precise

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      try tokens.run(in: environment, diagnostics: diagnostics) { analyzer, writer in
        SegmentJob(analyzer: analyzer, mode: mode, writer: writer)
      }
    }
  }
}
