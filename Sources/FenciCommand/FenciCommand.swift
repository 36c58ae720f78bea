import ArgumentParser
import Fenci
import Glibc

/// The program `fenci`.
@main
struct FenciCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fenci",
    abstract: "Chinese text into words, tags and ranked keywords.",
    discussion: """
      Without a subcommand, fenci segments. What reads text reads files or standard input.

        $ echo '我们在北京大学学习自然语言处理' | fenci
        $ fenci keywords -n 10 article.txt
        $ fenci keywords --field text -f jsonl articles.jsonl

      Tab completion: make install sets it up; fenci --generate-completion-script bash (or zsh, \
      or fish) writes the script.

      Exit status: 0 all is well, 1 a check found problems or a figure is below its bar, 2 some input or output failed, 64 the \
      command line is wrong.
      """,
    version: "fenci \(version)",
    subcommands: [
      SegmentCommand.self, TagCommand.self, KeywordsCommand.self, NormalizeCommand.self,
      DiscoverCommand.self, DictCommand.self, IDFCommand.self, RankingCommand.self,
      EvaluateCommand.self, TrainCommand.self, TaggerCommand.self, VersionCommand.self,
    ],
    defaultSubcommand: SegmentCommand.self)

  /// The version of the program.
  static let version = Version.current

  static func main() {
    // A reader that goes away shows as an error of the next write, and the run ends quietly.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try command(for: Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      exit(withError: error)
    }
  }
}

extension ParsableCommand {
  /// Runs the body of a command and ends with its status.
  ///
  /// - Parameter body: Gets the terminal and what reports errors.
  /// - Throws: The exit status, unless it is ``RunStatus/success``.
  func perform(
    _ body: (ProcessEnvironment, inout Diagnostics) throws(CommandError) -> RunStatus
  ) throws {
    var diagnostics = Diagnostics()
    var status = RunStatus.failure
    do throws(CommandError) {
      status = try body(.current, &diagnostics)
    } catch .closedPipe {
      status = .success
    } catch {
      diagnostics.report(error)
    }
    if status != .success { throw ExitCode(status.rawValue) }
  }
}
