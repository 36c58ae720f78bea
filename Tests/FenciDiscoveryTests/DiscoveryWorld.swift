import FenciKeywords
import FenciLexicon
import FenciSegmentation
import FenciTagging
import FenciTestSupport
import FenciText

@testable import FenciDiscovery

/// A lexicon of a few words over a few characters, and what is counted by definition: every string of
/// every document, one by one.
struct DiscoveryWorld {
  static let alphabet = ["甲", "乙", "丙", "丁", "，", "A", "𠮷"]

  let segmenter: Segmenter

  init() throws {
    let lexicon = try SmallLexicon.make(["甲乙": 20, "丙": 30, "丁": 30, "乙丙丁": 5, "甲": 9])
    segmenter = Segmenter(lexicon: lexicon)
  }

  /// A finder that leaves nothing out but parts of longer strings.
  func finder(
    minimumCount: Int = 2, sortingByteCount: Int = 1 << 20,
    _ change: (inout DiscoveryOptions) -> Void = { _ in }
  ) -> NewWordFinder {
    var options = DiscoveryOptions()
    options.minimumCount = minimumCount
    options.minimumCohesion = -.infinity
    options.minimumEntropy = 0
    options.includesKnownWords = true
    options.maximumWordCount = .max
    options.sortingByteCount = sortingByteCount
    change(&options)
    return NewWordFinder(
      segmenter: segmenter, tagger: LexiconTagger(segmenter: segmenter), stopWords: StopWords(),
      options: options)
  }

  /// Finds words, the documents shared among counters.
  func words(
    in documents: [String], _ finder: NewWordFinder, counterCount: Int = 1
  ) throws -> [NewWord] {
    let counters = (0..<counterCount).map { _ in finder.makeCounter() }
    for (index, var document) in documents.enumerated() {
      try document.withUTF8 { try counters[index % counterCount].add($0) }
    }
    return try finder.words(in: try counters.map { try $0.finish() })
  }

  /// Random documents, some characters much more frequent than others.
  static func documents(using generator: inout SplitMix64) -> [String] {
    (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      (0..<Int.random(in: 1...14, using: &generator)).map { _ in
        let last = Int.random(in: 1..<alphabet.count, using: &generator)
        return alphabet[Int.random(in: 0...last, using: &generator)]
      }.joined()
    }
  }
}

/// Strings counted by definition.
struct PlainCounts {
  struct Count: Hashable {
    var count = 0
    var documents: Set<Int> = []
    var whole = 0
    var divided = 0
    var before: [String: Int] = [:]
    var behind: [String: Int] = [:]
  }

  private(set) var counts: [String: Count] = [:]
  /// Places where a string may begin.
  private(set) var characterCount = 0

  /// Counts all strings of up to eight UTF-16 code units.
  init(_ documents: [String], segmenter: Segmenter) {
    for (number, document) in documents.enumerated() {
      let characters = Array(document)
      let edges = Self.edges(in: document, segmenter: segmenter)
      for start in characters.indices where Self.isText(characters[start]) {
        if start > 0, Self.isLetter(characters[start]), Self.isLetter(characters[start - 1]) {
          continue
        }
        characterCount += 1
        for end in start + 1..<characters.count + 1 {
          let string = String(characters[start..<end])
          guard Self.isText(characters[end - 1]), string.utf16.count <= 8 else { break }
          if end < characters.count, Self.isLetter(characters[end - 1]),
            Self.isLetter(characters[end])
          {
            continue
          }
          add(string, at: start..<end, in: characters, document: number, edges: edges)
        }
      }
    }
  }

  private mutating func add(
    _ string: String, at range: Range<Int>, in characters: [Character], document: Int,
    edges: Set<Int>
  ) {
    func neighbour(_ index: Int) -> String {
      guard characters.indices.contains(index), Self.isText(characters[index]) else { return "" }
      return String(characters[index])
    }
    // Behind a string, A is another neighbour than AA.
    let next = range.upperBound
    let isLongWord =
      next + 1 < characters.count && Self.isLetter(characters[next])
      && Self.isLetter(characters[next + 1])
    var count = counts[string, default: Count()]
    count.count += 1
    count.documents.insert(document)
    count.before[neighbour(range.lowerBound - 1), default: 0] += 1
    count.behind[neighbour(next) + (isLongWord ? "…" : ""), default: 0] += 1
    if edges.contains(range.lowerBound), edges.contains(range.upperBound) {
      if (range.lowerBound + 1..<range.upperBound).contains(where: edges.contains) {
        count.divided += 1
      } else {
        count.whole += 1
      }
    }
    counts[string] = count
  }

  private static func isText(_ character: Character) -> Bool { character != "，" }
  private static func isLetter(_ character: Character) -> Bool { character.isASCII }

  /// The places of characters where tokens begin or end.
  private static func edges(in document: String, segmenter: Segmenter) -> Set<Int> {
    var text = document
    var tokens: [Token] = []
    text.withUTF8 {
      segmenter.segment($0, workspace: segmenter.makeWorkspace(), into: &tokens)
    }
    let offsets = Set(tokens.flatMap { [$0.start, $0.end] })
    var edges: Set<Int> = []
    var offset = 0
    for (place, character) in document.enumerated() {
      if offsets.contains(offset) { edges.insert(place) }
      offset += character.utf8.count
    }
    edges.insert(document.count)
    return edges
  }
}
