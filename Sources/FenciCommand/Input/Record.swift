import FenciText

/// What one text to analyse is, in an input.
enum RecordLayout: Hashable, Sendable {
  /// Each line of text.
  case lines
  /// A string member of the JSON object on each line, and perhaps another that is its title.
  case jsonLines(field: String, titleField: String?)
  /// The whole input.
  case file
}

/// One text to analyse and where it stands; valid while its block is.
struct Record {
  /// The text; well-formed UTF-8 if ``isValid``.
  var text: UnsafeBufferPointer<UInt8>
  /// The text of the title member, if one was asked for and the line has it.
  var title: UnsafeBufferPointer<UInt8>?
  /// Whether text and title are known to be well-formed UTF-8.
  var isValid: Bool
  /// The input the record comes from.
  var source: InputSource
  /// The line it stands in, counted from 1.
  var line: Int
  /// Which part of the line it is.
  var part = LinePart()
  /// The line that the text is a member of, for JSON Lines.
  var json: JSONLine?
}

/// Finds the records of a block.
///
/// Holds the buffers into which JSON strings are decoded, so one worker keeps one reader.
struct RecordReader {
  private let layout: RecordLayout
  private let isStrict: Bool
  /// Every line is a record if lines are answered in their turn, and none may be too long.
  private let exchange: LineExchange?
  private var text: Bytes = []
  private var title: Bytes = []

  /// - Parameters:
  ///   - layout: What a record is.
  ///   - isStrict: Whether ill-formed text is an error.
  ///   - exchange: How lines are answered; `nil` passes over blank ones.
  init(layout: RecordLayout, isStrict: Bool, exchange: LineExchange? = nil) {
    self.layout = layout
    self.isStrict = isStrict
    self.exchange = exchange
  }

  /// Calls a function with each record of a block, in order.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - findings: Grows by what is wrong with records, which are then passed over.
  ///   - body: The function; what it throws is found wrong with its record.
  ///   - answer: Gets what is wrong with a record; true if that is the end of it, and it is no finding.
  mutating func forEachRecord(
    of block: Block, findings: inout Findings,
    _ body: (borrowing Record) throws(CommandError) -> Void,
    answering answer: (CommandError, borrowing Record) -> Bool = { _, _ in false }
  ) {
    if block.encoding == .utf8 {
      let isValid = block.bytes.withUnsafeBufferPointer { $0.firstIllFormedOffset() == nil }
      forEachRecord(ofText: block, isValid: isValid, findings: &findings, body, answer)
      return
    }
    for text in block.decoded(byLine: layout != .file, isStrict: isStrict, findings: &findings) {
      forEachRecord(ofText: text, isValid: true, findings: &findings, body, answer)
    }
  }

  private mutating func forEachRecord(
    ofText block: Block, isValid: Bool, findings: inout Findings,
    _ body: (borrowing Record) throws(CommandError) -> Void,
    _ answer: (CommandError, borrowing Record) -> Bool
  ) {
    if layout == .file {
      block.bytes.withUnsafeBufferPointer { bytes in
        var record = Record(text: bytes, isValid: isValid, source: block.source, line: 1)
        read(&record, of: block, findings: &findings, body, answer)
      }
    } else {
      // One record for all lines: to make one takes longer than to copy a short line.
      var record = Record(
        text: UnsafeBufferPointer(start: nil, count: 0), isValid: isValid, source: block.source,
        line: block.firstLine)
      block.forEachLine { line, number, part in
        record.text = line
        record.isValid = isValid
        record.line = number
        record.part = part
        record.json = nil
        read(&record, of: block, findings: &findings, body, answer)
      }
    }
  }

  /// Makes of a record that is a line or a file what the layout says.
  private mutating func read(
    _ record: inout Record, of block: Block, findings: inout Findings,
    _ body: (borrowing Record) throws(CommandError) -> Void,
    _ answer: (CommandError, borrowing Record) -> Bool
  ) {
    do throws(CommandError) {
      if let limit = exchange?.lineLimit, record.text.count > limit {
        throw .lineTooLong(
          Place(source: block.source.name, line: record.line, column: 1), limit: limit)
      }
      // The block is not valid, but most of its lines are.
      if !record.isValid { record.isValid = try check(record, findings: &findings) }
      guard case .jsonLines(let field, let titleField) = layout else { return try body(record) }
      let isBlank = record.text.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      guard !isBlank || exchange != nil else { return }
      let json = try split(record.text, line: record.line, of: block)
      record.json = json
      try decode(field, of: json, at: record, into: &text, findings: &findings)
      if let titleField, json.member(named: titleField) != nil {
        try decode(titleField, of: json, at: record, into: &title, findings: &findings)
      } else {
        title.removeAll(keepingCapacity: true)
      }
      try text.withUnsafeBufferPointer { text throws(CommandError) in
        try title.withUnsafeBufferPointer { title throws(CommandError) in
          record.text = text
          record.title = titleField == nil ? nil : title
          try body(record)
        }
      }
    } catch {
      if !answer(error, record) { findings.errors.append(error) }
    }
  }

  /// Counts the ill-formed sequences of a line, or refuses it; true if there are none.
  private func check(
    _ record: borrowing Record, findings: inout Findings
  ) throws(CommandError) -> Bool {
    let illFormed = IllFormedText(in: record.text)
    guard let offset = illFormed.firstOffset else { return true }
    let before = record.text[..<offset]
    let lineFeed = before.lastIndex(of: UInt8(ascii: "\n"))
    let lineStart = lineFeed.map { $0 + 1 } ?? -record.part.start.byteCount
    let place = Place(
      source: record.source.name, line: record.line + before.count { $0 == UInt8(ascii: "\n") },
      column: offset - lineStart + 1)
    if isStrict { throw .illFormedText(place) }
    findings.noteReplacements(illFormed.count, first: place)
    return false
  }

  private func split(
    _ bytes: UnsafeBufferPointer<UInt8>, line: Int, of block: Block
  ) throws(CommandError) -> JSONLine {
    do {
      return try JSONLine(bytes)
    } catch {
      let place = Place(source: block.source.name, line: line, column: error.offset + 1)
      throw .malformedJSON(place, expected: error.expected)
    }
  }

  private func decode(
    _ name: String, of json: JSONLine, at record: borrowing Record, into text: inout Bytes,
    findings: inout Findings
  ) throws(CommandError) {
    var place = Place(source: record.source.name, line: record.line, column: 1)
    guard let member = json.member(named: name) else { throw .missingMember(place, name: name) }
    place.column = member.value.lowerBound + 1
    text.removeAll(keepingCapacity: true)
    guard let replaced = json.decodeString(of: member, into: &text) else {
      throw .notAString(place, name: name)
    }
    if replaced > 0 {
      if isStrict { throw .illFormedText(place) }
      findings.noteReplacements(replaced, first: place)
    }
  }
}
