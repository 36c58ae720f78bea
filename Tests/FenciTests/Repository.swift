import FenciLexicon
import Glibc

/// The files of this checkout that the tests read.
enum Repository {
  /// The top folder, found from where this source was compiled.
  static let folder = #filePath.components(upTo: "/Tests/FenciTests")

  /// The articles of the corpus, by name.
  static func articles() throws -> [(name: String, text: String)] {
    let folder = folder + "/corpus/articles"
    return try names(in: folder).filter { $0.hasSuffix(".txt") }.map {
      ($0, try TextFile.read(folder + "/" + $0))
    }
  }

  private static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.sorted()
  }
}

extension String {
  fileprivate func components(upTo marker: String) -> String {
    var end = endIndex
    while !self[end...].hasPrefix(marker), end > startIndex { end = index(before: end) }
    return String(self[..<end])
  }
}
