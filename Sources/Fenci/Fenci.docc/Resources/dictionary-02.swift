import Fenci

@main
struct UserDictionary {
  static func main() throws {
    let text = "城西书房的南京市长江大桥店用Visual Studio Code写程序"
    show("standard", try Analyzer().words(in: text))

    // From the program. A word may have any characters; a forced one always wins.
    let own = UserLexicon(
      words: [
        .init(text: "城西书房", tag: PartOfSpeech(name: "nt")),
        .init(text: "Visual Studio Code", strength: .force),
      ])
    show("program", try Analyzer(userLexicons: [own]).words(in: text))
  }

  static func show(_ name: String, _ words: [Substring]) {
    print(name, words.joined(separator: " "), separator: "\t")
  }
}
