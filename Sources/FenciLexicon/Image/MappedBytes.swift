import Glibc

/// Bytes that stay where they are: a memory-mapped file, a copy, or a part of the program.
package final class MappedBytes: @unchecked Sendable {
  /// The bytes: valid as long as this object lives, never written.
  package let bytes: UnsafeRawBufferPointer
  /// The file, or a description in angle brackets.
  package let path: String
  private let owned: Owned

  /// What ends with this object.
  private enum Owned {
    case nothing
    case mapping
    case copy(UnsafeMutableRawBufferPointer)
  }

  /// Maps a file for reading; its pages are shared with every other process that maps it.
  ///
  /// What cannot be mapped (a pipe, a terminal) is read to its end instead.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``.
  package convenience init(path: String) throws(LexiconError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      // Reading a folder fails here, with the errno that says so.
      self.init(copying: try Self.contents(of: descriptor, path: path), name: path)
      return
    }
    let count = Int(status.st_size)
    // mmap refuses empty files; an empty image is the reader's error to report.
    guard count > 0 else {
      self.init(copying: [], name: path)
      return
    }
    let address = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw .unreadable(path: path, code: errno) }
    self.init(
      bytes: UnsafeRawBufferPointer(start: address, count: count), path: path, owned: .mapping)
  }

  /// Refers to bytes that live as long as the program.
  package convenience init(permanent bytes: UnsafeRawBufferPointer, name: String) {
    self.init(bytes: bytes, path: name, owned: .nothing)
  }

  /// Copies bytes, for images that were just built.
  package convenience init(copying source: [UInt8], name: String) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(source.count, 1), alignment: ImageFormat.alignment)
    copy.copyBytes(from: source)
    self.init(
      bytes: UnsafeRawBufferPointer(start: copy.baseAddress, count: source.count), path: name,
      owned: .copy(copy))
  }

  private init(bytes: UnsafeRawBufferPointer, path: String, owned: Owned) {
    self.bytes = bytes
    self.path = path
    self.owned = owned
  }

  deinit {
    switch owned {
    case .nothing: break
    case .mapping:
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    case .copy(let copy): copy.deallocate()
    }
  }

  private static func contents(
    of descriptor: Int32, path: String
  ) throws(LexiconError) -> [UInt8] {
    var contents: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count == 0 { return contents }
      if count > 0 {
        contents += piece[..<count]
      } else if errno != EINTR {
        throw .unreadable(path: path, code: errno)
      }
    }
  }
}
