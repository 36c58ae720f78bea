/// What was found wrong while some records were processed.
struct Findings: Sendable {
  /// Errors, in order of appearance; their records have no output.
  var errors: [CommandError] = []
  /// Ill-formed sequences that are shown as U+FFFD.
  private(set) var replacedCount = 0
  /// Where the first of them stands.
  private(set) var firstReplaced: Place?

  /// Adds replaced sequences.
  mutating func noteReplacements(_ count: Int, first: Place) {
    replacedCount += count
    firstReplaced = firstReplaced ?? first
  }

  /// Adds the sequences that were replaced later.
  mutating func noteReplacements(of later: Findings) {
    replacedCount += later.replacedCount
    firstReplaced = firstReplaced ?? later.firstReplaced
  }
}
