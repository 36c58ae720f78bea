import FenciLexicon

/// Writes the words of a record on one line: `小明 硕士`, or with tags `小明/nr 硕士/n`.
struct PlainWriter: Sendable {
  /// What stands between two words.
  var separator: Bytes

  /// Appends the line of one record.
  ///
  /// Nothing is rewritten but ill-formed bytes, which are shown as U+FFFD.
  func append(
    _ record: borrowing Record, tokens: TokenSource<some WrittenToken>, to output: inout Bytes
  ) {
    let isValid = record.isValid
    var isFirst = true
    // Borrowed once for the line: retaining the array at each token would cost as much as copying.
    separator.withUnsafeBufferPointer { separator in
      tokens.forEachToken(of: record.text) { element, _, word in
        if !isFirst { output.append(contentsOf: separator) }
        isFirst = false
        output.append(showing: word, isValid: isValid)
        if let tag = element.partOfSpeech {
          output.append(ascii: "/")
          output.append(tag.name)
        }
      }
    }
    output.append(ascii: "\n")
  }
}
