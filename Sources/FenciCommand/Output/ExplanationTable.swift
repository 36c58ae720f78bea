import FenciSegmentation
import FenciText
import Glibc

/// Writes two paths and what decided between them as tables for a person, in the scores of the learned model.
struct ExplanationTable {
  var explanation: PathExplanation
  var source: UnsafeBufferPointer<UInt8>
  /// Where a word is from.
  var origin: (PathExplanation.Word) -> String
  /// The title of the other path.
  var otherTitle: String
  var isColored: Bool

  /// So much of the evidence is shown for a boundary; the rest is summed up.
  private static let shownEvidence = 4

  /// Appends the tables and the sentence that says by how much the best path is ahead.
  func write(to output: inout Bytes) {
    append(explanation.best, title: "best", to: &output)
    if let other = explanation.other { append(other, title: otherTitle, to: &output) }
    appendBoundaries(to: &output)
    appendVerdict(to: &output)
  }

  private func append(_ path: PathExplanation.Path, title: String, to output: inout Bytes) {
    var table = Table(columns: [
      .init(title: title, alignment: .leading, style: .bold),
      .init(title: "word", alignment: .trailing),
      .init(title: "boundary", alignment: .trailing),
      .init(title: "sum", alignment: .trailing),
      .init(title: "from", alignment: .leading),
    ])
    for word in path.words {
      let boundary = word.boundaryScore.map(Self.signed) ?? ""
      table.append([
        text(word.range), Self.signed(word.score), boundary,
        Self.signed(word.score + (word.boundaryScore ?? 0)), origin(word),
      ])
    }
    let wordSum = path.words.reduce(0) { $0 + $1.score }
    let hasBoundaries = path.words.count > 1
    table.append([
      "", Self.signed(wordSum), hasBoundaries ? Self.signed(path.score - wordSum) : "",
      Self.signed(path.score), "",
    ])
    output.append(ascii: "\n")
    table.write(to: &output, isColored: isColored)
  }

  private func appendBoundaries(to output: inout Bytes) {
    guard !explanation.boundaries.isEmpty else { return }
    var table = Table(columns: [
      .init(title: "boundary", alignment: .leading, style: .bold),
      .init(title: "score", alignment: .trailing),
      .init(title: "in", alignment: .leading),
      .init(title: "what speaks for it (+) and against it (-)", alignment: .leading),
    ])
    for boundary in explanation.boundaries {
      let owner =
        boundary.isInBest
        ? (boundary.isInOther || explanation.other == nil ? "" : "best") : otherTitle
      table.append([
        "\(character(before: boundary.offset))|\(character(from: boundary.offset))",
        Self.signed(boundary.score), owner, evidence(boundary.evidence),
      ])
    }
    output.append(ascii: "\n")
    table.write(to: &output, isColored: isColored)
  }

  private func evidence(_ all: [PathExplanation.Evidence]) -> String {
    var items = all.prefix(Self.shownEvidence).map { "\(name($0)) \(Self.signed($0.score))" }
    let rest = all.dropFirst(Self.shownEvidence)
    if !rest.isEmpty {
      items.append("\(rest.count) more \(Self.signed(rest.reduce(0) { $0 + $1.score }))")
    }
    return items.joined(separator: ", ")
  }

  private func name(_ evidence: PathExplanation.Evidence) -> String {
    switch evidence.kind {
    case .kind: evidence.tokenKind.name
    case .pair where evidence.touchesEdge:
      evidence.range.lowerBound == 0
        ? "beginning \(text(evidence.range))" : "end \(text(evidence.range))"
    case .character, .pair, .word: "\(evidence.kind.rawValue) \(text(evidence.range))"
    }
  }

  private func appendVerdict(to output: inout Bytes) {
    output.append(ascii: "\n")
    guard let other = explanation.other else {
      return output.append("There is no other way to divide the text.\n")
    }
    guard explanation.best.words.map(\.range) != other.words.map(\.range) else {
      return output.append("This is how the text is divided.\n")
    }
    let ahead = explanation.best.score - other.score
    let difference = differingWords(explanation.best, other)
    output.append("\(difference.best) is ")
    guard ahead > 0 else {
      return output.append(
        "as good as \(difference.other); at the first difference the longer word wins.\n")
    }
    output.append(
      "ahead of \(difference.other) by \(String(fixed: ahead, fractionDigits: 2)) nats: "
        + "\(Odds(ofLogarithm: ahead)).\n")
  }

  /// The words from the first that differs to the last.
  private func differingWords(
    _ best: PathExplanation.Path, _ other: PathExplanation.Path
  ) -> (best: String, other: String) {
    let (left, right) = (best.words.map(\.range), other.words.map(\.range))
    let before = zip(left, right).prefix { $0 == $1 }.count
    let after = zip(left.dropFirst(before).reversed(), right.dropFirst(before).reversed())
      .prefix { $0 == $1 }.count
    func text(_ ranges: [Range<Int>]) -> String {
      ranges[before..<ranges.count - after].map(self.text).joined(separator: " ")
    }
    return (text(left), text(right))
  }

  // MARK: - Texts

  private static func signed(_ score: Double) -> String {
    (score < -0.005 ? "" : "+")
      + String(fixed: score < -0.005 ? score : max(score, 0), fractionDigits: 2)
  }

  private func text(_ range: Range<Int>) -> String {
    Table.harmless(String(decoding: source[range], as: UTF8.self))
  }

  private func character(before offset: Int) -> String {
    let words = explanation.best.words + (explanation.other?.words ?? [])
    let word = words.first { $0.range.upperBound == offset }?.range ?? 0..<offset
    return String(text(word).suffix(1))
  }

  private func character(from offset: Int) -> String {
    let words = explanation.best.words + (explanation.other?.words ?? [])
    let word = words.first { $0.range.lowerBound == offset }?.range ?? offset..<source.count
    return String(text(word).prefix(1))
  }
}

/// How many times likelier something is, in words.
struct Odds: CustomStringConvertible {
  /// The odds.
  var value: Double

  /// Takes the natural logarithm of the odds.
  init(ofLogarithm logarithm: Double) { value = exp(logarithm) }

  var description: String {
    switch value {
    case ..<9.95: "\(String(fixed: value, fractionDigits: 1)) to 1"
    case ..<999_999.5: "\(Int(value.rounded())) to 1"
    default: "more than a million to 1"
    }
  }
}
