import FenciLexicon
import FenciTestSupport
import Glibc
import Testing

@testable import FenciKeywords

@Suite("Image of document frequencies")
struct DocumentFrequenciesTests {
  private let lexicon: Lexicon

  init() throws { lexicon = try KeywordWorld().lexicon }

  private func randomTable(_ seed: UInt64, terms: Int) -> DocumentFrequencyTable {
    var generator = SplitMix64(seed: seed)
    var table = DocumentFrequencyTable()
    table.documentCount = 1_000_000
    table.provenance = ["seed \(seed)"]
    for _ in 0..<terms {
      let term = String((0..<3).map { _ in "高端市场小米手机".randomElement(using: &generator) ?? "高" })
      table[term] = UInt64.random(in: 1...1_000_000, using: &generator)
    }
    return table
  }

  private func open(_ bytes: [UInt8]) throws -> DocumentFrequencies {
    try DocumentFrequencies(
      source: MappedBytes(copying: bytes, name: "test"), lexicon: lexicon, isTrusted: false)
  }

  @Test("every term of a table is found with its count, others are not", arguments: [0, 1, 2, 300])
  func lookUp(_ terms: Int) throws {
    let table = randomTable(7, terms: terms)
    let frequencies = try DocumentFrequencies(table, lexicon: lexicon)
    #expect(frequencies.documentCount == 1_000_000)
    #expect(frequencies.termCount == table.termCount)
    #expect(frequencies.provenance == ["seed 7"])
    for (term, count) in table.sortedTerms() {
      #expect(frequencies.documentFrequency(of: term) == count)
    }
    for term in SmallLexicon.allStrings(over: ["水", "稻", "高"], lengths: 1...4)
    where table[term] == nil {
      #expect(frequencies.documentFrequency(of: term) == nil)
    }
  }

  @Test("the same table compiles to the same bytes, and both forms open alike")
  func forms() throws {
    let table = randomTable(3, terms: 200)
    let image = table.compiled(lexicon: lexicon)
    #expect(image == table.compiled(lexicon: lexicon))
    let text = DocumentFrequencyText.write(table)
    let fromText = try open(Array(text.utf8))
    let fromImage = try open(image)
    #expect(fromText.checksum == fromImage.checksum)
    #expect(fromText.termCount == fromImage.termCount)
  }

  @Test("the order in which terms were added leaves no trace, nor does the seed of hashing")
  func order() throws {
    let table = randomTable(11, terms: 300)
    let image = table.compiled(lexicon: lexicon)
    withSeeds(0..<10) { generator in
      var shuffled = DocumentFrequencyTable()
      shuffled.documentCount = table.documentCount
      shuffled.provenance = table.provenance
      // Sets and dictionaries of another size iterate in another order.
      for number in 0..<Int.random(in: 0...5000, using: &generator) { shuffled["\(number)"] = 1 }
      for (term, count) in table.sortedTerms().shuffled(using: &generator) {
        shuffled[term] = count
      }
      for number in 0..<5000 { shuffled["\(number)"] = nil }
      #expect(shuffled.compiled(lexicon: lexicon) == image)
      #expect(DocumentFrequencyText.write(shuffled) == DocumentFrequencyText.write(table))
    }
  }

  @Test("spellings that fold together are one term with the larger count")
  func foldedTerms() throws {
    var table = DocumentFrequencyTable()
    table.documentCount = 100
    table["高端市場"] = 7
    table["高端市场"] = 9
    table["mix 2s"] = 3
    let frequencies = try DocumentFrequencies(table, lexicon: lexicon)
    #expect(frequencies.termCount == 2)
    #expect(frequencies.documentFrequency(of: "高端市場") == 9)
    #expect(frequencies.documentFrequency(of: "MIX2S") == 3)
  }

  @Test("inverse document frequency is ln((N + 1) / (df + 1))")
  func inverse() throws {
    let frequencies = try KeywordWorld().frequencies
    #expect(frequencies.inverseDocumentFrequency(ofCount: 999) == 0)
    #expect(frequencies.inverseDocumentFrequency(ofCount: 0) == log(1000))
    #expect(abs(frequencies.inverseDocumentFrequency(ofCount: 9) - log(100)) < 1e-12)
    #expect(frequencies.inverseDocumentFrequency(ofCount: .max) == 0, "more than all documents")
  }

  @Test("an image with a flipped bit throws, wherever the bit is")
  func flippedBits() throws {
    let image = randomTable(5, terms: 40).compiled(lexicon: lexicon)
    for bit in stride(from: 0, to: image.count * 8, by: 37) {
      var damaged = image
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      // Damaged magic bytes make it a text, which it is not either.
      #expect(throws: LexiconError.self) { try open(damaged) }
    }
  }

  @Test("an image cut short throws, wherever it is cut")
  func truncated() throws {
    let image = randomTable(5, terms: 10).compiled(lexicon: lexicon)
    for count in 0..<image.count {
      #expect(throws: LexiconError.self) { try open(Array(image[..<count])) }
    }
  }

  @Test("a table without an empty slot is refused, or a search would not end")
  func fullTable() throws {
    var writer = ImageWriter(kind: .frequenciesKind)
    writer.add(.numbers, [9, 1, 1] as [UInt64])
    writer.add(.keys, [5, 6] as [UInt64])
    writer.add(.counts, [1, 1] as [UInt32])
    let image = writer.finish()
    #expect(throws: LexiconError.self) { try open(image) }
  }

  @Test("a lexicon's image is no table")
  func otherKind() throws {
    let image = ImageWriter(kind: "LEXI").finish()
    #expect {
      try open(image)
    } throws: { error in
      guard case LexiconError.unusableImage(_, .kind(_, expected: "FREQ")) = error else {
        return false
      }
      return true
    }
  }
}

@Suite("Rarity of words and phrases")
struct RarityTests {
  @Test("an unseen word is as rare as one in ten thousand documents have")
  func unseenWord() throws {
    let world = try KeywordWorld(counts: ["市场": 3], documents: 99_999)
    let unseen = world.frequencies.rarity(ofWord: world.frequencies.folding.key(of: "无此词"))
    #expect(abs(unseen - log(100_000 / 10.0)) < 1e-9)
  }

  @Test("an unseen word is no rarer than the terms that were kept")
  func prunedTable() throws {
    let world = try KeywordWorld(counts: ["市场": 99], documents: 999)
    let unseen = world.frequencies.rarity(ofWord: world.frequencies.folding.key(of: "无此词"))
    #expect(abs(unseen - log(10)) < 1e-9)
  }

  @Test("a phrase: its own count up to a bound; repeated: the bound; otherwise its words")
  func phrases() throws {
    let frequencies = try KeywordWorld().frequencies
    let known = frequencies.folding.key(of: "高端市场")
    let unknown = frequencies.folding.key(of: "市场高端")
    func rarity(_ key: TermKey, _ mean: Double, _ isRepeated: Bool) -> Double {
      frequencies.rarity(
        ofPhraseIn: frequencies.documentFrequency(of: key), meanOfWords: mean,
        isRepeated: isRepeated)
    }
    // ln(1000 / 10) = 4.605 lies between 1.3 · 3 and 1.3 · 4.
    #expect(rarity(known, 3, false) == 1.3 * 3)
    #expect(abs(rarity(known, 4, false) - log(100)) < 1e-9)
    #expect(rarity(unknown, 3, false) == 3)
    #expect(rarity(unknown, 3, true) == 1.3 * 3)
  }
}
