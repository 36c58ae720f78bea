import ArgumentParser
import Fenci
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

      A word is tagged by itself and by the words beside it. --entities writes names and times only, \
      each whole: persons nr, places ns, organisations nt, times t.

        $ echo '李明昨天下午在阿里巴巴集团演讲' | fenci tag --entities
        李明/nr 昨天下午/t 阿里巴巴集团/nt
      """)

  @OptionGroup var tokens: TokenOptions
  @OptionGroup(title: "Engine") var tagger: TaggerOptions

  @Flag(help: "Write only names and times, each whole.")
  var entities = false

  func validate() throws {
    guard tokens.compatibility.program != nil else { return }
    if entities { throw UsageError.notOfJieba(option: "--entities").validation }
    try tagger.validateForJieba()
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      try tokens.run(
        in: environment, diagnostics: diagnostics, member: entities ? "entities" : "tokens"
      ) { writer throws(CommandError) in
        if let model = try tokens.compatibility.openModel() {
          return JiebaTagJob(
            tagger: JiebaTagger(model: model, recognizesNewWords: !tokens.engine.noNewWords),
            writer: writer)
        }
        return TagJob(
          analyzer: try tokens.makeAnalyzer(tagging: tagger.tagging(.context(modelPath: nil))),
          onlyEntities: entities, writer: writer)
      }
    }
  }
}
