import Glibc

/// An open file of the process; closed when it goes out of scope.
struct FileDescriptor: ~Copyable {
  /// The number the system knows the file by.
  let number: Int32
  private let isOwned: Bool

  /// Borrows a descriptor that somebody else closes, such as standard input.
  init(borrowing number: Int32) {
    self.number = number
    isOwned = false
  }

  /// Opens a file to read it.
  ///
  /// - Parameter path: A file.
  /// - Throws: ``CommandError/folder(path:)`` for a folder, ``CommandError/system(_:path:code:)``.
  init(reading path: String) throws(CommandError) {
    number = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    guard number >= 0 else { throw .system(.reading, path: path, code: errno) }
    var status = stat()
    if fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw .folder(path: path)
    }
  }

  /// Makes a file that does not exist yet, to write it.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - mode: Its permissions.
  ///   - name: The name for error messages.
  /// - Throws: ``CommandError/system(_:path:code:)``.
  init(creating path: String, mode: mode_t, name: String) throws(CommandError) {
    number = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    isOwned = true
    guard number >= 0 else { throw .system(.writing, path: name, code: errno) }
  }

  /// Opens an existing file, such as a device or a pipe, to write to it as it is.
  init(writing path: String) throws(CommandError) {
    number = open(path, O_WRONLY | O_CLOEXEC)
    isOwned = true
    guard number >= 0 else { throw .system(.writing, path: path, code: errno) }
  }

  deinit {
    if isOwned, number >= 0 { close(number) }
  }

  /// Reads what is there, waiting only when nothing is.
  ///
  /// - Parameters:
  ///   - limit: The largest number of bytes to read.
  ///   - bytes: Grows by what is read.
  ///   - path: The name for error messages.
  /// - Returns: How many bytes were read: at least one, or none at the end of the file.
  /// - Throws: ``CommandError/system(_:path:code:)``.
  borrowing func read(
    upTo limit: Int, into bytes: inout Bytes, path: String
  ) throws(CommandError) -> Int {
    var result = 0
    var code: Int32 = 0
    bytes.append(addingCapacity: limit) { room in
      room.withUnsafeMutableBufferPointer { room, initializedCount in
        repeat {
          result = Glibc.read(number, room.baseAddress, limit)
          code = result < 0 ? errno : 0
        } while code == EINTR
        initializedCount = max(0, result)
      }
    }
    guard code == 0 else { throw .system(.reading, path: path, code: code) }
    return result
  }

  /// Writes all bytes.
  ///
  /// - Throws: ``CommandError/closedPipe`` when nobody reads them any more.
  borrowing func write(_ bytes: some Sequence<UInt8>, path: String) throws(CommandError) {
    let code = bytes.withContiguousStorageIfAvailable { writeAll($0) } ?? writeAll(Array(bytes))
    guard code == 0 else {
      throw code == EPIPE ? .closedPipe : .system(.writing, path: path, code: code)
    }
  }

  private borrowing func writeAll(_ bytes: Bytes) -> Int32 {
    bytes.withUnsafeBufferPointer { writeAll($0) }
  }

  /// - Returns: 0, or the `errno` of the call that failed.
  private borrowing func writeAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    var rest = UnsafeRawBufferPointer(bytes)[...]
    while !rest.isEmpty {
      let next = UnsafeRawBufferPointer(rebasing: rest)
      let written = Glibc.write(number, next.baseAddress, next.count)
      if written < 0, errno != EINTR { return errno }
      rest = rest.dropFirst(max(0, written))
    }
    return 0
  }
}
