/// The text files that a lexicon is compiled from.
public struct LexiconSources: Sendable {
  /// `word<TAB>count<TAB>tags`; see ``LexiconText``.
  public var wordPaths: [String]
  /// `from<TAB>to`; see ``FoldingText``.
  public var foldingPath: String?
  /// See ``HiddenMarkovModelText``.
  public var modelPath: String?
  /// Facts stored with the image.
  public var provenance: [(key: String, value: String)]

  /// Names the files; those that are `nil` contribute nothing.
  public init(
    wordPaths: [String], foldingPath: String? = nil, modelPath: String? = nil,
    provenance: [(key: String, value: String)] = []
  ) {
    self.wordPaths = wordPaths
    self.foldingPath = foldingPath
    self.modelPath = modelPath
    self.provenance = provenance
  }

  /// Reads the files and compiles them.
  ///
  /// - Parameter report: Called with each bad line; throw from it to stop at the first.
  /// - Returns: The image's bytes.
  /// - Throws: ``LexiconError/unreadable(path:code:)``, ``LexiconError/limitExceeded(what:limit:value:)``,
  ///   and what `report` throws.
  /// - Complexity: O(*n* log *n*) in the words; see ``LexiconBuilder/finish()``.
  public func compile(
    report: (LexiconError) throws(LexiconError) -> Void
  ) throws(LexiconError) -> [UInt8] {
    var pairs: [(from: Unicode.Scalar, to: Unicode.Scalar)] = []
    if let foldingPath {
      pairs = try FoldingText.read(TextFile.read(foldingPath), path: foldingPath, report: report)
    }
    var model = HiddenMarkovModel()
    if let modelPath {
      model = try HiddenMarkovModelText.read(
        TextFile.read(modelPath), path: modelPath, report: report)
    }
    var builder = LexiconBuilder(
      foldingPairs: pairs, model: model, provenance: provenance + (try sourceFacts()))
    for path in wordPaths {
      builder.add(try LexiconText.read(TextFile.read(path), path: path, report: report))
    }
    return try builder.finish()
  }

  /// One fact for each file: its name and its checksum, so that an image says what it was made from.
  private func sourceFacts() throws(LexiconError) -> [(key: String, value: String)] {
    var facts: [(key: String, value: String)] = []
    for path in wordPaths + [foldingPath, modelPath].compactMap({ $0 }) {
      let name = path.split(separator: "/").last ?? ""
      facts.append(("source \(name)", try TextFile.checksum(path)))
    }
    return facts
  }
}
