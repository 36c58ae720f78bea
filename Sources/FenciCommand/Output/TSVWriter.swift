import FenciLexicon
import FenciSegmentation
import FenciText

/// Writes one token a line: line number, start, end, kind, tag if there is one, word.
///
/// Several inputs are told apart by a first column with their names. There is no header, so
/// that files can be joined and cut. The word comes last, as only it may hold any character; a
/// tab, a line end or a backslash in it is written `\t`, `\n`, `\r` or `\\`.
struct TSVWriter: Sendable {
  /// What the offsets count.
  var offsets: OffsetUnit
  /// Whether each line begins with the name of its input.
  var namesInputs: Bool

  /// Appends the lines of one record.
  func append(
    _ record: borrowing Record, tokens: TokenSource<some WrittenToken>, to output: inout Bytes
  ) {
    let (source, line, isValid) = (record.source, record.line, record.isValid)
    var converter = OffsetConverter(record.text, to: offsets)
    tokens.forEachToken(of: record.text) { element, range, word in
      if namesInputs { Self.append(cell: source.name, to: &output) }
      let range = converter.convert(range)
      for number in [line, range.lowerBound, range.upperBound] {
        output.append(decimal: number)
        output.append(ascii: "\t")
      }
      output.append(contentsOf: element.token.kind.utf8Name)
      output.append(ascii: "\t")
      if let tag = element.partOfSpeech {
        output.append(tag.name)
        output.append(ascii: "\t")
      }
      Self.append(escaping: word, isValid: isValid, to: &output)
      output.append(ascii: "\n")
    }
  }

  /// Appends a cell and the tab after it.
  static func append(cell: String, to output: inout Bytes) {
    var cell = cell
    cell.withUTF8 { append(escaping: $0, isValid: true, to: &output) }
    output.append(ascii: "\t")
  }

  /// Appends the last cell of a line.
  static func append(lastCell cell: String, to output: inout Bytes) {
    var cell = cell
    cell.withUTF8 { append(escaping: $0, isValid: true, to: &output) }
    output.append(ascii: "\n")
  }

  /// Appends a text with the characters escaped that would end a cell.
  static func append(
    escaping text: UnsafeBufferPointer<UInt8>, isValid: Bool, to output: inout Bytes
  ) {
    let first = output.count
    output.append(showing: text, isValid: isValid)
    guard output[first...].contains(where: { escape(for: $0) != nil }) else { return }
    let shown = Bytes(output[first...])
    output.removeSubrange(first...)
    for byte in shown {
      if let escape = escape(for: byte) { output.append(escape) } else { output.append(byte) }
    }
  }

  private static func escape(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\t"): "\\t"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\\"): "\\\\"
    default: nil
    }
  }
}
