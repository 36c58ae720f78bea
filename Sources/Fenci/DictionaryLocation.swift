import FenciDictionaries
import FenciLexicon
import Glibc

/// Where compiled dictionaries are looked for.
///
/// In this order: the path that the caller gives; the path in an environment variable; a file beside
/// the executable or in `../share/fenci` of its folder; the image embedded in the program. The first
/// that is there is used, and an error in it is an error: nothing falls back in silence.
struct DictionaryLocation: Sendable {
  /// The environment variable that names a file.
  let environmentVariable: String
  /// The name of a file beside the executable.
  let fileName: String
  /// The bytes embedded in the program; `nil` when the build left them out.
  nonisolated(unsafe) let embedded: UnsafeRawBufferPointer?

  static let lexicon = DictionaryLocation(
    environmentVariable: "FENCI_LEXICON", fileName: "standard.lexicon",
    embedded: embeddedBytes(fenci_embedded_lexicon))

  static let segmentationScores = DictionaryLocation(
    environmentVariable: "FENCI_SCORES", fileName: "standard.scores",
    embedded: embeddedBytes(fenci_embedded_segmentation_scores))

  static let documentFrequencies = DictionaryLocation(
    environmentVariable: "FENCI_DOCUMENT_FREQUENCIES", fileName: "standard.frequencies",
    embedded: embeddedBytes(fenci_embedded_document_frequencies))

  static let tagger = DictionaryLocation(
    environmentVariable: "FENCI_TAGGER", fileName: "standard.tagger",
    embedded: embeddedBytes(fenci_embedded_tagger))

  /// An image, and whether it is part of the program.
  struct Image {
    var bytes: MappedBytes
    var isTrusted: Bool
  }

  /// Finds and maps the image.
  ///
  /// - Parameter path: Given by the caller; must exist.
  /// - Returns: The bytes, their header not yet looked at.
  /// - Throws: ``LexiconError/imageNotFound(searched:)``, ``LexiconError/unreadable(path:code:)``.
  func open(path: String?) throws(LexiconError) -> Image {
    if let path { return Image(bytes: try MappedBytes(path: path), isTrusted: false) }
    if let path = environmentPath {
      return Image(bytes: try MappedBytes(path: path), isTrusted: false)
    }
    let candidates = installedPaths()
    for candidate in candidates where access(candidate, F_OK) == 0 {
      return Image(bytes: try MappedBytes(path: candidate), isTrusted: false)
    }
    guard let embedded else {
      throw .imageNotFound(searched: ["$" + environmentVariable] + candidates)
    }
    return Image(
      bytes: MappedBytes(permanent: embedded, name: "<embedded \(fileName)>"), isTrusted: true)
  }

  /// The file that the environment names instead of the standard one.
  var environmentPath: String? {
    guard let value = getenv(environmentVariable), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private func installedPaths() -> [String] {
    guard let folder = Self.executableFolder() else { return [] }
    return [folder + "/" + fileName, folder + "/../share/fenci/" + fileName]
  }

  private static func executableFolder() -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
      guard let address = buffer.baseAddress else { return nil }
      let count = readlink("/proc/self/exe", address, buffer.count)
      guard count > 0 else { return nil }
      let path = String(decoding: UnsafeRawBufferPointer(buffer).prefix(count), as: UTF8.self)
      return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }
  }
}
