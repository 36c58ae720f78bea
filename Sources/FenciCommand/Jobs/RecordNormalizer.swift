import FenciLexicon
import FenciText

/// Normalises one record after the other: repairs, normalises, replaces characters.
final class RecordNormalizer {
  /// A normalised text and the steps that lead to it.
  struct Result {
    /// The text.
    var text: Bytes
    /// Each step's alignment, from its source to its target, in the order of the steps.
    var steps: [Alignment]
  }

  private var normalizer: Normalizer
  private let folding: CharacterFolding?
  private let classes = CharacterClassTable()

  /// - Parameters:
  ///   - form: The normalisation form.
  ///   - folding: Replaces Han characters one for one; `nil` leaves them.
  /// - Throws: ``TextError/unavailable(service:)``.
  init(form: NormalizationForm, folding: CharacterFolding?) throws(TextError) {
    normalizer = try Normalizer(form)
    self.folding = folding
  }

  /// Normalises a text.
  ///
  /// - Parameters:
  ///   - source: UTF-8.
  ///   - isValid: Whether it is known to be well-formed; if not, U+FFFD stands for what is not.
  /// - Returns: The text, with the way back to the bytes of `source`.
  /// - Throws: ``TextError/tooLong(limit:utf8Count:)``, ``TextError/failed(service:)``.
  func normalize(
    _ source: UnsafeBufferPointer<UInt8>, isValid: Bool
  ) throws(TextError) -> Result {
    var steps: [Alignment] = []
    let normalized: NormalizedText
    if isValid {
      normalized = try normalizer.normalize(source)
    } else {
      let repaired = try SourceText(decoding: Array(source), as: .utf8)
      steps.append(repaired.alignment)
      normalized = try normalizer.normalize(repaired.utf8)
    }
    steps.append(normalized.alignment)
    guard let folding else { return Result(text: normalized.utf8, steps: steps) }
    let (text, alignment) = replaceHan(in: normalized.string, by: folding)
    return Result(text: text, steps: steps + [alignment])
  }

  /// Replaces Han characters only: case and width are the normalisation form's affair.
  private func replaceHan(
    in text: String, by folding: CharacterFolding
  ) -> (text: Bytes, alignment: Alignment) {
    var replaced: Bytes = []
    var alignment = Alignment()
    for scalar in text.unicodeScalars {
      let isHan = classes.characterClass(of: scalar.value) == .han
      let new = UTF8.encode(isHan ? folding.fold(scalar) : scalar)
      let count = UTF8.width(scalar)
      alignment.append(
        sourceUnit: count, targetUnit: new?.count ?? 0, unitCount: 1)
      replaced.append(contentsOf: new ?? .init())
    }
    return (replaced, alignment)
  }
}

extension RecordNormalizer.Result {
  /// The smallest stretches that changed, in order.
  ///
  /// - Parameter source: What was normalised.
  /// - Returns: Ranges of bytes.
  /// - Complexity: O(*n* log *n*), *n* the bytes of the text.
  func changes(from source: UnsafeBufferPointer<UInt8>) -> [ChangedRange] {
    var changes: [ChangedRange] = []
    var start = 0
    while start < source.count {
      var unit = start..<start + 1
      var target = unit
      // A unit of one step may be part of a larger one of another: grow until no step cuts it.
      while true {
        target = steps.reduce(unit) { range, step in step.targetRange(ofSource: range) }
        let grown = steps.reversed().reduce(target) { range, step in
          step.sourceRange(ofTarget: range)
        }
        guard grown.upperBound > unit.upperBound else { break }
        unit = start..<grown.upperBound
      }
      if !source[unit].elementsEqual(text[target]) {
        changes.append(ChangedRange(source: unit, target: target))
      }
      start = unit.upperBound
    }
    return changes
  }
}
