import FenciKeywords
import FenciText

/// What is written of each keyword.
struct KeywordDetail: Sendable {
  /// Whether scores are written.
  var scores = true
  /// Whether scores are written with all digits that tell them apart, and not with six.
  var hasExactScores = false
  /// Whether the ranges are written where a keyword stands, and what they count.
  var occurrences: OffsetUnit?
  /// Whether the factors of a score are written.
  var explanation = false
}

extension Bytes {
  /// Appends a score as TSV and JSON have it.
  mutating func append(score: Double, _ detail: KeywordDetail) {
    if detail.hasExactScores {
      append(score.description)
    } else {
      append(fixed: score, fractionDigits: 6)
    }
  }
}

/// The writer of a run's keywords.
enum KeywordWriter: Sendable {
  case table(KeywordTableWriter)
  case tsv(KeywordTSVWriter)
  case json(KeywordJSONWriter)

  /// Appends the keywords of one record.
  func append(_ keywords: [Keyword], of record: borrowing Record, to output: inout Bytes) {
    switch self {
    case .table(let writer): writer.append(keywords, of: record, to: &output)
    case .tsv(let writer): writer.append(keywords, of: record, to: &output)
    case .json(let writer): writer.append(keywords, of: record, to: &output)
    }
  }
}

extension Keyword {
  /// The factors of the score in one line, such as `frequency 3.00, rarity 5.21`; those that would read 1.00
  /// are left out.
  var explanationText: String {
    explanation.compactMap { factor in
      var value: Bytes = []
      value.append(fixed: factor.value, fractionDigits: 2)
      let text = String(decoding: value, as: UTF8.self)
      return text == "1.00" ? nil : "\(factor.name) \(text)"
    }.joined(separator: ", ")
  }
}
