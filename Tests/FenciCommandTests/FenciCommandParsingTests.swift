import ArgumentParser
import Testing

@testable import FenciCommand

@Suite("the command line")
struct FenciCommandParsingTests {
  @Test(
    "a command that is parsed directly is the one that the root finds",
    arguments: [
      "", "a.txt", "-j 2 a.txt", "segment", "seg a.txt", "segment a.txt b.txt", "segment -- -a",
      "segment -j 2 -f tsv -u a.tsv -u b.tsv --mode search -", "tag -r news",
      "keywords -n 3 --explain",
      "dict lookup 北京 大学", "idf compile a.idf -o b", "version", "help segment", "segment --help",
    ])
  func direct(line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let direct = try FenciCommand.command(for: arguments)
    #expect("\(direct)" == "\(try FenciCommand.parseAsRoot(arguments))")
  }

  @Test(
    "what does not parse is refused with the words of the root",
    arguments: [
      "segment -j x", "segment --modus search", "--version", "segment -j 2000", "dict",
      "dict nothing",
      "keywords -n 0", "dict lookup", "segment --generate-completion-script bash",
    ])
  func refused(line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    func message(_ parse: ([String]) throws -> any ParsableCommand) -> String {
      do { return "\(try parse(arguments))" } catch { return FenciCommand.fullMessage(for: error) }
    }
    #expect(message(FenciCommand.command) == message(FenciCommand.parseAsRoot))
  }

  @Test(
    "a mistyped command is told from the name of a file",
    arguments: [
      ("segmnt", "segment"), ("keyword", "keywords"), ("normalise", "normalize"), ("dcit", nil),
      ("tagg", "tag"), ("ta", nil), ("article.txt", nil), ("segment", "segment"), ("", nil),
      ("新闻", nil),
    ] as [(String, String?)])
  func mistyped(word: String, command: String?) {
    #expect(FenciCommand.commandName(nearestTo: word) == command)
  }
}
