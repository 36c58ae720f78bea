public import ArgumentParser
public import FenciText

extension TextEncoding: ExpressibleByArgument {
  /// Reads a name as people type it, such as `GBK`.
  public init?(argument: String) { self.init(name: argument) }
}

/// What to read, as typed.
struct InputOptions: ParsableArguments {
  @Argument(
    help: "Files to read; - is standard input, and so is nothing at all.", completion: .file())
  var inputs: [String] = []

  @Flag(name: .shortAndLong, help: "Read all files in the folders that are given, at any depth.")
  var recursive = false

  @Option(
    help: ArgumentHelp(
      "Read JSON Lines, and take the text from this member of each line.", valueName: "name"))
  var field: String?

  @Option(
    help: ArgumentHelp(
      "What the input is text in: utf-8, gb18030 (also gbk), big5, utf-16, utf-16le, utf-16be. "
        + "(default: what a byte order mark says, else utf-8)", valueName: "name"))
  var encoding: TextEncoding?

  @Flag(help: "Make text that is not in the encoding an error, instead of showing U+FFFD.")
  var strict = false

  /// What a record is for commands that work line by line.
  var lineLayout: RecordLayout {
    field.map { .jsonLines(field: $0, titleField: nil) } ?? .lines
  }
}
