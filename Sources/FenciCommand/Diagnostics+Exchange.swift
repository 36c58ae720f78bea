extension Diagnostics {
  /// What is wrong with a line that is answered, without its place, which the answer has beside it.
  static func answer(to error: CommandError) -> String {
    switch error {
    case .malformedJSON(_, let expected):
      "expected \(words(for: expected)); each line must be one JSON object"
    case .missingMember(_, let name):
      "no member \"\(name)\"; --field names the member with the text"
    case .notAString(_, let name):
      "the value of \"\(name)\" is not a string; --field names the member with the text"
    case .illFormedText:
      "expected UTF-8, found other bytes or half a surrogate pair; send the text as well-formed UTF-8"
    case .lineTooLong(_, let limit):
      "the line has more than \(limit) bytes; divide the text"
    default:
      sentence(for: error)
    }
  }
}
