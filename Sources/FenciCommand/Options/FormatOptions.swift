import ArgumentParser
import FenciText

extension OutputFormat: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}

/// How to write results, as typed.
struct FormatOptions: ParsableArguments {
  @Option(
    name: [.customShort("f"), .customLong("format")],
    help: "How results are written.")
  var namedFormat: OutputFormat?

  @Option(help: "What offsets count, from the start of a line or member, as UTF-8 text.")
  var offsets = OffsetUnit.byte

  @Flag(
    help: ArgumentHelp(
      "Answer each line of JSON Lines with one line: the object with its result, or with a member error "
        + "that says what is wrong. The text is the member --field, or else text."))
  var jsonl = false

  @Flag(help: "Write each line as soon as its input line is read.")
  var lineBuffered = false

  /// The format that is meant; `nil` leaves it to the command.
  var format: OutputFormat? { jsonl ? .jsonl : namedFormat }

  /// The member that has the text of a line; `nil` when input is no JSON Lines.
  func field(of input: InputOptions) -> String? {
    input.field ?? (jsonl ? "text" : nil)
  }

  /// What a record is for commands that work line by line.
  func lineLayout(of input: InputOptions) -> RecordLayout {
    field(of: input).map { .jsonLines(field: $0, titleField: nil) } ?? input.lineLayout
  }

  /// Checks the options against what is read.
  func validate(_ input: InputOptions) throws {
    guard jsonl else { return }
    if let namedFormat, namedFormat != .jsonl {
      throw UsageError.exchangeInFormat(namedFormat.rawValue).validation
    }
    if let encoding = input.text.encoding, encoding != .utf8 {
      throw UsageError.exchangeInEncoding.validation
    }
  }
}
