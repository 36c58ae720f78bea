/// A text as the engine reads it, well-formed UTF-8, with the way back to the bytes that were given.
package struct SourceText: Sendable, Hashable {
  /// What to do with bytes that are no text in the encoding.
  package enum IllFormedPolicy: Sendable, Hashable {
    /// Put U+FFFD for each maximal ill-formed subpart, and count them.
    case replace
    /// Throw ``TextError/illFormed(encoding:byteOffset:line:column:found:)`` for the first.
    case reject
  }

  /// The text, without a byte order mark.
  package let utf8: [UInt8]
  /// The encoding the bytes were in.
  package let encoding: TextEncoding
  /// From the bytes that were given (source) to `utf8` (target).
  package let alignment: Alignment
  /// How many ill-formed sequences became U+FFFD.
  package let replacedCount: Int

  /// Decodes bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole text. Well-formed UTF-8 without a mark is kept, not copied.
  ///   - encoding: nil takes what the byte order mark says, and UTF-8 without one. A mark that
  ///     agrees with the encoding is removed.
  ///   - policy: What to do with ill-formed bytes.
  /// - Throws: ``TextError`` by `policy`, for other encodings than UTF-8 also from 2 GiB on and when
  ///   ICU lacks the converter.
  /// - Complexity: O(*n*), *n* the bytes.
  ///
  /// Source: The Unicode Standard 15.0, section 3.9, "U+FFFD Substitution of Maximal Subparts".
  package init(
    decoding bytes: consuming [UInt8], as encoding: TextEncoding? = nil,
    illFormed policy: IllFormedPolicy = .replace
  ) throws(TextError) {
    let mark = bytes.withUnsafeBufferPointer { ByteOrderMark(in: $0) }
    let resolved = Self.resolve(encoding, mark: mark)
    let markCount = mark?.encoding == resolved ? mark?.byteCount ?? 0 : 0
    let decoded =
      if resolved == .utf8 {
        try Self.decodeUTF8(bytes, from: markCount, policy)
      } else {
        try Self.convert(bytes, from: markCount, resolved, policy)
      }
    self = decoded
  }

  private init(
    utf8: [UInt8], encoding: TextEncoding, alignment: Alignment, replacedCount: Int
  ) {
    self.utf8 = utf8
    self.encoding = encoding
    self.alignment = alignment
    self.replacedCount = replacedCount
  }

  private static func resolve(_ encoding: TextEncoding?, mark: ByteOrderMark?) -> TextEncoding {
    switch encoding {
    case nil: mark?.encoding ?? .utf8
    case .utf16: mark?.encoding == .utf16BE ? .utf16BE : .utf16LE
    case let given?: given
    }
  }

  private static func decodeUTF8(
    _ bytes: [UInt8], from start: Int, _ policy: IllFormedPolicy
  ) throws(TextError) -> SourceText {
    let firstIllFormed = bytes.withUnsafeBufferPointer { $0.firstIllFormedOffset(from: start) }
    if firstIllFormed == nil, start == 0 {
      return SourceText(
        utf8: bytes, encoding: .utf8, alignment: Alignment(identity: bytes.count),
        replacedCount: 0)
    }
    if policy == .reject, let offset = firstIllFormed {
      let count = bytes.withUnsafeBufferPointer { $0.scalar(at: offset).utf8Count }
      throw .illFormed(bytes[offset..<offset + count], in: bytes, encoding: .utf8, start: start)
    }
    var alignment = Alignment()
    if start > 0 { alignment.append(sourceUnit: start, targetUnit: 0, unitCount: 1) }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var replacedCount = 0
    bytes.withUnsafeBufferPointer { buffer in
      var at = start
      while at < buffer.count {
        let end = buffer.firstIllFormedOffset(from: at) ?? buffer.count
        utf8.append(contentsOf: buffer[at..<end])
        alignment.append(sourceUnit: 1, targetUnit: 1, unitCount: end - at)
        if end == buffer.count { return }
        let count = buffer.scalar(at: end).utf8Count
        utf8.append(contentsOf: UTF8.encodedReplacementCharacter)
        alignment.append(sourceUnit: count, targetUnit: 3, unitCount: 1)
        replacedCount += 1
        at = end + count
      }
    }
    return SourceText(
      utf8: utf8, encoding: .utf8, alignment: alignment, replacedCount: replacedCount)
  }

  private static func convert(
    _ bytes: [UInt8], from start: Int, _ encoding: TextEncoding, _ policy: IllFormedPolicy
  ) throws(TextError) -> SourceText {
    let converter = try ICUConverter(named: encoding == .big5 ? "Big5-HKSCS" : encoding.rawValue)
    let result = try bytes.withUnsafeBufferPointer { buffer throws(TextError) in
      try converter.decode(UnsafeBufferPointer(rebasing: buffer[start...]))
    }
    if policy == .reject, result.replacedCount > 0 {
      let first = result.firstReplacedOffset
      let unit = result.alignment.sourceUnit(containing: first)
      throw .illFormed(
        bytes[start + unit.lowerBound..<start + unit.upperBound], in: bytes, encoding: encoding,
        start: start)
    }
    var alignment = Alignment()
    if start > 0 { alignment.append(sourceUnit: start, targetUnit: 0, unitCount: 1) }
    alignment.append(contentsOf: result.alignment)
    return SourceText(
      utf8: result.utf8, encoding: encoding, alignment: alignment,
      replacedCount: result.replacedCount)
  }
}

extension TextError {
  /// The error for ill-formed bytes, with the line and column they are in.
  ///
  /// Lines are counted by LF; `start` is where the text begins after a byte order mark.
  fileprivate static func illFormed(
    _ found: ArraySlice<UInt8>, in bytes: [UInt8], encoding: TextEncoding, start: Int
  ) -> TextError {
    let lineEnd: [UInt8] =
      switch encoding {
      case .utf16LE: [0x0A, 0x00]
      case .utf16BE: [0x00, 0x0A]
      case .utf8, .gb18030, .big5, .utf16: [0x0A]
      }
    var line = 1
    var lineStart = start
    var at = start
    while at + lineEnd.count <= found.startIndex {
      // Neither byte of LF occurs inside a sequence of these encodings, on even offsets in UTF-16.
      if bytes[at..<at + lineEnd.count].elementsEqual(lineEnd) {
        line += 1
        lineStart = at + lineEnd.count
      }
      at += lineEnd.count
    }
    return .illFormed(
      encoding: encoding, byteOffset: found.startIndex, line: line,
      column: found.startIndex - lineStart + 1, found: Array(found))
  }
}
