import FenciLexicon

/// Reads the literal that a Python file assigns to a name.
///
/// Only data is understood: strings, numbers, tuples, lists and dictionaries of them, comments between
/// them. Whatever else stands before the assignment (imports, classes) is passed over by line; nothing
/// is run.
///
/// Source: The Python Language Reference 3.11, sections 2.4 (literals) and 6.2 (displays).
struct PythonLiteralReader {
  private let source: SourceBytes
  private var offset = 0

  /// Containers may be so deep; jieba's are three deep.
  private static let depthLimit = 16

  private init(source: SourceBytes, offset: Int) {
    self.source = source
    self.offset = offset
  }

  /// Finds and reads an assignment.
  ///
  /// - Parameters:
  ///   - name: What stands left of `=`, first on its line.
  ///   - source: The file. The literal may be the argument of `set(…)`.
  /// - Returns: The literal right of `=`.
  /// - Throws: ``LexiconError/malformedLine(_:expected:found:)``.
  /// - Complexity: O(*n*) in the file's bytes.
  static func read(
    _ name: StaticString, from source: SourceBytes
  ) throws(LexiconError) -> PythonLiteral {
    var reader = PythonLiteralReader(source: source, offset: 0)
    while true {
      guard reader.offset < source.bytes.count else {
        throw source.malformed(at: reader.offset, expected: "\(name) = …")
      }
      reader.skipIndentation()
      if reader.skip(name) {
        reader.skipIndentation()
        if reader.skip("="), reader.peek != UInt8(ascii: "=") { break }
      }
      reader.skipLine()
    }
    reader.skipSpace()
    _ = reader.skip("set(")
    return try reader.readValue(depth: 0)
  }

  private var peek: UInt8? { offset < source.bytes.count ? source.bytes[offset] : nil }

  private func malformed(_ expected: String) -> LexiconError {
    source.malformed(at: offset, expected: expected)
  }
}

// MARK: - White space

extension PythonLiteralReader {
  private mutating func skipIndentation() {
    while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { offset += 1 }
  }

  private mutating func skipLine() {
    while let byte = peek {
      offset += 1
      if byte == UInt8(ascii: "\n") { return }
    }
  }

  private mutating func skipSpace() {
    while let byte = peek {
      if byte == UInt8(ascii: "#") {
        skipLine()
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        offset += 1
      } else {
        return
      }
    }
  }

  /// Passes over a text if it stands here.
  private mutating func skip(_ text: StaticString) -> Bool {
    let stands = text.withUTF8Buffer { source.bytes[offset...].starts(with: $0) }
    if stands { offset += text.utf8CodeUnitCount }
    return stands
  }
}

// MARK: - Values

extension PythonLiteralReader {
  private mutating func readValue(depth: Int) throws(LexiconError) -> PythonLiteral {
    skipSpace()
    let start = offset
    guard depth < Self.depthLimit, let first = peek else { throw malformed("a value") }
    let value: PythonLiteral.Value
    switch first {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "u"):
      value = .text(try readText())
    case UInt8(ascii: "{"):
      value = .dictionary(try readDictionary(depth: depth))
    case UInt8(ascii: "("):
      let (elements, isTuple) = try readElements(until: UInt8(ascii: ")"), depth: depth)
      if !isTuple, let only = elements.first { return only }
      value = .tuple(elements)
    case UInt8(ascii: "["):
      value = .tuple(try readElements(until: UInt8(ascii: "]"), depth: depth).elements)
    default:
      value = .number(try readNumber())
    }
    return PythonLiteral(value: value, offset: start)
  }

  private mutating func readDictionary(
    depth: Int
  ) throws(LexiconError) -> [(key: PythonLiteral, value: PythonLiteral)] {
    offset += 1
    var pairs: [(key: PythonLiteral, value: PythonLiteral)] = []
    while true {
      skipSpace()
      if skip("}") { return pairs }
      let key = try readValue(depth: depth + 1)
      skipSpace()
      guard skip(":") else { throw malformed(": after the key") }
      pairs.append((key, try readValue(depth: depth + 1)))
      skipSpace()
      if !skip(","), peek != UInt8(ascii: "}") { throw malformed(", or }") }
    }
  }

  /// - Returns: The elements, and whether a comma makes a tuple of what else is a value in brackets.
  private mutating func readElements(
    until end: UInt8, depth: Int
  ) throws(LexiconError) -> (elements: [PythonLiteral], isTuple: Bool) {
    offset += 1
    var elements: [PythonLiteral] = []
    var isTuple = true
    while true {
      skipSpace()
      if peek == end {
        offset += 1
        return (elements, isTuple)
      }
      elements.append(try readValue(depth: depth + 1))
      skipSpace()
      isTuple = skip(",") || elements.count > 1
      if !isTuple, peek != end { throw malformed(", or \(Unicode.Scalar(end))") }
    }
  }

  private mutating func readNumber() throws(LexiconError) -> Double {
    let start = offset
    while let byte = peek, Self.isInNumber(byte) { offset += 1 }
    guard let number = Double(String(decoding: source.bytes[start..<offset], as: UTF8.self)),
      number.isFinite
    else {
      offset = start
      throw malformed("a string, a number, {, ( or [")
    }
    return number
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

// MARK: - Strings

extension PythonLiteralReader {
  private mutating func readText() throws(LexiconError) -> String {
    _ = skip("u")
    guard let quote = peek, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      throw malformed("a quote")
    }
    offset += 1
    var text: [UInt8] = []
    while let byte = peek, byte != quote, byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "\\") {
        UTF8.encode(try readEscape()).map { text.append(contentsOf: $0) }
      } else {
        text.append(byte)
        offset += 1
      }
    }
    guard peek == quote else { throw malformed("a closing quote") }
    offset += 1
    guard let text = String(validating: text, as: UTF8.self) else { throw malformed("UTF-8") }
    return text
  }

  private mutating func readEscape() throws(LexiconError) -> Unicode.Scalar {
    let start = offset
    offset += 2
    switch source.bytes[start...].dropFirst().first {
    case UInt8(ascii: "u"): return try readHexadecimal(digits: 4, from: start)
    case UInt8(ascii: "U"): return try readHexadecimal(digits: 8, from: start)
    case UInt8(ascii: "x"): return try readHexadecimal(digits: 2, from: start)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "'"): return "'"
    case UInt8(ascii: "\""): return "\""
    default:
      offset = start
      throw malformed("\\u, \\U, \\x or an escaped character")
    }
  }

  private mutating func readHexadecimal(
    digits count: Int, from start: Int
  ) throws(LexiconError) -> Unicode.Scalar {
    let digits = String(decoding: source.bytes[offset...].prefix(count), as: UTF8.self)
    guard digits.utf8.count == count, let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else {
      offset = start
      throw malformed("\(count) hexadecimal digits of a character")
    }
    offset += count
    return scalar
  }
}
