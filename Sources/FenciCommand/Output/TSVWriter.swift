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
  private let names = TokenNames()

  init(offsets: OffsetUnit, namesInputs: Bool) {
    self.offsets = offsets
    self.namesInputs = namesInputs
  }

  /// Appends the lines of one record.
  func append(
    _ record: borrowing Record, tokens: TokenSource<some WrittenToken>, to output: inout Bytes
  ) {
    let isValid = record.isValid
    var converter = OffsetConverter(
      record.text, to: offsets, from: record.part.start.count(in: offsets))
    var note = DecimalNote()
    let (firstCells, firstCellBytes) = firstCells(of: record)
    firstCells.withUnsafeBufferPointer { firstCells in
      tokens.forEachWindow(of: record.text) { window in
        // Shown or escaped, a byte becomes three at most.
        let isPlain = isValid && !window.text.needsEscapes
        let cellBytes = firstCellBytes + 2 * ByteCursor.decimalLimit + 2 * TokenNames.limit + 5
        let room =
          window.tokenByteCount * (isPlain ? 1 : 3) + window.tokens.count * cellBytes
        output.append(atMost: room) { cursor in
          for element in window.tokens where element.token.kind != window.omittedKind {
            let (start, end) = (element.token.start, element.token.end)
            let range = converter.convert(window.start + start..<window.start + end)
            cursor.put(firstCells, from: 0, to: firstCellBytes)
            cursor.put(decimal: range.lowerBound, noting: &note)
            cursor.put(UInt8(ascii: "\t"))
            cursor.put(decimal: range.upperBound, noting: &note)
            cursor.put(UInt8(ascii: "\t"))
            cursor.put(names.name(of: element.token.kind))
            cursor.put(UInt8(ascii: "\t"))
            if let tag = element.partOfSpeech {
              cursor.put(names.name(of: tag))
              cursor.put(UInt8(ascii: "\t"))
            }
            if isPlain {
              cursor.put(window.text, from: start, to: end)
            } else {
              cursor.put(cell: window.text[start..<end], isValid: isValid)
            }
            cursor.put(UInt8(ascii: "\n"))
          }
        }
      }
    }
  }

  /// What all lines of a record begin with, and how many bytes that is; the zeros behind it let it be
  /// copied as words are.
  private func firstCells(of record: borrowing Record) -> (Bytes, count: Int) {
    var cells: Bytes = []
    cells.reserveCapacity(64)
    if namesInputs { Self.append(cell: record.source.name, to: &cells) }
    cells.append(decimal: record.line)
    cells.append(ascii: "\t")
    let count = cells.count
    cells.append(contentsOf: repeatElement(0, count: 16))
    return (cells, count)
  }
}

// MARK: - Cells

extension TSVWriter {
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
    output.append(atMost: 3 * text.count) { $0.put(cell: text[...], isValid: isValid) }
  }
}

extension ByteCursor {
  /// Puts a text with the characters escaped that would end a cell: at most two bytes for one, three
  /// for one that is ill-formed.
  mutating func put(cell text: Slice<UnsafeBufferPointer<UInt8>>, isValid: Bool) {
    guard isValid else {
      var shown = String(decoding: text, as: UTF8.self)
      return shown.withUTF8 { put(cell: $0[...], isValid: true) }
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "\t"): put("\\t")
      case UInt8(ascii: "\n"): put("\\n")
      case UInt8(ascii: "\r"): put("\\r")
      case UInt8(ascii: "\\"): put("\\\\")
      default: put(byte)
      }
    }
  }

  /// Puts a text with U+FFFD for each ill-formed sequence: at most three bytes for one.
  mutating func put(showing text: Slice<UnsafeBufferPointer<UInt8>>) {
    var shown = String(decoding: text, as: UTF8.self)
    shown.withUTF8 { put($0) }
  }
}
