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
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      let keywords = try analyzer.keywords(in: text).map(\.text)
      print(file.lastPathComponent, keywords.joined(separator: " "), separator: "\t")
    }
  }
}
