import Fenci
import Foundation

/// The keywords of each text file of a folder, on all cores.
///
///     swift run FolderKeywords ../corpus/articles
@main
struct FolderKeywords {
  static func main() async throws {
    guard let folder = CommandLine.arguments.dropFirst().first else {
      print("usage: FolderKeywords FOLDER")
      exit(64)
    }
    let files = try FileManager.default
      .contentsOfDirectory(at: URL(filePath: folder), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let analyzer = try Analyzer()
    for (file, keywords) in zip(files, try await keywords(of: files, analyzer)) {
      print(file.lastPathComponent, keywords.joined(separator: " "), separator: "\t")
    }
  }

  /// Keywords in the order of the files, whichever task is done first.
  static func keywords(of files: [URL], _ analyzer: Analyzer) async throws -> [[String]] {
    let taskCount = min(files.count, ProcessInfo.processInfo.activeProcessorCount)
    return try await withThrowingTaskGroup(of: [(Int, [String])].self) { group in
      for task in 0..<taskCount {
        group.addTask {
          // The analyzer is shared; what it writes on is each task's own.
          let workspace = analyzer.makeWorkspace()
          var options = KeywordOptions()
          options.maximumCount = 5
          return try stride(from: task, to: files.count, by: taskCount).map { number in
            let document = Document(text: Array(try Data(contentsOf: files[number])))
            let keywords = try analyzer.keywords(
              in: document, options: options, workspace: workspace)
            return (number, keywords.map(\.text))
          }
        }
      }
      var found = [[String]](repeating: [], count: files.count)
      for try await part in group {
        for (number, keywords) in part { found[number] = keywords }
      }
      return found
    }
  }
}
