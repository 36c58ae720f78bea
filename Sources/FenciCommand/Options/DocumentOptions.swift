import ArgumentParser

/// What the title of a document is, as typed.
struct DocumentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "With --field, take the title of a document from this member, if a line has it.",
      valueName: "name"))
  var titleField: String?

  /// Checks the options against the field of the text.
  func validate(field: String?) throws {
    if titleField != nil, field == nil { throw UsageError.titleFieldWithoutField.validation }
  }
}

/// The title of the one document, as typed.
struct TitleOptions: ParsableArguments {
  @Option(
    name: .customLong("title"),
    help: ArgumentHelp("The title of the document, where one is read.", valueName: "text"))
  var text: String?
}

/// What a document is, as typed.
struct DivisionOptions: ParsableArguments {
  /// How text is divided into documents.
  enum Division: String, CaseIterable, ExpressibleByArgument {
    case file, line
  }

  @Option(help: "What a document is in text without --field.")
  var per = Division.file

  /// The layout that is meant.
  func layout(field: String?, titleField: String?) -> RecordLayout {
    if let field { return .jsonLines(field: field, titleField: titleField) }
    return per == .file ? .file : .lines
  }
}
