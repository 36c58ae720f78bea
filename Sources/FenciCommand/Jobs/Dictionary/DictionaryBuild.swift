import Fenci
import FenciLexicon

/// Compiles a lexicon and writes its image.
struct DictionaryBuild {
  var sources: LexiconSources
  var outputPath: String

  /// - Returns: ``RunStatus/failure`` when a line of a source is bad; then nothing is written.
  /// - Throws: ``CommandError/engine(_:)`` for a source that cannot be read or does not fit,
  ///   ``CommandError/system(_:path:code:)`` when the image cannot be written.
  func run(diagnostics: inout Diagnostics) throws(CommandError) -> RunStatus {
    var badLines: [LexiconError] = []
    let image: Bytes
    do throws(LexiconError) {
      image = try sources.compile { badLines.append($0) }
    } catch {
      throw .engine(.lexicon(error))
    }
    for error in badLines { diagnostics.report(.engine(.lexicon(error))) }
    guard badLines.isEmpty else { return diagnostics.status }
    var file = try OutputFile(outputPath)
    try file.write(image)
    try file.finish()
    return diagnostics.status
  }
}
