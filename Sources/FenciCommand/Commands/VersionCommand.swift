import ArgumentParser
import Fenci

/// `fenci version` names the versions of everything that results depend on.
struct VersionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version",
    abstract: "Show the versions of the program, its dictionaries, Unicode and ICU.",
    discussion: """
      Results are the same on any machine where these versions and checksums are the same.

        $ fenci version
      """)

  @OptionGroup var engine: EngineOptions

  func run() throws {
    try perform { _, _ throws(CommandError) in
      try VersionReport(analyzer: try engine.makeAnalyzer()).run(to: OutputFile("-"))
      return .success
    }
  }
}
