import Foundation

/// A folder that lasts as long as the value that made it.
final class TemporaryFolder: Sendable {
  let path: String

  private let isTemporary: Bool

  /// Makes a folder of its own.
  convenience init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fenci-tests-\(UUID().uuidString)")
    try self.init(at: folder, isTemporary: true)
  }

  /// Makes a folder at a place.
  ///
  /// - Parameters:
  ///   - folder: The place.
  ///   - isTemporary: Whether it is removed with the value.
  /// - Throws: When it cannot be made.
  init(at folder: URL, isTemporary: Bool) throws {
    self.isTemporary = isTemporary
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit {
    guard isTemporary else { return }
    // What cannot be removed stays in the system's folder for temporary files.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The path of something in the folder.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, with the folders it needs.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  /// Reads a file back.
  func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
  }

  /// The names of all that is in the folder.
  func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
