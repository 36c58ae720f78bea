import ArgumentParser

/// `fenci idf` makes background document frequencies.
struct IDFCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "idf",
    abstract: "Make document frequencies, which say how common a term is.",
    subcommands: [IDFBuildCommand.self, IDFCompileCommand.self])
}
