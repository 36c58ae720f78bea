import ArgumentParser
import Fenci
import FenciDiscovery

extension NewWordFormat: ExpressibleByArgument {}

/// `fenci discover` finds new words.
struct DiscoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover",
    abstract: "Find words that the dictionaries do not have, in text of any size.",
    discussion: """
      Each line is a document; with --field, that member of each line of JSON Lines. The result is a \
      user dictionary, best words first, with the evidence for each word behind its tag: look through \
      it, delete what is no word, and use it.

        $ fenci discover posts.txt -o new-words.tsv
        $ fenci segment -u new-words.tsv posts.txt
        $ fenci discover -r --memory 1G -j 0 crawl -o new-words.tsv
        $ fenci discover --field text -n 20 --explain posts.jsonl

      A word is a string that occurs often, whose parts occur together much more than by chance \
      (cohesion), and before and behind which many different characters stand (entropy). On a terminal \
      it is shown as a table; --explain adds what stands around each word.

      Text that does not fit into --memory is sorted in temporary files in $TMPDIR, 24 bytes for each \
      character; the result is the same.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Words") var thresholds: DiscoveryThresholds
  @OptionGroup(title: "Engine") var engine: EngineOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  @Option(
    name: .shortAndLong, help: "How words are written. (default: text on a terminal, else tsv)")
  var format: NewWordFormat?

  @Flag(help: "Say what stands before and behind each word most often.")
  var explain = false

  @Option(
    help: ArgumentHelp("Use no more memory than this, whatever the input.", valueName: "size"))
  var memory = MemorySize(byteCount: 256 << 20)

  func validate() throws {
    guard memory.byteCount >= requiredByteCount + Self.leastSortingByteCount else {
      throw UsageError.memory(
        least: MemorySize(byteCount: requiredByteCount + Self.leastSortingByteCount)
      ).validation
    }
  }

  /// What the program takes without anything to sort: itself, and for each thread blocks, documents and
  /// tokens.
  private var requiredByteCount: Int { (32 + 16 * parallel.workerCount) << 20 }

  private static let leastSortingByteCount = 16 << 20

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let run = Run(
        input: input, output: output, workerCount: parallel.workerCount,
        layout: input.lineLayout, environment: environment)
      let analyzer = try engine.makeAnalyzer()
      var options = thresholds.options
      options.sortingByteCount = memory.byteCount - requiredByteCount
      options.counterCount = parallel.workerCount
      options.temporaryFolder = environment.temporaryFolder
      let isTable = environment.isOutputTerminal && output.output == "-"
      let job = DiscoveryJob(
        finder: try analyzer.openNewWordFinder(options),
        writer: NewWordWriter(
          format: format ?? (isTable ? .text : .tsv), explains: explain,
          facts: [
            "made by fenci \(FenciCommand.version), fenci discover " + thresholds.summary,
            "words of lexicon \(String(checksum: analyzer.lexicon.checksum))",
          ]), showsProgress: run.showsProgress, endOfWindow: analyzer.segmenter.endOfWindow)
      let status = try run.perform(job, diagnostics: diagnostics)
      if job.wordCount == 0 { diagnostics.reportNoNewWords() }
      return status
    }
  }
}
