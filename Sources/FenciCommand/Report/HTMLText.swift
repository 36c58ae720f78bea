import FenciText

/// Text on its way into a page: what would be taken for mark-up is escaped, what could not be seen or
/// would steer the reader is made visible.
///
/// Source: the HTML Living Standard, section 13.1, "Writing HTML documents"; UAX #9 for directions.
enum HTMLText {
  /// Appends running text, which stands in an element of its own.
  ///
  /// Line ends become LF, as every parser of HTML makes them; other control characters become U+FFFD.
  /// Directional marks stay: the element ends what they begin.
  ///
  /// - Parameters:
  ///   - text: Well-formed UTF-8.
  ///   - output: Grows by the text.
  static func append(_ text: some Collection<UInt8>, to output: inout Bytes) {
    var scalars = String(decoding: text, as: UTF8.self).unicodeScalars.makeIterator()
    var wasReturn = false
    while let scalar = scalars.next() {
      defer { wasReturn = scalar == "\r" }
      switch scalar {
      case "\n" where wasReturn: break
      case "\r", "\n": output.append(ascii: "\n")
      case "\t": output.append(ascii: "\t")
      default: append(scalar, to: &output)
      }
    }
  }

  /// Appends a text of one line, such as a term or the name of a file, for an element or a quoted
  /// attribute.
  ///
  /// Control characters and directional controls become U+FFFD, so that a name looks like what it is.
  static func append(label: String, to output: inout Bytes) {
    for scalar in label.unicodeScalars {
      append(isDirectionalControl(scalar) ? "\u{FFFD}" : scalar, to: &output)
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout Bytes) {
    switch scalar {
    case "&": output.append("&amp;")
    case "<": output.append("&lt;")
    case ">": output.append("&gt;")
    case "\"": output.append("&quot;")
    case "'": output.append("&#39;")
    default:
      let isControl = scalar.properties.generalCategory == .control
      output.append(contentsOf: UTF8.encode(isControl ? "\u{FFFD}" : scalar) ?? .init())
    }
  }

  /// Embeddings, overrides, isolates and what ends them, and the three marks.
  private static func isDirectionalControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
