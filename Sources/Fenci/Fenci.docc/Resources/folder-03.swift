import Fenci
import Foundation

@main
struct FolderKeywords {
  static func main() throws {
    guard let folder = CommandLine.arguments.dropFirst().first else {
      print("usage: FolderKeywords FOLDER")
      exit(64)
    }
    let files = try FileManager.default
      .contentsOfDirectory(at: URL(filePath: folder), includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
    let analyzer = try Analyzer()
    for (file, keywords) in zip(files, try keywords(of: files, analyzer)) {
      print(file.lastPathComponent, keywords.joined(separator: " "), separator: "\t")
    }
  }

  static func keywords(of files: [URL], _ analyzer: Analyzer) throws -> [[String]] {
    let workspace = analyzer.makeWorkspace()
    var options = KeywordOptions()
    options.maximumCount = 5
    return try files.map { file in
      let document = Document(text: Array(try Data(contentsOf: file)))
      let keywords = try analyzer.keywords(in: document, options: options, workspace: workspace)
      return keywords.map(\.text)
    }
  }
}
