import FenciLexicon
import FenciSegmentation
import FenciText

/// Writes the tokens of a record as a member of a JSON object.
struct JSONLinesWriter: Sendable {
  /// What the offsets count.
  var offsets: OffsetUnit
  /// Writes the object around the tokens.
  var records: JSONRecordWriter
  /// The member that has the tokens.
  var member: String
  private let names = TokenNames()

  init(offsets: OffsetUnit, records: JSONRecordWriter, member: String = "tokens") {
    self.offsets = offsets
    self.member = member
    self.records = records
  }

  /// Appends the object of one record, or the part of it that a part of a line gives.
  func append(
    _ record: borrowing Record, tokens: TokenSource<some WrittenToken>, to output: inout Bytes
  ) {
    let (text, isValid, part) = (record.text, record.isValid, record.part)
    let member = JSONMember(name: member) { output in
      if part.before == nil { output.append(ascii: "[") }
      appendTokens(of: text, isValid: isValid, part: part, tokens: tokens, to: &output)
      if part.endsLine { output.append(ascii: "]") }
    }
    records.append(record, setting: [member], to: &output)
  }

  private func appendTokens(
    of text: UnsafeBufferPointer<UInt8>, isValid: Bool, part: LinePart,
    tokens: TokenSource<some WrittenToken>, to output: inout Bytes
  ) {
    var converter = OffsetConverter(text, to: offsets, from: part.start.count(in: offsets))
    var note = DecimalNote()
    var isFirst = !part.start.hasWords
    tokens.forEachWindow(of: text) { window in
      let isPlain = isValid && !window.text.needsEscapes
      // The punctuation and the names of members, as below.
      let memberBytes = 47 + 2 * ByteCursor.decimalLimit + 2 * TokenNames.limit
      let room =
        window.tokenByteCount * (isPlain ? 1 : JSONString.escapeLimit)
        + window.tokens.count * memberBytes
      output.append(atMost: room) { cursor in
        for element in window.tokens where element.token.kind != window.omittedKind {
          let (start, end) = (element.token.start, element.token.end)
          let range = converter.convert(window.start + start..<window.start + end)
          if !isFirst { cursor.put(UInt8(ascii: ",")) }
          isFirst = false
          cursor.put("{\"text\":\"")
          if isPlain {
            cursor.put(window.text, from: start, to: end)
          } else {
            cursor.put(escaping: window.text[start..<end], isValid: isValid)
          }
          cursor.put("\",\"start\":")
          cursor.put(decimal: range.lowerBound, noting: &note)
          cursor.put(",\"end\":")
          cursor.put(decimal: range.upperBound, noting: &note)
          cursor.put(",\"kind\":\"")
          cursor.put(names.name(of: element.token.kind))
          if let tag = element.partOfSpeech {
            cursor.put("\",\"tag\":\"")
            cursor.put(names.name(of: tag))
          }
          cursor.put("\"}")
        }
      }
    }
  }
}
