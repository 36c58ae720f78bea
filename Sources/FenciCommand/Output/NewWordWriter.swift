import FenciDiscovery
import FenciLexicon

/// How new words are written.
enum NewWordFormat: String, CaseIterable, Sendable {
  /// A table for a person.
  case text
  /// A user dictionary with the evidence in further columns.
  case tsv
}

/// Writes new words with the evidence for them.
struct NewWordWriter: Sendable {
  var format: NewWordFormat
  /// Whether neighbours are written too.
  var explains: Bool
  /// What the head of a user dictionary says.
  var facts: [String]

  /// The words, best first.
  ///
  /// - Parameters:
  ///   - words: The words in order.
  ///   - counted: What they were found in.
  /// - Returns: The whole output.
  func text(of words: [NewWord], in counted: [CountedText]) -> Bytes {
    var output: Bytes = []
    switch format {
    case .text: appendTable(of: words, to: &output)
    case .tsv: appendDictionary(of: words, in: counted, to: &output)
    }
    return output
  }

  /// Columns 4 and on, which a user dictionary's reader passes over.
  private static let evidenceColumns = [
    "occurrences", "documents", "cohesion", "left-entropy", "right-entropy", "whole", "divided",
    "crossed", "score",
  ]

  private func appendDictionary(
    of words: [NewWord], in counted: [CountedText], to output: inout Bytes
  ) {
    output.append("# fenci user dictionary: words that no dictionary has, best first\n")
    for fact in facts { output.append("# \(fact)\n") }
    let documentCount = counted.reduce(0) { $0 + $1.documentCount }
    let tokenCount = counted.reduce(0) { $0 + $1.tokenCount }
    output.append("# found in \(documentCount) documents of \(tokenCount) words\n")
    let columns =
      ["word", "count", "tag"] + Self.evidenceColumns + (explains ? ["before", "behind"] : [])
    output.append("# " + columns.joined(separator: "\t") + "\n")
    for word in words { appendLine(of: word, to: &output) }
  }

  private func appendLine(of word: NewWord, to output: inout Bytes) {
    TSVWriter.append(cell: word.text, to: &output)
    output.append(decimal: Int(clamping: word.lexiconCount))
    output.append(ascii: "\t")
    output.append(word.tag == .unknown ? "" : word.tag.name)
    for number in [word.count, word.documentCount] {
      output.append(ascii: "\t")
      output.append(decimal: number)
    }
    for number in [word.cohesion, word.leftEntropy, word.rightEntropy] {
      output.append(ascii: "\t")
      output.append(fixed: number, fractionDigits: 2)
    }
    for number in [word.wholeCount, word.dividedCount, word.crossedCount] {
      output.append(ascii: "\t")
      output.append(decimal: number)
    }
    output.append(ascii: "\t")
    output.append(fixed: word.score, fractionDigits: 2)
    if explains {
      for neighbours in [word.leftNeighbours, word.rightNeighbours] {
        output.append("\t" + neighbours.joined(separator: " "))
      }
    }
    output.append(ascii: "\n")
  }

  private func appendTable(of words: [NewWord], to output: inout Bytes) {
    var table = Table(columns: [
      Table.Column(title: "", alignment: .trailing, style: .dim),
      Table.Column(title: "word", alignment: .leading),
      Table.Column(title: "tag", alignment: .leading),
      Table.Column(title: "count", alignment: .trailing),
      Table.Column(title: "documents", alignment: .trailing),
      Table.Column(title: "cohesion", alignment: .trailing),
      Table.Column(title: "entropy", alignment: .trailing),
      Table.Column(title: "whole", alignment: .trailing),
      Table.Column(title: "crossed", alignment: .trailing),
    ])
    for (index, word) in words.enumerated() {
      table.append(
        [
          String(index + 1), word.text, word.tag == .unknown ? "" : word.tag.name,
          String(word.count), String(word.documentCount), Self.text(of: word.cohesion),
          Self.text(of: min(word.leftEntropy, word.rightEntropy)),
          Self.share(word.wholeCount, of: word.count),
          Self.share(word.crossedCount, of: word.count),
        ], note: explains ? Self.explanation(of: word) : nil)
    }
    table.write(to: &output, isColored: false)
  }

  private static func explanation(of word: NewWord) -> String {
    let before = word.leftNeighbours.joined(separator: " ")
    let behind = word.rightNeighbours.joined(separator: " ")
    return "before it: \(before.isEmpty ? "nothing twice" : before); "
      + "behind it: \(behind.isEmpty ? "nothing twice" : behind)"
  }

  private static func text(of number: Double) -> String {
    String(fixed: number, fractionDigits: 2)
  }

  private static func share(_ part: Int, of whole: Int) -> String {
    "\((100 * part + whole / 2) / whole) %"
  }
}
