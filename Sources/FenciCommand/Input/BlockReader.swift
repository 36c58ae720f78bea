import FenciSegmentation
import FenciText

/// Reads an input in blocks that are cut at line ends, and in lines too long for a block where windows
/// end.
///
/// Memory is bounded by the block size; by the longest line if there is no rule for windows or the text
/// is not UTF-8. A byte order mark at the start is no part of the text; it says what the encoding is if
/// nobody else does.
struct BlockReader: ~Copyable {
  private let source: InputSource
  private let descriptor: FileDescriptor
  private let blockSize: Int
  private let returnsEarly: Bool
  /// The bytes of a line that are of use; `nil` for all.
  private let lineLimit: Int?
  /// As asked for; `nil` leaves it to the byte order mark.
  private let requestedEncoding: TextEncoding?
  /// Known once the first bytes are read.
  private var encoding: TextEncoding?
  /// Where lines may be divided; `nil` for nowhere.
  private let endOfWindow: WindowRule?
  /// What has been read of a line whose end has not been read yet, and is in no block.
  private var unfinishedLine: Bytes = []
  /// What of that line is in earlier blocks; `nil` for nothing.
  private var lineStart: LineStart?
  private var nextLine = 1

  /// Opens an input.
  ///
  /// - Parameters:
  ///   - source: What to read.
  ///   - encoding: What the bytes are text in; `nil` is what a byte order mark says, else UTF-8.
  ///   - blockSize: Blocks have at least so many bytes, except the last; `.max` reads the whole
  ///     input as one block.
  ///   - returnsEarly: Whether a block ends as soon as the input pauses after a line, as somebody
  ///     who types expects.
  ///   - lineLimit: Of a line of UTF-8 that has more bytes, some more than this are kept; `nil` keeps all.
  ///   - endOfWindow: Where a line may be divided that is longer than a block and two windows.
  /// - Throws: The error of opening it.
  init(
    _ source: InputSource, encoding: TextEncoding? = nil, blockSize: Int, returnsEarly: Bool,
    lineLimit: Int? = nil, endOfWindow: WindowRule? = nil
  ) throws(CommandError) {
    self.source = source
    requestedEncoding = encoding
    self.blockSize = blockSize
    self.returnsEarly = returnsEarly
    self.lineLimit = lineLimit
    self.endOfWindow = endOfWindow
    descriptor = try source.open()
  }

  /// Bytes asked of the system in one call.
  private var readSize: Int { min(blockSize, Self.standardSize) }

  /// Bytes that make a block worth a worker's while, and small enough to stay in its cache.
  static let standardSize = 1 << 18

  /// Reads the next lines.
  ///
  /// - Parameter buffer: Room that is no longer needed, to hold the lines.
  /// - Returns: `nil` at the end.
  /// - Throws: The error of reading.
  mutating func next(reusing buffer: consuming Bytes = []) throws(CommandError) -> Block? {
    var bytes = buffer
    bytes.removeAll(keepingCapacity: true)
    bytes += unfinishedLine
    unfinishedLine.removeAll(keepingCapacity: true)
    var searched = bytes.count & ~1
    while true {
      let isAtEnd = try descriptor.read(upTo: readSize, into: &bytes, path: source.name) == 0
      guard let encoding = encoding ?? findEncoding(&bytes, isAtEnd: isAtEnd) else { continue }
      if isAtEnd { return bytes.isEmpty ? nil : makeBlock(bytes, encoding) }
      guard returnsEarly || bytes.count >= blockSize else { continue }
      if let end = LineEnds(of: encoding).endOfLastLine(in: bytes, from: searched) {
        keep(&bytes, from: end)
        return makeBlock(bytes, encoding)
      }
      if encoding == .utf8, let end = endOfPart(bytes) {
        keep(&bytes, from: end)
        return makePart(bytes)
      }
      // All that is read so far is of one line.
      if let lineLimit, bytes.count > lineLimit { bytes.removeSubrange((lineLimit + 1)...) }
      searched = bytes.count & ~1
    }
  }

  private mutating func keep(_ bytes: inout Bytes, from end: Int) {
    unfinishedLine += bytes[end...]
    bytes.removeSubrange(end...)
  }

  /// The end of the last window of an unfinished line that does not depend on what follows; `nil` when
  /// the line is to be read further.
  private func endOfPart(_ bytes: Bytes) -> Int? {
    let limit = Segmenter.windowByteLimit
    guard let endOfWindow, bytes.count >= max(blockSize, 2 * limit) else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      var end = 0
      // The last byte may be the CR of a line end, which is no part of the line.
      while text.count - 1 - end > limit { end = endOfWindow(text, end) }
      return end
    }
  }

  /// Finds the encoding by the first bytes, and takes the byte order mark off.
  ///
  /// - Returns: `nil` when more bytes are needed to tell.
  private mutating func findEncoding(_ bytes: inout Bytes, isAtEnd: Bool) -> TextEncoding? {
    let mark = bytes.withUnsafeBufferPointer { ByteOrderMark(in: $0) }
    // No mark has a line feed in it: somebody waits for the answer to that line.
    let mayBecomeMark =
      bytes.count < 4 && [0x84, 0xEF, 0xFE, 0xFF].contains(bytes.first) && !bytes.contains(0x0A)
    if mark == nil, mayBecomeMark, !isAtEnd { return nil }
    let found: TextEncoding =
      switch requestedEncoding {
      case nil: mark?.encoding ?? .utf8
      case .utf16: mark?.encoding == .utf16BE ? .utf16BE : .utf16LE
      case let requested?: requested
      }
    if let mark, mark.encoding == found { bytes.removeFirst(mark.byteCount) }
    encoding = found
    return found
  }

  private mutating func makeBlock(_ bytes: Bytes, _ encoding: TextEncoding) -> Block {
    let block = Block(
      source: source, firstLine: nextLine, bytes: bytes, encoding: encoding, lineStart: lineStart)
    nextLine += LineEnds(of: encoding).count(in: bytes)
    lineStart = nil
    return block
  }

  private mutating func makePart(_ bytes: Bytes) -> Block {
    let block = Block(
      source: source, firstLine: nextLine, bytes: bytes, lineStart: lineStart, endsLine: false)
    var start = lineStart ?? LineStart()
    bytes.withUnsafeBufferPointer { start.append($0) }
    lineStart = start
    return block
  }
}
