import FenciLexicon
import FenciSegmentation
import FenciTagging
import FenciTestSupport
import FenciText

@testable import FenciKeywords

/// A world small enough to reckon by hand: two dozen words with tags, and how many of 1,000 documents
/// have them.
struct KeywordWorld {
  static let words: KeyValuePairs<String, UInt64> = [
    "高端": 50, "市场": 90, "小米": 40, "巴黎": 30, "手机": 80, "直营店": 5, "水稻": 20, "盐碱地": 10,
    "竞争": 60, "正当": 20, "设计": 70, "优化": 50, "说": 200, "锦上添花": 5, "没有": 150, "当时": 100,
    "的": 900, "之": 90, "家": 80, "不": 300, "在": 500, "和": 400, "AI": 30, "影像": 30, "两": 90,
    "公斤": 20, "大": 90, "清代": 10, "回到": 40, "直营": 5, "门店": 20, "新能源": 10, "汽车": 30, "车": 20,
    "客车": 20, "卡车": 20,
    "经理": 20,
  ]
  static let tags: [String: String] = [
    "高端": "n", "市场": "n", "小米": "nz", "巴黎": "ns", "手机": "n", "直营店": "n", "水稻": "n",
    "盐碱地": "n", "竞争": "vn", "正当": "a", "设计": "vn", "优化": "v", "说": "v", "锦上添花": "i",
    "没有": "v", "当时": "t", "的": "uj", "之": "u", "家": "q", "不": "d", "在": "p", "和": "c",
    "AI": "eng", "影像": "n", "两": "m", "公斤": "q", "大": "a", "清代": "t", "回到": "v", "直营": "vn",
    "门店": "n",
    "新能源": "n", "汽车": "n", "车": "n", "客车": "n", "卡车": "n", "经理": "n",
  ]
  static let counts: [String: UInt64] = [
    "高端": 99, "市场": 199, "小米": 9, "巴黎": 9, "手机": 99, "水稻": 4, "高端市场": 9, "没有": 400,
    "当时": 300, "清代": 1, "说": 50,
  ]

  /// A different weight for each feature, of either sign, so that none can be left out unseen.
  static let weights: RankingWeights = {
    var weights = RankingWeights()
    for feature in RankingFeature.allCases {
      let sign = feature.rawValue.isMultiple(of: 2) ? 1.0 : -1
      weights[feature: feature] = sign * Double(feature.rawValue + 1) / 256
    }
    return weights
  }()

  let lexicon: Lexicon
  let segmenter: Segmenter
  let weights: RankingWeights
  let frequencies: DocumentFrequencies
  let stopWords: StopWords

  init(
    counts: [String: UInt64] = counts, stopWords: String = "的\n在\n和\n之\n不\n",
    documents: UInt64 = 999, weights: RankingWeights = weights
  ) throws {
    lexicon = try SmallLexicon.make(
      Self.words, tags: Self.tags, folding: [("場", "场"), ("機", "机")])
    segmenter = Segmenter(lexicon: lexicon)
    self.weights = weights
    var table = DocumentFrequencyTable()
    table.documentCount = documents
    for (term, count) in counts { table[term] = count }
    frequencies = try DocumentFrequencies(table, lexicon: lexicon)
    self.stopWords = StopWords(text: stopWords, lexicon: lexicon)
  }

  var tagger: any Tagger { LexiconTagger(segmenter: segmenter) }

  var extractor: KeywordExtractor {
    KeywordExtractor(
      segmenter: segmenter, tagger: tagger, frequencies: frequencies, stopWords: stopWords,
      weights: weights)
  }

  /// The candidates of a text, found.
  func candidates(
    of text: String, textStart: Int = 0, withPhrases: Bool = true
  ) -> CandidateSet {
    candidates(of: Array(text.utf8), textStart: textStart, withPhrases: withPhrases)
  }

  /// The candidates of bytes, found.
  func candidates(
    of bytes: [UInt8], textStart: Int = 0, withPhrases: Bool = true
  ) -> CandidateSet {
    var set = CandidateSet()
    bytes.withUnsafeBufferPointer { source in
      var tokens: [Token] = []
      var tagged: [TaggedToken] = []
      segmenter.segment(source, workspace: segmenter.makeWorkspace(), into: &tokens)
      tagger.tag(tokens, of: source, into: &tagged)
      set.sequence.read(
        tagged, of: source, textStart: textStart,
        background: TermBackground(frequencies: frequencies, stopWords: stopWords))
    }
    set.find(withPhrases: withPhrases)
    return set
  }

  /// The candidate of a term.
  func candidate(_ term: String, of set: CandidateSet) -> Candidate? {
    let key = frequencies.folding.key(of: term)
    return set.candidates.first { $0.key == key }
  }

  /// The keywords of a text.
  func keywords(_ text: String, title: String? = nil, _ options: KeywordOptions) -> [Keyword] {
    let extractor = extractor
    return extractor.keywords(
      in: Document(title: title, text: text), options: options,
      workspace: extractor.makeWorkspace())
  }

  /// The keywords of a text with a method, all of them, explained.
  func keywords(_ text: String, title: String? = nil, method: KeywordMethod) -> [Keyword] {
    var options = KeywordOptions()
    options.method = method
    options.maximumCount = 1000
    options.explains = true
    return keywords(text, title: title, options)
  }
}
