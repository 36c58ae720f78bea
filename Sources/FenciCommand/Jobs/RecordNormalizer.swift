import FenciLexicon
import FenciText

/// Normalises one record after the other: repairs, normalises, converts.
final class RecordNormalizer {
  /// A normalised text and the steps that lead to it.
  struct Result {
    /// The text.
    var text: Bytes
    /// Each step's alignment, from its source to its target, in the order of the steps.
    var steps: [Alignment]
  }

  private var normalizer: Normalizer?
  private let converter: ChineseConverter?

  /// - Parameters:
  ///   - form: The normalisation form; `nil` leaves it as it is.
  ///   - converter: Converts between variants of Chinese; `nil` leaves them.
  /// - Throws: ``TextError/unavailable(service:)``.
  init(form: NormalizationForm?, converter: ChineseConverter?) throws(TextError) {
    if let form {
      normalizer = try Normalizer(form)
    } else {
      normalizer = nil
    }
    self.converter = converter
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
    var result = Result(text: Array(source), steps: [Alignment(identity: source.count)])
    if !isValid {
      let repaired = try SourceText(decoding: result.text, as: .utf8)
      result = Result(text: repaired.utf8, steps: [repaired.alignment])
    }
    if normalizer != nil, let normalized = try normalizer?.normalize(result.text) {
      result.text = normalized.utf8
      result.steps.append(normalized.alignment)
    }
    if let converter {
      let converted = converter.convert(result.text)
      result.text = converted.utf8
      result.steps += converted.steps
    }
    return result
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
