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
    case none

    var normalizationForm: NormalizationForm? {
      switch self {
      case .nfc: .nfc
      case .nfkc: .nfkc
      case .nfkcCasefold: .nfkcCasefold
      case .none: nil
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Write text in a Unicode normalisation form, or another script of Chinese.",
    discussion: """
      nfc composes characters, nfkc also replaces full-width and other compatibility forms, \
      nfkc_cf also folds case, none leaves all of these.

      --to converts between simplified and traditional Chinese, of Taiwan and Hong Kong too, as OpenCC \
      does, phrase by phrase, and leaves the rest as it is unless a form is named:

        $ echo '头发与发财，！' | fenci normalize --to traditional
        頭髮與發財，！
        $ echo '这里的软件' | fenci normalize --to taiwan --regional-words
        這裡的軟體

      --map writes JSON Lines: the text, and which range of it came from which range of the \
      source, as [source start, source end, start, end] for each part that changed.

        $ echo '小米１４' | fenci normalize --map
        {"text":"小米14","map":[[6,9,6,7],[9,12,7,8]]}
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var format: FormatOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  @Option(help: "The normalisation form. (default: nfkc; none with --to)")
  var form: Form?

  @OptionGroup var conversion: ConversionOptions

  @Flag(help: "Write which ranges changed, as JSON Lines.")
  var map = false

  func validate() throws {
    if map, let format = format.format, format == .text || format == .tsv {
      throw UsageError.mapNeedsJSON.validation
    }
    try format.validate(input)
    try conversion.validateCombination()
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let run = Run(
        input: input, format: format, output: output, workerCount: parallel.workerCount,
        layout: format.lineLayout(of: input), environment: environment)
      let isJSON = map || format.format == .json || format.format == .jsonl
      let job = NormalizeJob(
        // Whoever converts a text wants its ， and ： to stay.
        form: (form ?? (conversion.to == nil ? .nfkc : .none)).normalizationForm,
        converter: try conversion.makeConverter(),
        writer: NormalizedTextWriter(
          records: isJSON ? run.jsonRecords : nil, field: format.field(of: input) ?? "text",
          map: map ? format.offsets : nil))
      return try run.perform(job, diagnostics: diagnostics)
    }
  }
}
