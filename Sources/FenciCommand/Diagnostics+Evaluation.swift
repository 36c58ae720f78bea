extension Diagnostics {
  /// An error of an evaluation in words.
  static func sentence(for error: EvaluationError) -> String {
    switch error {
    case .textsDiffer(let place, let expected, let found, let other):
      "\(place): expected \(quoted(expected)) at \(other) too, found \(quoted(found)); both files must have "
        + "the same lines, but for white space"
    case .missingLine(let place, let found, let lineCount):
      "\(place): expected this line in \(found) too, found its end after \(lines(lineCount))"
    case .surplusLine(let place, let gold, let lineCount):
      "\(place): expected the end of the file, as \(gold) has \(lines(lineCount)), found another line"
    case .noIdentifier(let place, let name):
      "\(place): no member \"\(name)\"; --id-field must name the member that says to which document found "
        + "keywords belong"
    }
  }

  private static func quoted(_ text: String) -> String {
    text.isEmpty ? "the end of the line" : "\"\(Table.harmless(text))\""
  }

  private static func lines(_ count: Int) -> String { count == 1 ? "1 line" : "\(count) lines" }

  /// Says that a file is not as good as it must be.
  ///
  /// - Parameters:
  ///   - name: The file.
  ///   - measure: What is too low.
  ///   - value: In percent; `nil` when there was nothing to measure.
  ///   - least: What was asked for.
  func reportLowF1(_ name: String, _ measure: String, _ value: Double?, least: Double) {
    let figure =
      value.map { "is \(String(fixed: $0, fractionDigits: 4))" } ?? "has nothing to measure"
    say("\(name): \(measure) \(figure), below --min-f1 \(String(fixed: least, fractionDigits: 4))")
  }

  /// Says that documents have no found keywords, which count as none.
  func reportMissingDocuments(_ count: Int, of total: Int, in found: String) {
    say(
      "\(found): \(count) of \(total) documents are not there, and count as documents without keywords"
    )
  }

  /// Says that there are found keywords of documents that were not asked for.
  func reportUnknownDocuments(_ count: Int, first: Place, gold: String) {
    let documents = count == 1 ? "1 document is" : "\(count) documents are"
    say("\(first): \(documents) not in \(gold), and left out; this is the first")
  }
}
