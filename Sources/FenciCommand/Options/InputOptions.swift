import ArgumentParser

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

  @OptionGroup var text: EncodingOptions

  /// What a record is for commands that work line by line.
  var lineLayout: RecordLayout {
    field.map { .jsonLines(field: $0, titleField: nil) } ?? .lines
  }
}
