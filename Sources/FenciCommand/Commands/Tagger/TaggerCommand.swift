import ArgumentParser

/// `fenci tagger` makes what words are tagged by.
struct TaggerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger",
    abstract: "Learn from tagged sentences which part of speech a word has where.",
    subcommands: [TaggerTrainCommand.self])
}
