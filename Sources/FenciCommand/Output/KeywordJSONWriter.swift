import FenciKeywords
import FenciText

/// Writes the keywords of a record as the member `keywords` of a JSON object, best first.
struct KeywordJSONWriter: Sendable {
  var detail: KeywordDetail
  /// Writes the object around the keywords.
  var records: JSONRecordWriter

  func append(_ keywords: [Keyword], of record: borrowing Record, to output: inout Bytes) {
    let text = record.text
    let occurrences = detail.occurrences.map {
      OffsetMap(text, to: $0, of: keywords.lazy.flatMap(\.occurrences))
    }
    let member = JSONMember(name: "keywords") { output in
      output.append(ascii: "[")
      for (index, keyword) in keywords.enumerated() {
        if index > 0 { output.append(ascii: ",") }
        output.append("{\"text\":")
        JSONString.encode(keyword.text, into: &output)
        if detail.scores {
          output.append(",\"score\":")
          output.append(score: keyword.score, detail)
        }
        if !keyword.variants.isEmpty { append(variants: keyword.variants, to: &output) }
        if let occurrences { append(keyword.occurrences, by: occurrences, to: &output) }
        if detail.explanation { append(keyword.explanation, to: &output) }
        output.append(ascii: "}")
      }
      output.append(ascii: "]")
    }
    records.append(record, setting: [member], to: &output)
  }

  private func append(
    _ occurrences: [Range<Int>], by map: OffsetMap, to output: inout Bytes
  ) {
    output.append(",\"occurrences\":[")
    for (index, range) in occurrences.enumerated() {
      let range = map[range]
      output.append(index > 0 ? ",[" : "[")
      output.append(decimal: range.lowerBound)
      output.append(ascii: ",")
      output.append(decimal: range.upperBound)
      output.append(ascii: "]")
    }
    output.append(ascii: "]")
  }

  private func append(variants: [String], to output: inout Bytes) {
    output.append(",\"variants\":[")
    for (index, variant) in variants.enumerated() {
      if index > 0 { output.append(ascii: ",") }
      JSONString.encode(variant, into: &output)
    }
    output.append(ascii: "]")
  }

  private func append(_ explanation: [Keyword.Factor], to output: inout Bytes) {
    output.append(",\"explanation\":{")
    for (index, factor) in explanation.enumerated() {
      if index > 0 { output.append(ascii: ",") }
      JSONString.encode(factor.name, into: &output)
      output.append(ascii: ":")
      output.append(fixed: factor.value, fractionDigits: 6)
    }
    output.append(ascii: "}")
  }
}
