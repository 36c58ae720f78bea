/// Which documents of a run are ranked together: a group for each file or folder, or one for all.
struct CollectionGroups: Sendable {
  /// What groups are.
  enum Unit: String, Sendable {
    case file, folder, all
  }

  let unit: Unit
  /// In the order in which they are first named.
  private(set) var names: [String] = []
  private var indices: [String: Int] = [:]

  /// - Parameters:
  ///   - inputs: What the run reads; what cannot be read makes no group.
  ///   - unit: What groups are.
  init(_ inputs: [Result<InputSource, CommandError>], unit: Unit) {
    self.unit = unit
    for input in inputs {
      guard let source = try? input.get() else { continue }
      let name = name(of: source)
      guard indices[name] == nil else { continue }
      indices[name] = names.count
      names.append(name)
    }
  }

  /// The place of an input's group in ``names``.
  func index(of source: InputSource) -> Int { indices[name(of: source)] ?? 0 }

  private func name(of source: InputSource) -> String {
    switch (unit, source) {
    case (.all, _): ""
    case (.file, _), (.folder, .standardInput): source.name
    case (.folder, .file(let path)): Self.folder(of: path)
    }
  }

  /// The folder that a path names, without the slash behind it: `.` for a bare name, `/` for the root.
  static func folder(of path: String) -> String {
    let bytes = Array(path.utf8)
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    let folder = bytes[..<slash].reversed().drop { $0 == UInt8(ascii: "/") }.reversed()
    return folder.isEmpty ? "/" : String(decoding: folder, as: UTF8.self)
  }
}
