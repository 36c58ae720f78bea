import ArgumentParser

@main
struct FenciCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "fenci")
}
