import Fenci
import FenciDiagnostics

/// Words of one's own, from a file and from the program.
///
///     swift run UserDictionary words.tsv
@main
struct UserDictionary {
  static func main() throws {
    let text = "城西书房的南京市长江大桥店用Visual Studio Code写程序"
    show("standard", try Analyzer().words(in: text))

    // From the program. A word may have any characters; a forced one always wins; a split always divides.
    let own = UserLexicon(
      words: [
        .init(text: "城西书房", tag: PartOfSpeech(name: "nt")),
        .init(text: "Visual Studio Code", strength: .force),
      ],
      splits: [["南京", "市"]])
    show("program", try Analyzer(userLexicons: [own]).words(in: text))

    // From a file: lines of word, count or `force`, tag; parted by tabs. A bad line says where it is and why.
    guard let path = CommandLine.arguments.dropFirst().first else { return }
    var configuration = AnalyzerConfiguration()
    configuration.userDictionaryPaths = [path]
    do throws(FenciError) {
      show("file", try Analyzer(configuration: configuration).words(in: text))
    } catch {
      print(error.sentence)
    }
  }

  static func show(_ name: String, _ words: [Substring]) {
    print(name, words.joined(separator: " "), separator: "\t")
  }
}
