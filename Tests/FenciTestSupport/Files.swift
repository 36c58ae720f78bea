internal import Glibc

/// All bytes of a file; nil when it cannot be read.
public func readFile(_ path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  return readAll(file)
}

/// Writes a file, replacing what was there; false when it cannot be written whole.
public func writeFile(_ bytes: [UInt8], to path: String) -> Bool {
  guard let file = fopen(path, "wb") else { return false }
  let written = fwrite(bytes, 1, bytes.count, file)
  return fclose(file) == 0 && written == bytes.count
}

/// What a command of the shell writes to its standard output; nil when it fails.
///
/// The command is our own, never data.
public func outputOfCommand(_ command: String) -> [UInt8]? {
  guard let pipe = popen(command, "r") else { return nil }
  let bytes = readAll(pipe)
  return pclose(pipe) == 0 ? bytes : nil
}

private func readAll(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&block, 1, block.count, file)
    if count == 0 { return bytes }
    bytes += block[..<count]
  }
}
