import Fenci
import FenciLexicon
import FenciSegmentation
import FenciText

/// How an explanation is written.
enum ExplanationFormat: String, CaseIterable, Sendable {
  /// Tables for a person.
  case text
  /// One JSON object.
  case json
}

/// Shows the words of a text, and the two cheapest paths that they were chosen from.
struct SegmentationExplanation {
  var analyzer: Analyzer
  /// The text as the user would divide it, with spaces between words; `nil` for the path that comes next.
  var expected: String?
  var format = ExplanationFormat.text
  var isColored = false

  /// Writes the explanation of a text.
  ///
  /// Only as much of the text is explained as the segmenter looks at once, which is more than a
  /// screen can show.
  ///
  /// - Throws: ``CommandError/expectedText(_:)``, ``CommandError/expectedPath(_:)``.
  func run(_ text: String, to output: borrowing OutputFile) throws(CommandError) {
    let bytes = Array(text.utf8)
    let end = bytes.withUnsafeBufferPointer { analyzer.segmenter.endOfWindow(in: $0, from: 0) }
    let window = Array(bytes[..<end])
    var offsets: [Int]?
    if let expected {
      offsets = Self.offsets(of: Array(expected.utf8), in: window)
      guard offsets != nil else { throw .expectedText(expected) }
    }
    let result = window.withUnsafeBufferPointer { explain($0, against: offsets) }
    guard let result else { throw .expectedPath(expected ?? "") }
    try output.write(result)
  }

  /// - Returns: `nil` when no path divides where it should.
  private func explain(
    _ source: UnsafeBufferPointer<UInt8>, against offsets: [Int]?
  ) -> Bytes? {
    let explanation = analyzer.segmenter.explain(
      source, against: offsets, workspace: analyzer.segmenter.makeWorkspace())
    guard offsets == nil || explanation.other != nil else { return nil }
    let title = offsets == nil ? "next" : "expected"
    let origin = { self.origin(of: $0, in: source) }
    var bytes: Bytes = []
    switch (format, analyzer.segmenter.hasLearnedScores) {
    case (.json, _):
      ExplanationJSON(
        explanation: explanation, tokens: tokens(of: source), source: source, origin: origin,
        otherTitle: title
      ).write(to: &bytes)
    case (.text, true):
      append(wordsOf: source, to: &bytes)
      ExplanationTable(
        explanation: explanation, source: source, origin: origin, otherTitle: title,
        isColored: isColored
      ).write(to: &bytes)
    case (.text, false):
      append(wordsOf: source, to: &bytes)
      for (path, title) in [(explanation.best, "best"), (explanation.other, title)] {
        guard let path else { continue }
        append(path, named: title, best: explanation.best.score, source, to: &bytes, origin)
      }
    }
    return bytes
  }

  private func tokens(of source: UnsafeBufferPointer<UInt8>) -> [Token] {
    var tokens: [Token] = []
    analyzer.segment(source, workspace: analyzer.makeWorkspace(), into: &tokens)
    return tokens.filter { $0.kind != .whitespace }
  }

  /// The final words with where their edges came from: they may differ from the best path where
  /// characters that no dictionary joins are joined by the hidden Markov model.
  private func append(wordsOf source: UnsafeBufferPointer<UInt8>, to output: inout Bytes) {
    var table = Table(columns: [
      Table.Column(title: "words", alignment: .leading),
      Table.Column(title: "kind", alignment: .leading),
      Table.Column(title: "from", alignment: .leading),
    ])
    for token in tokens(of: source) {
      let word = String(decoding: source[token.utf8Range], as: UTF8.self)
      table.append([word, token.kind.name, String(describing: token.origin)])
    }
    table.write(to: &output, isColored: isColored)
  }

  /// A path with its costs, which are probabilities where no model was learned.
  private func append(
    _ path: PathExplanation.Path, named name: String, best: Double,
    _ source: UnsafeBufferPointer<UInt8>, to output: inout Bytes,
    _ origin: (PathExplanation.Word) -> String
  ) {
    var table = Table(columns: [
      Table.Column(title: name, alignment: .leading),
      Table.Column(title: "cost", alignment: .trailing),
      Table.Column(title: "from", alignment: .leading),
    ])
    for word in path.words {
      let text = String(decoding: source[word.range], as: UTF8.self)
      table.append([text, Self.cost(word.score), origin(word)])
    }
    let difference = path.score < best ? "+\(Self.cost(path.score - best))" : ""
    table.append(["", Self.cost(path.score), difference])
    output.append(ascii: "\n")
    table.write(to: &output, isColored: isColored)
  }

  private static func cost(_ score: Double) -> String {
    String(Int((-score * PathExplanation.costPerScore).rounded()))
  }

  /// Which dictionary has a word, or what it is that none has.
  private func origin(
    of word: PathExplanation.Word, in source: UnsafeBufferPointer<UInt8>
  ) -> String {
    guard word.id == .none else {
      let text = String(decoding: source[word.range], as: UTF8.self)
      return analyzer.lexicon.find(text) == word.id ? "lexicon" : "user"
    }
    if word.cellCount > 1 { return "unknown word" }
    guard analyzer.segmenter.hasLearnedScores, word.kind != .word else { return "no dictionary" }
    return word.kind.name
  }

  /// Where the expected words begin in the text, but for the first.
  ///
  /// White space in the text stands between words.
  ///
  /// - Returns: `nil` when the words are not those of the text.
  static func offsets(of expected: [UInt8], in text: [UInt8]) -> [Int]? {
    let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    var offsets: Set<Int> = []
    var position = 0
    for byte in expected {
      if isSpace(byte) {
        offsets.insert(position)
        continue
      }
      while position < text.count, isSpace(text[position]), !isSpace(byte) {
        offsets.formUnion([position, position + 1])
        position += 1
      }
      guard position < text.count, text[position] == byte else { return nil }
      position += 1
    }
    while position < text.count, isSpace(text[position]) {
      offsets.formUnion([position, position + 1])
      position += 1
    }
    return position == text.count ? offsets.filter { $0 > 0 && $0 < text.count }.sorted() : nil
  }
}
