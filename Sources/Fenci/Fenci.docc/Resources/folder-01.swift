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
    for file in files { print(file.lastPathComponent) }
  }
}
