import ArgumentParser
import FenciJieba

/// `fenci tag` writes words with their parts of speech.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Split Chinese text into words and name their parts of speech.",
    discussion: """
      The tags are jieba's: n noun, v verb, a adjective, nr person, ns place, nt organisation, \
      x unknown, and so on.

        $ echo '我爱北京天安门' | fenci tag
        我/r 爱/v 北京/ns 天安门/ns

        $ echo '买了C++书' | fenci tag -f jsonl --offsets utf16
      """)

  @OptionGroup var tokens: TokenOptions

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      try tokens.run(in: environment, diagnostics: diagnostics) { writer throws(CommandError) in
        if let model = try tokens.compatibility.openModel() {
          return JiebaTagJob(
            tagger: JiebaTagger(model: model, recognizesNewWords: !tokens.engine.noNewWords),
            writer: writer)
        }
        return TagJob(analyzer: try tokens.makeAnalyzer(), writer: writer)
      }
    }
  }
}
