import ArgumentParser
import FenciLexicon

/// `fenci dict build` turns text into an image.
struct DictBuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Compile a lexicon.",
    discussion: """
      Each line of a word list is word, count and tag, separated by tabs. The image appears under \
      its name only when it is complete; a bad line is reported and nothing is written.

        $ fenci dict build words.tsv -o my.lexicon
        $ fenci --dict my.lexicon article.txt
      """)

  @Argument(
    help: "Word lists; counts of a word that stands in several are added.", completion: .file())
  var words: [String]

  @Option(
    help: ArgumentHelp(
      "Pairs of characters, separated by a tab, that are looked up as one.", valueName: "file"),
    completion: .file())
  var folding: String?

  @Option(
    help: ArgumentHelp(
      "The hidden Markov model that joins the characters of unknown words.", valueName: "file"),
    completion: .file())
  var model: String?

  @Option(
    name: .customLong("fact"),
    help: ArgumentHelp(
      "Store a fact with the image, such as name=standard; may be given several times.",
      valueName: "key=value"))
  var facts: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The image to write.", valueName: "file"),
    completion: .file())
  var output: String

  func validate() throws {
    for fact in facts where !fact.contains("=") { throw UsageError.fact(fact).validation }
  }

  func run() throws {
    try perform { _, diagnostics throws(CommandError) in
      let sources = LexiconSources(
        wordPaths: words, foldingPath: folding, modelPath: model,
        provenance: facts.map { fact in
          let parts = fact.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
          return (key: String(parts[0]), value: String(parts[1]))
        })
      return try DictionaryBuild(sources: sources, outputPath: output)
        .run(diagnostics: &diagnostics)
    }
  }
}
