import Fenci

@main
struct UserDictionary {
  static func main() throws {
    let text = "城西书房的南京市长江大桥店用Visual Studio Code写程序"
    show("standard", try Analyzer().words(in: text))
  }

  static func show(_ name: String, _ words: [Substring]) {
    print(name, words.joined(separator: " "), separator: "\t")
  }
}
