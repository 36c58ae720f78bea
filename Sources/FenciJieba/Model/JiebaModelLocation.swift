public import FenciLexicon
import Glibc

extension JiebaModel {
  /// The environment variable that names an image.
  public static let environmentVariable = "FENCI_JIEBA"

  /// Where `fenci dict import-jieba` writes, and the image is looked for, when nothing else is said:
  /// `fenci/jieba.image` in `$XDG_DATA_HOME`, or in `~/.local/share`.
  ///
  /// `nil` when neither that variable nor `HOME` is set.
  ///
  /// Source: XDG Base Directory Specification 0.8.
  public static var standardPath: String? {
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") {
      return data + "/fenci/jieba.image"
    }
    return variable("HOME").map { $0 + "/.local/share/fenci/jieba.image" }
  }

  /// Opens the image that a path names, else the environment, else the one at ``standardPath``.
  ///
  /// - Parameter path: Given by the caller; must exist.
  /// - Returns: The model.
  /// - Throws: ``LexiconError/imageNotFound(searched:)`` when nothing is named and nothing is there; the
  ///   errors of ``init(path:)``.
  public static func open(path: String? = nil) throws(LexiconError) -> JiebaModel {
    if let path = path ?? variable(environmentVariable) { return try JiebaModel(path: path) }
    guard let standardPath, access(standardPath, F_OK) == 0 else {
      throw .imageNotFound(searched: ["$" + environmentVariable, standardPath].compactMap { $0 })
    }
    return try JiebaModel(path: standardPath)
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).flatMap { $0.pointee == 0 ? nil : String(cString: $0) }
  }
}
