import FenciLexicon
import FenciSegmentation
import FenciText

/// Writes the words of a record on one line: `小明 硕士`, or with tags `小明/nr 硕士/n`.
struct PlainWriter: Sendable {
  /// What stands between two words.
  var separator: Bytes
  private let names = TokenNames(hasKinds: false)

  init(separator: Bytes) { self.separator = separator }

  /// Appends the line of one record.
  ///
  /// Nothing is rewritten but ill-formed bytes, which are shown as U+FFFD.
  func append(
    _ record: borrowing Record, tokens: TokenSource<some WrittenToken>, to output: inout Bytes
  ) {
    let isValid = record.isValid
    var isFirst = !record.part.start.hasWords
    // Borrowed once for the line: retaining the array at each token would cost as much as copying.
    separator.withUnsafeBufferPointer { separator in
      tokens.forEachWindow(of: record.text) { window in
        // U+FFFD takes three bytes in the place of one.
        let wordBytes = window.tokenByteCount * (isValid ? 1 : 3)
        let room = wordBytes + window.tokens.count * (separator.count + 1 + TokenNames.limit)
        output.append(atMost: room) { cursor in
          for element in window.tokens where element.token.kind != .whitespace {
            if !isFirst { cursor.put(separator: separator) }
            isFirst = false
            if isValid {
              cursor.put(window.text, from: element.token.start, to: element.token.end)
            } else {
              cursor.put(showing: window.text[element.token.utf8Range])
            }
            if let tag = element.partOfSpeech {
              cursor.put(UInt8(ascii: "/"))
              cursor.put(names.name(of: tag))
            }
          }
        }
      }
    }
    if record.part.endsLine { output.append(ascii: "\n") }
  }
}

extension ByteCursor {
  @inline(__always)
  fileprivate mutating func put(separator: UnsafeBufferPointer<UInt8>) {
    if separator.count == 1 { put(separator[0]) } else { put(separator) }
  }
}
