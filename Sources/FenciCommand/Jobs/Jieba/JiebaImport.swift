import FenciJieba
import FenciLexicon
import Glibc

/// Compiles the data of an installed jieba and writes its image.
struct JiebaImport {
  var folder: String
  var outputPath: String
  /// Whether the folders that the image stands in are made when they are not there.
  var makesFolders = false

  /// Writes the image, and its path to `output`.
  ///
  /// - Throws: ``CommandError/jieba(_:)`` for a source that cannot be read or is not as jieba has it,
  ///   ``CommandError/system(_:path:code:)`` when the image cannot be written.
  func run(to output: borrowing OutputFile) throws(CommandError) {
    let image: Bytes
    do throws(LexiconError) {
      image = try JiebaModelBuilder(try JiebaPackage(folder: folder)).finish()
    } catch {
      throw .jieba(error)
    }
    if makesFolders { try makeFolders() }
    var file = try OutputFile(outputPath)
    try file.write(image)
    try file.finish()
    try output.write("\(outputPath)\n".utf8)
  }

  private func makeFolders() throws(CommandError) {
    for index in outputPath.indices.dropFirst() where outputPath[index] == "/" {
      let folder = String(outputPath[..<index])
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw .system(.writing, path: folder, code: errno)
      }
    }
  }
}
