import Glibc

/// Bytes that stay where they are: a memory-mapped file, or a part of the program.
package final class MappedBytes: @unchecked Sendable {
  /// The bytes: valid as long as this object lives, never written.
  package let bytes: UnsafeRawBufferPointer
  /// The file, or a description in angle brackets.
  package let path: String
  private let isMapping: Bool

  /// Maps a file for reading; its pages are shared with every other process that maps it.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``.
  package init(path: String) throws(LexiconError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .unreadable(path: path, code: EISDIR) }
    self.path = path
    let count = Int(status.st_size)
    guard count > 0 else {
      // mmap refuses empty files; an empty image is the reader's error to report.
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      isMapping = false
      return
    }
    let address = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw .unreadable(path: path, code: errno) }
    bytes = UnsafeRawBufferPointer(start: address, count: count)
    isMapping = true
  }

  /// Refers to bytes that live as long as the program.
  package init(permanent bytes: UnsafeRawBufferPointer, name: String) {
    self.bytes = bytes
    path = name
    isMapping = false
  }

  /// Copies bytes, for images that were just built.
  package init(copying source: [UInt8], name: String) {
    let copy = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(source.count, 1), alignment: ImageFormat.alignment)
    copy.copyBytes(from: source)
    bytes = UnsafeRawBufferPointer(start: copy.baseAddress, count: source.count)
    path = name
    isMapping = false
    ownedCopy = copy
  }

  private var ownedCopy: UnsafeMutableRawBufferPointer?

  deinit {
    if isMapping, let address = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: address), bytes.count)
    }
    ownedCopy?.deallocate()
  }
}
