import Glibc

/// Where results go: standard output, or a file that appears only when it is complete.
///
/// A file is written under a temporary name beside its final one and renamed at the end, so a
/// reader never sees half a result and a failed run leaves the old one alone. Devices and pipes
/// cannot be replaced and are written directly.
struct OutputFile: ~Copyable {
  /// The name in messages.
  let name: String
  private let descriptor: FileDescriptor
  /// The temporary name and the final one, until ``finish()``.
  private var pendingRename: (from: String, to: String)?

  /// Begins a file.
  ///
  /// - Parameter path: Where it will be; a link is followed. `-` is standard output.
  /// - Throws: ``CommandError/system(_:path:code:)``.
  init(_ path: String) throws(CommandError) {
    guard path != "-" else {
      name = "(standard output)"
      descriptor = FileDescriptor(borrowing: STDOUT_FILENO)
      return
    }
    name = path
    var status = stat()
    let exists = stat(path, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      descriptor = try FileDescriptor(writing: path)
    } else {
      let target = exists ? Self.resolvingLinks(path) : path
      let temporary = "\(target).\(getpid()).partial"
      unlink(temporary)
      descriptor = try FileDescriptor(
        creating: temporary, mode: exists ? status.st_mode : 0o666, name: path)
      pendingRename = (temporary, target)
    }
  }

  deinit {
    if let pendingRename { unlink(pendingRename.from) }
  }

  /// Adds bytes.
  borrowing func write(_ bytes: some Sequence<UInt8>) throws(CommandError) {
    try descriptor.write(bytes, path: name)
  }

  /// Gives a file its final name.
  mutating func finish() throws(CommandError) {
    guard let (temporary, target) = pendingRename else { return }
    guard rename(temporary, target) == 0 else {
      throw .system(.writing, path: name, code: errno)
    }
    pendingRename = nil
  }

  private static func resolvingLinks(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
