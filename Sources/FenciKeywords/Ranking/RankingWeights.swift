public import FenciLexicon

/// What each feature of a candidate adds to the logarithm of its score: a small text, made by `fenci ranking train`.
///
///     # any line that begins with "# " is kept as provenance
///     inTitle<TAB>0.8312
///
/// A feature that has no line weighs 0. Blank lines are passed over, LF or CRLF ends a line, and a
/// byte-order mark may stand at the beginning.
public struct RankingWeights: Sendable, Hashable {
  /// Facts about the weights, a line each.
  public var provenance: [String] = []
  /// By the raw value of a feature.
  package private(set) var values = [Double](repeating: 0, count: RankingFeature.allCases.count)

  /// Weights of zero: all scores are equal, and terms stand as in the text.
  public init() {}

  /// Makes weights of numbers by the raw value of a feature; those that are missing are 0.
  package init(values: [Double]) {
    for (feature, value) in zip(RankingFeature.allCases, values) { self[feature: feature] = value }
  }

  /// The weight of a feature.
  package subscript(feature feature: RankingFeature) -> Double {
    get { values[Int(feature.rawValue)] }
    set { values[Int(feature.rawValue)] = newValue }
  }

  /// Reads weights.
  ///
  /// - Parameters:
  ///   - text: The file's contents.
  ///   - path: Named in errors.
  /// - Throws: ``LexiconError/malformedLine(_:expected:found:)`` at the first line that is no weight of
  ///   a feature that there is, or gives one a second time.
  /// - Complexity: O(*n*).
  public init(text: String, path: String) throws(LexiconError) {
    var features: [String: RankingFeature] = [:]
    for (feature, name) in zip(RankingFeature.allCases, RankingFeature.names) {
      features[name] = feature
    }
    var number = 0
    for line in text.utf8WithoutByteOrderMark.split(
      separator: 0x0A, omittingEmptySubsequences: false)
    {
      number += 1
      let line = Substring(line.last == 0x0D ? line.dropLast() : line)
      if line.isEmpty { continue }
      if line == "#" || line.hasPrefix("# ") {
        provenance.append(String(line.dropFirst(2)))
        continue
      }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      func malformed(_ column: Int, _ expected: String, _ found: Substring) -> LexiconError {
        .malformedLine(
          TextPosition(path: path, line: number, column: column), expected: expected,
          found: String(found))
      }
      guard columns.count == 2 else { throw malformed(1, "feature<TAB>weight", line) }
      guard let feature = features.removeValue(forKey: String(columns[0])) else {
        throw malformed(
          1, "the name of a feature, each once", columns[0])
      }
      guard let weight = Double(columns[1]), weight.isFinite else {
        throw malformed(columns[0].utf8.count + 2, "a number", columns[1])
      }
      self[feature: feature] = weight
    }
  }

  /// Reads a file.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``, and as ``init(text:path:)``.
  public init(path: String) throws(LexiconError) {
    try self.init(text: TextFile.read(path), path: path)
  }

  /// Writes the weights, in the order of the features; equal weights give equal text.
  public var text: String {
    var text = provenance.map { "# \($0)\n" }.joined()
    for feature in RankingFeature.allCases where self[feature: feature] != 0 {
      text += "\(feature.name)\t\(self[feature: feature])\n"
    }
    return text
  }
}
