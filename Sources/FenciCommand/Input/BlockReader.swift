import FenciText

/// Reads an input in blocks that are cut at line ends.
///
/// Memory is bounded by the block size or the longest line, whichever is larger. A byte order mark
/// at the start is no part of the text; it says what the encoding is if nobody else does.
struct BlockReader: ~Copyable {
  private let source: InputSource
  private let descriptor: FileDescriptor
  private let blockSize: Int
  private let returnsEarly: Bool
  /// As asked for; `nil` leaves it to the byte order mark.
  private let requestedEncoding: TextEncoding?
  /// Known once the first bytes are read.
  private var encoding: TextEncoding?
  /// The start of a line whose end has not been read yet.
  private var unfinishedLine: Bytes = []
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
  /// - Throws: The error of opening it.
  init(
    _ source: InputSource, encoding: TextEncoding? = nil, blockSize: Int, returnsEarly: Bool
  ) throws(CommandError) {
    self.source = source
    requestedEncoding = encoding
    self.blockSize = blockSize
    self.returnsEarly = returnsEarly
    descriptor = try source.open()
  }

  /// Bytes asked of the system in one call.
  private var readSize: Int { min(blockSize, Self.standardSize) }

  /// Bytes that make a block worth a worker's while, and small enough to stay in its cache.
  static let standardSize = 1 << 18

  /// Reads the next lines; `nil` at the end.
  mutating func next() throws(CommandError) -> Block? {
    var bytes = unfinishedLine
    var searched = bytes.count & ~1
    unfinishedLine = []
    while true {
      let read = try descriptor.read(upTo: readSize, path: source.name)
      if bytes.isEmpty { bytes = read } else { bytes += read }
      let isAtEnd = read.isEmpty
      guard let encoding = encoding ?? findEncoding(&bytes, isAtEnd: isAtEnd) else { continue }
      if isAtEnd { return bytes.isEmpty ? nil : makeBlock(bytes, encoding) }
      guard returnsEarly || bytes.count >= blockSize else { continue }
      if let end = LineEnds(of: encoding).endOfLastLine(in: bytes, from: searched) {
        unfinishedLine = Bytes(bytes[end...])
        bytes.removeSubrange(end...)
        return makeBlock(bytes, encoding)
      }
      searched = bytes.count & ~1
    }
  }

  /// Finds the encoding by the first bytes, and takes the byte order mark off.
  ///
  /// - Returns: `nil` when more bytes are needed to tell.
  private mutating func findEncoding(_ bytes: inout Bytes, isAtEnd: Bool) -> TextEncoding? {
    let mark = bytes.withUnsafeBufferPointer { ByteOrderMark(in: $0) }
    let mayBecomeMark = bytes.count < 4 && [0x84, 0xEF, 0xFE, 0xFF].contains(bytes.first)
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
    let block = Block(source: source, firstLine: nextLine, bytes: bytes, encoding: encoding)
    nextLine += LineEnds(of: encoding).count(in: bytes)
    return block
  }
}
