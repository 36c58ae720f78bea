import Fenci

@main
struct SegmentSentence {
  static func main() throws {
    let text = "工程师周子安来到了杭州，买了iPhone 15 Pro。"
    let analyzer = try Analyzer()

    print(analyzer.words(in: text).joined(separator: " "))

    // Every word with the words inside it, as a search engine indexes them.
    print(analyzer.words(in: text, mode: .search).joined(separator: " "))

    for tagged in analyzer.taggedTokens(in: text) {
      print(text[tagged.token], tagged.tag.name, tagged.token.kind, separator: "\t")
    }

    // Ranges of the string, for whoever marks words in it; offsets as other systems count them.
    analyzer.enumerateTokens(in: text) { range, token in
      let utf16 = range.lowerBound.utf16Offset(in: text)..<range.upperBound.utf16Offset(in: text)
      print(text[range], "UTF-8 \(token.utf8Range)", "UTF-16 \(utf16)", separator: "\t")
      return token.kind != .punctuation  // Stops at the first comma.
    }
  }
}
