import Fenci

/// The command line, understood.
enum Arguments {
  case segment(SegmentBenchmark.Options)
  case keywords(KeywordBenchmark.Options)

  init(_ words: ArraySlice<String>) throws(BenchmarkError) {
    var words = words
    switch words.popFirst() {
    case "segment":
      var options = SegmentBenchmark.Options()
      while let word = words.popFirst() {
        switch word {
        case "--api": options.api = try Self.choice(&words, of: word)
        case "--mode": options.mode = try Self.choice(&words, of: word)
        case "--model": options.model = try Self.choice(&words, of: word)
        case "--no-new-words": options.recognizesNewWords = false
        case "--user": options.userDictionaryPaths.append(try Self.value(&words, of: word))
        case "--passes": options.passes = try Self.count(&words, of: word)
        default: options.path = try Self.operand(word, after: options.path)
        }
      }
      guard !options.path.isEmpty else { throw .usage("no text given") }
      self = .segment(options)
    case "keywords":
      var options = KeywordBenchmark.Options()
      while let word = words.popFirst() {
        switch word {
        case "--model": options.model = try Self.choice(&words, of: word)
        case "--method": options.method = try Self.choice(&words, of: word)
        case "--phrases": options.phrases = try Self.choice(&words, of: word)
        case "--passes": options.passes = try Self.count(&words, of: word)
        default: options.path = try Self.operand(word, after: options.path)
        }
      }
      guard !options.path.isEmpty else { throw .usage("no documents given") }
      self = .keywords(options)
    default: throw .usage("expected segment or keywords")
    }
  }

  private static func value(
    _ words: inout ArraySlice<String>, of option: String
  ) throws(BenchmarkError) -> String {
    guard let value = words.popFirst() else { throw .usage("\(option) needs a value") }
    return value
  }

  private static func choice<Choice: RawRepresentable<String>>(
    _ words: inout ArraySlice<String>, of option: String
  ) throws(BenchmarkError) -> Choice {
    let value = try value(&words, of: option)
    guard let choice = Choice(rawValue: value) else { throw .usage("\(option) \(value): unknown") }
    return choice
  }

  private static func count(
    _ words: inout ArraySlice<String>, of option: String
  ) throws(BenchmarkError) -> Int {
    let value = try value(&words, of: option)
    guard let count = Int(value), count >= 0 else { throw .usage("\(option) \(value): no count") }
    return count
  }

  private static func operand(
    _ word: String, after earlier: String
  ) throws(BenchmarkError) -> String {
    guard !word.hasPrefix("-"), earlier.isEmpty else { throw .usage("unexpected \(word)") }
    return word
  }
}
