#if canImport(NaturalLanguage)
  import NaturalLanguage
#else
  import Fenci

  typealias NLTokenizer = HanTokenizer
  typealias NLTokenUnit = HanTokenizer.Unit
  typealias NLLanguage = HanTokenizer.Language
#endif

/// A program for Apple's Natural Language framework that runs on Linux.
///
///     swift run PortFromNLTokenizer
///
/// The lines above are the whole port.
@main
struct PortFromNLTokenizer {
  static func main() {
    let text = "我们在北京大学学习。3月5日去了趟颐和园 👍！"

    let tokenizer = NLTokenizer(unit: .word)
    tokenizer.string = text
    tokenizer.setLanguage(.simplifiedChinese)
    tokenizer.enumerateTokens(in: text.startIndex..<text.endIndex) { range, attributes in
      print(text[range], attributes.contains(.numeric) ? "numeric" : "word", separator: "\t")
      return true
    }

    // What a double click on 京 selects.
    if let clicked = text.firstIndex(of: "京") {
      print(text[tokenizer.tokenRange(at: clicked)])
    }

    let sentences = NLTokenizer(unit: .sentence)
    sentences.string = text
    for range in sentences.tokens(for: text.startIndex..<text.endIndex) { print(text[range]) }
  }
}
