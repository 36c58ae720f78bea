import Glibc

/// One thing to read: a file, or standard input.
enum InputSource: Hashable {
  case standardInput
  case file(path: String)

  /// The name in messages and in output columns.
  var name: String {
    switch self {
    case .standardInput: "(standard input)"
    case .file(let path): path
    }
  }

  /// Opens it to read.
  func open() throws(CommandError) -> FileDescriptor {
    switch self {
    case .standardInput: FileDescriptor(borrowing: STDIN_FILENO)
    case .file(let path): try FileDescriptor(reading: path)
    }
  }

  /// Bytes to expect; 0 where the system cannot say, as for pipes.
  var sizeInBytes: Int {
    guard case .file(let path) = self else { return 0 }
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}

extension InputSource {
  /// Whether it is a regular file under this name or another one.
  func isFile(_ path: String) -> Bool {
    guard case .file(let own) = self else { return false }
    var (mine, other) = (stat(), stat())
    return stat(own, &mine) == 0 && stat(path, &other) == 0 && mine.st_mode & S_IFMT == S_IFREG
      && mine.st_dev == other.st_dev && mine.st_ino == other.st_ino
  }

  /// Turns the arguments of a command line into what is read, in the order given.
  ///
  /// `-` is standard input, and so is no argument at all. What cannot be listed is a failure in
  /// its place, so that the inputs around it are still read.
  ///
  /// - Parameters:
  ///   - arguments: Paths as typed.
  ///   - isRecursive: Whether a folder stands for the files in it, at any depth.
  /// - Returns: At least one source or failure.
  static func resolve(
    _ arguments: [String], isRecursive: Bool
  ) -> [Result<InputSource, CommandError>] {
    guard !arguments.isEmpty else { return [.success(.standardInput)] }
    return arguments.flatMap { argument -> [Result<InputSource, CommandError>] in
      if argument == "-" { return [.success(.standardInput)] }
      return isRecursive ? files(at: argument) : [.success(.file(path: argument))]
    }
  }

  /// The files at or under a path, in byte order of their names, so that a run can be repeated.
  ///
  /// Names that begin with a full stop are passed over, and links to folders are not followed, so
  /// the walk ends.
  private static func files(at path: String) -> [Result<InputSource, CommandError>] {
    guard isFolder(path, followingLinks: true) else { return [.success(.file(path: path))] }
    guard let names = namesInFolder(path) else {
      return [.failure(.system(.listing, path: path, code: errno))]
    }
    return names.filter { !$0.hasPrefix(".") }.sorted(by: precedesInBytes).flatMap {
      name -> [Result<InputSource, CommandError>] in
      let member = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      if isFolder(member, followingLinks: false) { return files(at: member) }
      return isFolder(member, followingLinks: true) ? [] : [.success(.file(path: member))]
    }
  }

  private static func precedesInBytes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  private static func isFolder(_ path: String, followingLinks: Bool) -> Bool {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    return result == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// - Returns: `nil` with `errno` set when the folder cannot be read.
  private static func namesInFolder(_ path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { name in
          String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }
}
