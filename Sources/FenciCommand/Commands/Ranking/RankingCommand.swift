import ArgumentParser

/// `fenci ranking` makes what the learned method ranks by.
struct RankingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranking",
    abstract: "Learn from chosen keywords what makes a keyword.",
    subcommands: [RankingTrainCommand.self])
}
