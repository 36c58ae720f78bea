import ArgumentParser

/// What the head of a table says about it, as typed.
struct TableFacts: ParsableArguments {
  @Option(
    name: .customLong("fact"),
    help: ArgumentHelp(
      "Write a fact into the head, such as source=posts-of-2025; may be given several times.",
      valueName: "key=value"))
  var facts: [String] = []

  func validate() throws {
    for fact in facts where !fact.contains("=") || fact.contains(where: \.isNewline) {
      throw UsageError.fact(fact).validation
    }
  }
}
