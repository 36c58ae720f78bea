import ArgumentParser
import FenciText

extension OutputFormat: ExpressibleByArgument {}
extension OffsetUnit: ExpressibleByArgument {}

/// How to write results, as typed.
struct FormatOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How results are written.")
  var format: OutputFormat?

  @Option(help: "What offsets count, from the start of a line or member, as UTF-8 text.")
  var offsets = OffsetUnit.byte

  @Flag(help: "Write each line as soon as its input line is read.")
  var lineBuffered = false
}
