/// Consecutive lines of one input, read together.
struct Block: Sendable {
  /// The input they come from.
  var source: InputSource
  /// The number of the first line, counted from 1.
  var firstLine: Int
  /// Whole lines with their line ends; the last line of an input may lack one.
  var bytes: Bytes

  /// How many line ends the block has.
  var lineCount: Int { bytes.count { $0 == UInt8(ascii: "\n") } }

  /// Calls a function with each line, its end (LF or CRLF) taken off, and the line's number.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var rest = bytes[...]
      var number = firstLine
      while !rest.isEmpty {
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        var line = rest[..<end]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        body(UnsafeBufferPointer(rebasing: line), number)
        rest = rest[end...].dropFirst()
        number += 1
      }
    }
  }
}

/// Reads an input in blocks that are cut at line ends.
///
/// Memory is bounded by the block size or the longest line, whichever is larger. A byte order mark
/// at the start is no part of the text and is passed over.
struct BlockReader: ~Copyable {
  private let source: InputSource
  private let descriptor: FileDescriptor
  private let blockSize: Int
  private let returnsEarly: Bool
  /// The start of a line whose end has not been read yet.
  private var unfinishedLine: Bytes = []
  private var nextLine = 1
  private var isAtStart = true

  /// Opens an input.
  ///
  /// - Parameters:
  ///   - source: What to read.
  ///   - blockSize: Blocks have at least so many bytes, except the last; `.max` reads the whole
  ///     input as one block.
  ///   - returnsEarly: Whether a block ends as soon as the input pauses after a line, as somebody
  ///     who types expects.
  init(_ source: InputSource, blockSize: Int, returnsEarly: Bool) throws(CommandError) {
    self.source = source
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
    unfinishedLine = []
    while true {
      let read = try descriptor.read(upTo: readSize, path: source.name)
      guard !read.isEmpty else { return bytes.isEmpty ? nil : makeBlock(bytes) }
      let lineEnd = read.lastIndex(of: UInt8(ascii: "\n"))
      let isEnough = returnsEarly || bytes.count + read.count >= blockSize
      if let lineEnd, isEnough {
        unfinishedLine = Bytes(read[(lineEnd + 1)...])
        bytes += read[...lineEnd]
        return makeBlock(bytes)
      }
      if bytes.isEmpty { bytes = read } else { bytes += read }
    }
  }

  private mutating func makeBlock(_ bytes: Bytes) -> Block {
    let byteOrderMark: Bytes = [0xEF, 0xBB, 0xBF]
    let hasMark = isAtStart && bytes.starts(with: byteOrderMark)
    isAtStart = false
    let block = Block(
      source: source, firstLine: nextLine, bytes: hasMark ? Bytes(bytes.dropFirst(3)) : bytes)
    nextLine += block.lineCount
    return block
  }
}
