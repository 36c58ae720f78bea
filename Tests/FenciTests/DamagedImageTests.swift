import Fenci
import FenciDictionaries
import FenciLattice
import FenciTestSupport
import FenciText
import Glibc
import Testing

@testable import FenciKeywords
@testable import FenciLexicon
@testable import FenciSegmentation
@testable import FenciTagging

/// Damaged images throw when they are opened, or every question asked of them is answered in bounds.
///
/// A round damages an image twice: once as it is, once with a right checksum. A few hundred rounds each
/// time; 50,000 with FENCI_FUZZ=1, which `make check` sets under AddressSanitizer. A batch has its own
/// seeds, so that the number of one that crashes is all it takes to run it again.
@Suite("Damaged images throw or are harmless", .printingLoopValues)
struct DamagedImageTests {
  private static let isLong = getenv("FENCI_FUZZ") != nil
  private static let roundsOfBatch: UInt64 = 100

  private func withRounds(
    ofBatch batch: UInt64, _ body: (inout SplitMix64) throws -> Void
  ) rethrows {
    try withSeeds(batch * Self.roundsOfBatch..<(batch + 1) * Self.roundsOfBatch, body)
  }

  @Test("a lexicon", arguments: 0..<UInt64(isLong ? 300 : 3))
  func lexicon(_ batch: UInt64) throws {
    let damage = ImageDamage(of: try Self.smallLexicon())
    var opened = 0
    try withRounds(ofBatch: batch) { generator in
      #expect(throws: LexiconError.self, "an accident that the checksum does not see") {
        try Lexicon(compiled: damage.accident(using: &generator))
      }
      guard let lexicon = try Self.open(damage.forgery(using: &generator)) else { return }
      opened += 1
      try Questions(lexicon: lexicon).ask(using: &generator)
    }
    // If none passed the checks, the questions were never asked.
    #expect(opened > 0)
  }

  @Test("a lexicon with learned scores", arguments: 0..<UInt64(isLong ? 200 : 2))
  func learnedScores(_ batch: UInt64) throws {
    let trained = try TrainedLexicon.make(passes: 2)
    let damage = ImageDamage(of: Array(trained.bytes.bytes))
    var opened = 0
    try withRounds(ofBatch: batch) { generator in
      guard let lexicon = try Self.open(damage.forgery(using: &generator)) else { return }
      opened += 1
      try Questions(lexicon: lexicon).ask(using: &generator)
    }
    #expect(opened > 0)
  }

  @Test("document frequencies", arguments: 0..<UInt64(isLong ? 200 : 3))
  func frequencies(_ batch: UInt64) throws {
    let lexicon = try Lexicon(compiled: Self.smallLexicon())
    var table = DocumentFrequencyTable()
    table.documentCount = 1000
    for (index, term) in ["国家", "卡拉OK", "大学", "北京大学", "北京", "a"].enumerated() {
      table[term] = UInt64(index + 1)
    }
    let damage = ImageDamage(of: table.compiled(lexicon: lexicon))
    func open(_ bytes: [UInt8]) throws(LexiconError) -> DocumentFrequencies {
      try DocumentFrequencies(
        image: MappedBytes(copying: bytes, name: "<damaged>"), lexicon: lexicon, isTrusted: false)
    }
    var opened = 0
    try withRounds(ofBatch: batch) { generator in
      #expect(throws: LexiconError.self, "an accident that the checksum does not see") {
        try open(damage.accident(using: &generator))
      }
      let forged = damage.forgery(using: &generator)
      let frequencies: DocumentFrequencies
      do { frequencies = try open(forged) } catch { return }
      opened += 1
      try Questions(lexicon: lexicon, frequencies: frequencies).ask(using: &generator)
    }
    #expect(opened > 0)
  }

  @Test("a tagger", arguments: 0..<UInt64(isLong ? 200 : 3))
  func tagger(_ batch: UInt64) throws {
    let lexicon = try Lexicon(compiled: Self.smallLexicon())
    let segmenter = Segmenter(lexicon: lexicon)
    var examples = TagExamples()
    for line in ["国家/n 大学/n 学/v", "北京/ns 北京大学/nt 学/v", "王小明/nr 学/v 国/n", "北京国家队/nt 学/vn"] {
      examples.append(
        try #require(TaggedSentence(line: line)), segmenter: segmenter,
        workspace: segmenter.makeWorkspace())
    }
    var trainer = TagTrainer()
    trainer.minimumCount = 1
    trainer.rowCount = 300
    let damage = ImageDamage(of: trainer.train(examples, provenance: [("name", "small")]))
    func open(_ bytes: [UInt8]) throws(LexiconError) -> TagModel { try TagModel(compiled: bytes) }
    var opened = 0
    withRounds(ofBatch: batch) { generator in
      #expect(throws: LexiconError.self, "an accident that the checksum does not see") {
        try open(damage.accident(using: &generator))
      }
      let forged = damage.forgery(using: &generator)
      let model: TagModel
      do { model = try open(forged) } catch { return }
      opened += 1
      _ = model.provenance
      let tagger = ContextTagger(segmenter: segmenter, model: model)
      var text = Array("北京国家队王小明学2020年国家".utf8)
      text += HostileText.bytes(partCount: 10, using: &generator)
      var (tokens, tagged): ([Token], [TaggedToken]) = ([], [])
      text.withUnsafeBufferPointer { source in
        segmenter.segment(source, workspace: segmenter.makeWorkspace(), into: &tokens)
        tagger.tag(tokens, of: source, into: &tagged)
      }
      #expect(tagged.map(\.token) == tokens)
      #expect(tagged.entities.allSatisfy { $0.utf8Range.upperBound <= text.count })
    }
    #expect(opened > 0)
  }

  @Test("the lexicon that ships", arguments: 0..<UInt64(isLong ? 20 : 1))
  func embeddedLexicon(_ seed: UInt64) throws {
    var count = 0
    let address = try #require(fenci_embedded_lexicon(&count))
    let damage = ImageDamage(of: Array(UnsafeRawBufferPointer(start: address, count: count)))
    try withSeeds(seed..<seed + 1) { generator in
      guard let lexicon = try Self.open(damage.forgery(using: &generator)) else { return }
      try Questions(lexicon: lexicon).ask(using: &generator, listsWords: false)
    }
  }

  /// Words of one to four characters, folding, a character beyond the BMP, all in a small image.
  private static func smallLexicon() throws -> [UInt8] {
    var builder = LexiconBuilder(
      foldingPairs: [("國", "国"), ("學", "学")], model: .init(), provenance: [("name", "small")])
    for (word, tag) in [
      ("国", "n"), ("国家", "n"), ("国家队", "n"), ("家", "q"), ("卡拉OK", "n"), ("北京", "ns"), ("大学", "n"),
      ("北京大学", "nt"), ("京", "n"), ("学", "v"), ("𠮷野家", "nz"), ("王小明", "nr"), ("C++", "eng"),
    ] {
      builder.add([
        LexiconEntry(word: word, count: 7, tag: PartOfSpeech(name: tag) ?? .unknown)
      ])
    }
    return try builder.finish()
  }

  /// The lexicon, when the image passes for one; typed throws leave no other error.
  private static func open(_ bytes: [UInt8]) throws -> Lexicon? {
    do throws(LexiconError) { return try Lexicon(compiled: bytes) } catch { return nil }
  }
}

/// All that can be asked of a lexicon, and what the answers must obey whatever it holds.
private struct Questions {
  let lexicon: Lexicon
  var frequencies: DocumentFrequencies?

  private static let terms = ["国家队", "卡拉OK", "國", "x", "𠮷野家", "家国", "C++", "", "王小明明"]

  func ask(using generator: inout SplitMix64, listsWords: Bool = true) throws {
    for term in Self.terms {
      if let word = lexicon.find(term) { #expect(lexicon.logProbability(of: word) <= 0) }
      _ = lexicon.guessTag(of: term)
      _ = frequencies?.documentFrequency(of: term)
    }
    if listsWords { lexicon.forEachWord { _, word in _ = lexicon.tag(of: word) } }
    _ = lexicon.provenance
    _ = frequencies?.provenance
    var text = Array(Self.terms.joined().utf8)
    text += HostileText.bytes(partCount: 10, using: &generator)
    var user = UserLexicon()
    user.words = [.init(text: "家C", strength: .automatic), .init(text: "学国", strength: .force)]
    user.splits = [["北", "京"]]
    user.contexts = [[.init(text: "卡拉"), .init(text: "OK")]]
    for overlay in [[], [user]] {
      let segmenter = Segmenter(lexicon: lexicon, userLexicons: overlay)
      text.withUnsafeBufferPointer { segment($0, with: segmenter) }
    }
    rank(text)
  }

  private func segment(_ source: UnsafeBufferPointer<UInt8>, with segmenter: Segmenter) {
    let workspace = segmenter.makeWorkspace()
    var tokens: [Token] = []
    var tagged: [TaggedToken] = []
    for mode in SegmentationMode.allCases {
      segmenter.segment(source, mode: mode, workspace: workspace, into: &tokens)
      #expect(tokens.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= source.count })
      LexiconTagger(segmenter: segmenter).tag(tokens, of: source, into: &tagged)
      guard mode == .precise else { continue }
      #expect(tokens.first?.start == 0 && tokens.last?.end == source.count)
      #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.end == $1.start })
    }
    let (lattice, _) = segmenter.lattice(of: source, workspace: workspace)
    lattice.checkInvariants()
    _ = lattice.bestPath()
  }

  private func rank(_ text: [UInt8]) {
    guard let frequencies else { return }
    let segmenter = Segmenter(lexicon: lexicon)
    let extractor = KeywordExtractor(
      segmenter: segmenter, tagger: LexiconTagger(segmenter: segmenter), frequencies: frequencies,
      stopWords: StopWords(text: "家\n", lexicon: lexicon))
    let workspace = extractor.makeWorkspace()
    for method in KeywordMethod.allCases {
      var options = KeywordOptions()
      options.method = method
      let document = Document(text: text + [0x0A] + text)
      let keywords = extractor.keywords(in: document, options: options, workspace: workspace)
      #expect(keywords.allSatisfy { $0.score.isFinite })
    }
  }
}
