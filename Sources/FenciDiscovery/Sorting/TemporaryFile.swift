import Glibc

/// A file without a name, which is gone when it is closed, however the program ends.
///
/// Written by one thread and then read by others; never both at once.
final class TemporaryFile: @unchecked Sendable {
  private let descriptor: Int32
  private let folder: String
  /// Bytes written.
  private(set) var byteCount = 0

  /// Makes an empty file in a folder.
  init(folder: String) throws(DiscoveryError) {
    self.folder = folder
    var template = Array("\(folder)/fenci-discover-XXXXXX".utf8CString)
    descriptor = template.withUnsafeMutableBufferPointer { name in
      guard let name = name.baseAddress else { return -1 }
      let descriptor = mkstemp(name)
      if descriptor >= 0 {
        unlink(name)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      }
      return descriptor
    }
    guard descriptor >= 0 else { throw .temporaryFile(path: folder, code: errno) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(DiscoveryError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let next = UnsafeRawBufferPointer(rebasing: rest)
      let written = write(descriptor, next.baseAddress, next.count)
      guard written >= 0 || errno == EINTR else {
        throw .temporaryFile(path: folder, code: errno)
      }
      rest = rest.dropFirst(max(0, written))
    }
    byteCount += bytes.count
  }

  /// Fills a buffer with the bytes from an offset on, all of which were written.
  func read(at offset: Int, into bytes: UnsafeMutableRawBufferPointer) throws(DiscoveryError) {
    var filled = 0
    while filled < bytes.count {
      let count = pread(
        descriptor, bytes.baseAddress?.advanced(by: filled), bytes.count - filled, offset + filled)
      guard count > 0 || (count < 0 && errno == EINTR) else {
        throw .temporaryFile(path: folder, code: count < 0 ? errno : EIO)
      }
      filled += max(0, count)
    }
  }
}
