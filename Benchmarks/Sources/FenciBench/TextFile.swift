import Glibc

/// A file in memory, and the pieces of it that are processed one by one.
struct TextFile {
  let bytes: [UInt8]
  /// Byte ranges of `bytes`, line ends left out.
  let pieces: [Range<Int>]

  /// One piece for each line.
  init(linesOf path: String) throws(BenchmarkError) {
    bytes = try Self.read(path)
    pieces = Self.lines(of: bytes)
  }

  /// One piece for each run of lines between empty ones.
  init(documentsOf path: String) throws(BenchmarkError) {
    bytes = try Self.read(path)
    var documents: [Range<Int>] = []
    var start: Int?
    var end = 0
    for line in Self.lines(of: bytes) {
      if line.isEmpty {
        if let first = start { documents.append(first..<end) }
        start = nil
      } else {
        start = start ?? line.lowerBound
        end = line.upperBound
      }
    }
    if let first = start { documents.append(first..<end) }
    pieces = documents
  }

  /// Unicode scalars in all pieces: bytes that begin one.
  var characterCount: Int {
    pieces.reduce(0) { sum, piece in
      sum + bytes[piece].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
  }

  /// The pieces as strings.
  func strings() -> [String] {
    pieces.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<place)
      start = place + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  private static func read(_ path: String) throws(BenchmarkError) -> [UInt8] {
    guard let file = fopen(path, "r") else { throw .unreadable(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    rewind(file)
    guard size >= 0 else { throw .unreadable(path: path) }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = fread(buffer.baseAddress, 1, size, file)
    }
  }
}
