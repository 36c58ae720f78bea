/// Why what was found cannot be compared with what people chose.
enum EvaluationError: Error, Hashable {
  /// The words of a line, joined, are not those that people divided; both texts begin where they differ, and
  /// are empty at the end of the line. The place is that of people's words, `other` that of the found ones.
  case textsDiffer(Place, expected: String, found: String, other: Place)
  /// People divided a line that the file of found words lacks, which ends after `lineCount` lines.
  case missingLine(Place, found: String, lineCount: Int)
  /// There are found words of a line that people did not divide: `gold` ends after `lineCount` lines.
  case surplusLine(Place, gold: String, lineCount: Int)
  /// A document has no member that tells it from others.
  case noIdentifier(Place, name: String)

  /// Where it was found wrong.
  var place: Place {
    switch self {
    case .textsDiffer(let place, _, _, _), .missingLine(let place, _, _),
      .surplusLine(let place, _, _), .noIdentifier(let place, _):
      place
    }
  }
}
