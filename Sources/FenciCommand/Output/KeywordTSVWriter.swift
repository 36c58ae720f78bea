import FenciKeywords
import FenciText

/// Writes one keyword a line: term, score, and what else was asked for, separated by tabs.
///
/// Records are told apart by columns before these: the input if there are several, the line if
/// each line is a record.
struct KeywordTSVWriter: Sendable {
  var detail: KeywordDetail
  var namesInputs: Bool
  var namesLines: Bool

  func append(_ keywords: [Keyword], of record: borrowing Record, to output: inout Bytes) {
    let occurrences = detail.occurrences.map {
      OffsetMap(record.text, to: $0, of: keywords.lazy.flatMap(\.occurrences))
    }
    for keyword in keywords {
      if namesInputs { TSVWriter.append(cell: record.source.name, to: &output) }
      if namesLines { TSVWriter.append(cell: String(record.line), to: &output) }
      var term = keyword.text
      term.withUTF8 { TSVWriter.append(escaping: $0, isValid: true, to: &output) }
      if detail.scores {
        output.append(ascii: "\t")
        output.append(score: keyword.score, detail)
      }
      if let occurrences {
        output.append(ascii: "\t")
        output.append(
          keyword.occurrences.map { range in
            let range = occurrences[range]
            return "\(range.lowerBound)-\(range.upperBound)"
          }.joined(separator: ","))
      }
      if detail.explanation {
        output.append(ascii: "\t")
        output.append(keyword.explanationText)
      }
      output.append(ascii: "\n")
    }
  }
}
