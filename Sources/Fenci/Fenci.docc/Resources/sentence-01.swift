import Fenci

@main
struct SegmentSentence {
  static func main() throws {
    let text = "工程师周子安来到了杭州，买了iPhone 15 Pro。"
    let analyzer = try Analyzer()

    print(analyzer.words(in: text).joined(separator: " "))
  }
}
