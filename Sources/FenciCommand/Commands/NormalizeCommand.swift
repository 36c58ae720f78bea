import ArgumentParser
import Fenci
import FenciLexicon
import FenciText

/// `fenci normalize` writes text in a normalisation form.
struct NormalizeCommand: ParsableCommand {
  /// A normalisation form, as typed.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case nfc, nfkc
    case nfkcCasefold = "nfkc_cf"

    var normalizationForm: NormalizationForm {
      switch self {
      case .nfc: .nfc
      case .nfkc: .nfkc
      case .nfkcCasefold: .nfkcCasefold
      }
    }
  }

  /// A script to convert to, as typed.
  enum Script: String, CaseIterable, ExpressibleByArgument {
    case simplified
  }

  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Write text in a Unicode normalisation form.",
    discussion: """
      nfc composes characters, nfkc also replaces full-width and other compatibility forms, \
      nfkc_cf also folds case. --to simplified replaces traditional characters one for one.

        $ echo 'ＡＩ①臺灣' | fenci normalize --to simplified
        AI1台湾

      --map writes JSON Lines: the text, and which range of it came from which range of the \
      source, as [source start, source end, start, end] for each part that changed.

        $ echo '小米１４' | fenci normalize --map
        {"text":"小米14","map":[[6,9,6,7],[9,12,7,8]]}
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var format: FormatOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  @Option(help: "The normalisation form.")
  var form = Form.nfkc

  @Option(help: "Replace characters by those of another script.")
  var to: Script?

  @Flag(help: "Write which ranges changed, as JSON Lines.")
  var map = false

  @Option(
    name: .customLong("dict"),
    help: ArgumentHelp("Take the table of --to from this compiled lexicon.", valueName: "file"),
    completion: .file())
  var lexicon: String?

  func validate() throws {
    if map, let format = format.format, format == .text || format == .tsv {
      throw UsageError.mapNeedsJSON.validation
    }
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let run = Run(
        input: input, format: format, output: output, workerCount: parallel.workerCount,
        layout: input.lineLayout, environment: environment)
      let isJSON = map || format.format == .json || format.format == .jsonl
      let job = NormalizeJob(
        form: form.normalizationForm, folding: to == nil ? nil : try makeFolding(),
        writer: NormalizedTextWriter(
          records: isJSON ? run.jsonRecords : nil, field: input.field ?? "text",
          map: map ? format.offsets : nil))
      return try run.perform(job, diagnostics: diagnostics)
    }
  }

  private func makeFolding() throws(CommandError) -> CharacterFolding {
    var configuration = AnalyzerConfiguration()
    configuration.lexiconPath = lexicon
    return try Analyzer.open(configuration).lexicon.makeFolding()
  }
}
