import FenciLexicon
import FenciSegmentation
import FenciText

/// Writes the tokens of a record as the member `tokens` of a JSON object.
struct JSONLinesWriter: Sendable {
  /// What the offsets count.
  var offsets: OffsetUnit
  /// Writes the object around the tokens.
  var records: JSONRecordWriter

  /// Appends the object of one record.
  func append(
    _ record: borrowing Record, tokens: TokenSource<some WrittenToken>, to output: inout Bytes
  ) {
    let (text, isValid) = (record.text, record.isValid)
    let member = JSONMember(name: "tokens") { output in
      var converter = OffsetConverter(text, to: offsets)
      var isFirst = true
      output.append(ascii: "[")
      tokens.forEachToken(of: text) { element, range, word in
        if !isFirst { output.append(ascii: ",") }
        isFirst = false
        let range = converter.convert(range)
        output.append(literal: "{\"text\":")
        JSONString.encode(word, isValid: isValid, into: &output)
        output.append(literal: ",\"start\":")
        output.append(decimal: range.lowerBound)
        output.append(literal: ",\"end\":")
        output.append(decimal: range.upperBound)
        output.append(literal: ",\"kind\":\"")
        output.append(contentsOf: element.token.kind.utf8Name)
        if let tag = element.partOfSpeech {
          output.append(literal: "\",\"tag\":\"")
          output.append(tag.name)
        }
        output.append(literal: "\"}")
      }
      output.append(ascii: "]")
    }
    records.append(record, setting: [member], to: &output)
  }
}
