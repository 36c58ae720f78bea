import Fenci

@main
struct SegmentSentence {
  static func main() throws {
    let text = "工程师周子安来到了杭州，买了iPhone 15 Pro。"
    let analyzer = try Analyzer()

    print(analyzer.words(in: text).joined(separator: " "))

    // Every word with the words inside it, as a search engine indexes them.
    print(analyzer.words(in: text, mode: .search).joined(separator: " "))
  }
}
