import CFenci
import FenciText

/// The texts of one call, as C gives them: all behind one another, and where each ends.
struct TextBatch {
  /// The bytes of all texts.
  let bytes: UnsafeBufferPointer<UInt8>
  private let ends: UnsafeBufferPointer<UInt64>

  /// The number of texts.
  var count: Int { ends.count }

  /// Takes the parameters of a function that is given many texts.
  ///
  /// - Parameters:
  ///   - texts: Parameter `texts`; null only when no text has a byte.
  ///   - ends: Parameter `text_ends`.
  ///   - count: Parameter `text_count`.
  ///   - name: What the texts are called in errors.
  /// - Throws: When a pointer is null, when ends descend, or when a text is too long.
  /// - Complexity: O(*t*), *t* the texts.
  init(
    texts: UnsafePointer<CChar>?, ends: UnsafePointer<UInt64>?, count: Int, name: String = "text"
  ) throws(LibraryError) {
    guard let ends else {
      guard count == 0 else { throw .null("\(name)_ends") }
      self.ends = UnsafeBufferPointer(start: nil, count: 0)
      bytes = UnsafeBufferPointer(start: nil, count: 0)
      return
    }
    guard (0...Int.max / MemoryLayout<UInt64>.stride).contains(count) else {
      throw .invalidArgument("\(name)_count is no count")
    }
    self.ends = UnsafeBufferPointer(start: ends, count: count)
    var start: UInt64 = 0
    for (index, end) in self.ends.enumerated() {
      guard end >= start else {
        throw .invalidArgument(
          "\(name)_ends[\(index)] is \(end), below the end before it, \(start)")
      }
      try Self.checkLength(end - start, index: index, name: name)
      start = end
    }
    bytes = try Self.bytes(texts, count: Int(clamping: start), name: name)
  }

  /// Takes the parameters of a function that is given one text.
  ///
  /// - Parameters:
  ///   - text: Parameter `text`; null only when the length is 0.
  ///   - length: In bytes.
  ///   - end: Where the length is kept for the time of the call.
  ///   - name: What the text is called in errors.
  /// - Throws: When a pointer is null or the text is too long.
  init(
    text: UnsafePointer<CChar>?, length: Int, end: UnsafeMutablePointer<UInt64>,
    name: String = "text"
  ) throws(LibraryError) {
    guard length >= 0 else { throw .invalidArgument("\(name) has no length") }
    end.pointee = UInt64(length)
    try Self.checkLength(end.pointee, index: 0, name: name)
    ends = UnsafeBufferPointer(start: end, count: 1)
    bytes = try Self.bytes(text, count: length, name: name)
  }

  /// A text.
  subscript(index: Int) -> UnsafeBufferPointer<UInt8> {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return UnsafeBufferPointer(rebasing: bytes[start..<Int(ends[index])])
  }

  /// Throws for the first byte that is not UTF-8, text by text: none may end within a character.
  ///
  /// - Parameters:
  ///   - name: What the texts are called in errors.
  ///   - mayBeAllowed: Whether the function takes FENCI_ALLOW_INVALID.
  /// - Throws: With the text and the byte.
  /// - Complexity: O(*n*) in the bytes.
  func checkUTF8(name: String = "text", mayBeAllowed: Bool = true) throws(LibraryError) {
    for index in 0..<count {
      guard let offset = self[index].firstIllFormedOffset() else { continue }
      throw LibraryError(
        status: FENCI_INVALID_TEXT,
        sentence: "\(name) \(index) is not UTF-8 at byte \(offset); decode it first"
          + (mayBeAllowed ? ", or allow it with FENCI_ALLOW_INVALID" : ""),
        textIndex: index, byteOffset: offset)
    }
  }

  private static func checkLength(
    _ length: UInt64, index: Int, name: String
  ) throws(LibraryError) {
    guard length <= UInt64(UInt32.max) else {
      throw LibraryError(
        status: FENCI_TEXT_TOO_LONG,
        sentence:
          "\(name) \(index) has \(length) bytes, where \(UInt32.max) are the most; divide it",
        textIndex: index)
    }
  }

  private static func bytes(
    _ texts: UnsafePointer<CChar>?, count: Int, name: String
  ) throws(LibraryError) -> UnsafeBufferPointer<UInt8> {
    guard let texts else {
      guard count == 0 else { throw .null(name) }
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(
      start: UnsafeRawPointer(texts).assumingMemoryBound(to: UInt8.self), count: count)
  }
}
