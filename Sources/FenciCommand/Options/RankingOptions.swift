import ArgumentParser
import Fenci
import FenciKeywords
import FenciLexicon

/// How much of a ranking is written, as typed.
struct RankingExtentOptions: ParsableArguments {
  @Option(
    name: .customShort("n"),
    help: ArgumentHelp("Write so many keywords of each document.", valueName: "count"))
  var count = 20

  @Flag(help: "Say what each score is made of.")
  var explain = false

  func validate() throws {
    guard count > 0 else { throw UsageError.keywordCount(count).validation }
  }
}

/// How terms are ranked, as typed.
struct RankingOptions: ParsableArguments {
  @Option(help: "How terms are scored. (default: learned; tfidf with --compat jieba)")
  var method: KeywordMethod?

  @Option(help: "Take phrases beside words, words only (none), or phrases only.")
  var phrases = PhraseUse.included

  @Option(
    help: ArgumentHelp(
      "Take only terms with one of these parts of speech, such as n,nz,vn.", valueName: "list"))
  var pos: String?

  @Option(
    help: ArgumentHelp(
      "Use this list of stop words, one a line, instead of the built-in one; none uses no list.",
      valueName: "file"), completion: .file())
  var stopwords: String?

  @Option(
    help: ArgumentHelp(
      "Use these document frequencies instead of the built-in ones; fenci idf build makes them.",
      valueName: "file"), completion: .file())
  var idf: String?

  @Option(
    help: ArgumentHelp(
      "Use these weights for --method learned; fenci ranking train makes them.",
      valueName: "file"), completion: .file())
  var weights: String?

  @Option(
    help: ArgumentHelp(
      "How much each keyword is to differ from those before it, from 0 to 1.",
      valueName: "number"))
  var diversity = 0.0

  @Flag(
    inversion: .prefixedNo,
    help: "Make near-duplicates such as 直营店 and 直营门店 one keyword.")
  var merge = true

  func validate() throws {
    if weights != nil, let method, method != .learned {
      throw UsageError.weightsOfOtherMethod(method.rawValue).validation
    }
    guard (0...1).contains(diversity) else { throw UsageError.diversity(diversity).validation }
    for name in (pos ?? "").split(separator: ",") where PartOfSpeech(name: name) == nil {
      throw UsageError.partOfSpeech(String(name)).validation
    }
  }

  /// The list of stop words that is meant: `none` is a list of none.
  var stopWordsPath: String? { stopwords == "none" ? "/dev/null" : stopwords }

  /// The parts of speech that are meant; `nil` for all.
  var partsOfSpeech: Set<PartOfSpeech>? {
    pos.map { Set($0.split(separator: ",").compactMap(PartOfSpeech.init(name:))) }
  }

  /// The options that are meant.
  ///
  /// - Parameters:
  ///   - count: The most keywords of a document.
  ///   - explains: Whether the factors of scores are wanted.
  /// - Returns: Options for the extractor.
  func options(count: Int, explains: Bool = false) -> KeywordOptions {
    var options = KeywordOptions()
    options.partsOfSpeech = partsOfSpeech
    options.maximumCount = count
    options.phrases = phrases
    options.method = method ?? .learned
    options.explains = explains
    options.diversity = diversity
    options.mergesNearDuplicates = merge
    return options
  }
}
