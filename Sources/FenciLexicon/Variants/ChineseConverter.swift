package import FenciText

/// Converts text between variants of written Chinese, and keeps which bytes became which.
///
/// Longest match from the left, with the tables and stages of OpenCC: first compatibility ideographs
/// become unified ones, then the text is divided where the conversion says so, then each stage passes
/// over each part. What no table has stays as it is.
///
///     let converter = ChineseConverter(conversion, tables: tables)
///     let result = converter.convert(Array("头发发财".utf8))      // 頭髮發財
///
/// Source: OpenCC, github.com/BYVoid/OpenCC (tables and stages). See Guides/ChineseVariants.md.
package struct ChineseConverter: Sendable {
  /// A converted text and the steps that lead to it.
  package struct Result: Sendable {
    /// Well-formed UTF-8.
    package var utf8: [UInt8]
    /// Each step's alignment, from its source to its target, in the order of the steps.
    package var steps: [Alignment]
  }

  private let compatibility: [VariantTable]
  private let dividing: VariantTable?
  private let stages: [[VariantTable]]

  /// - Parameters:
  ///   - conversion: From what to what.
  ///   - tables: Those that it needs; one that is missing replaces nothing.
  package init(_ conversion: ChineseConversion, tables: VariantTables) {
    compatibility = [tables[.compatibility]].compactMap(\.self)
    dividing = conversion.dividing.flatMap { tables[$0] }
    stages = conversion.stages.map { stage in stage.compactMap { tables[$0] } }
  }

  /// Converts a text.
  ///
  /// - Parameter source: Well-formed UTF-8.
  /// - Returns: The converted text with the way back.
  /// - Complexity: O(*n* *m* log *r*), *n* the bytes, *m* those of a row, *r* the rows with the same
  ///   first character.
  package func convert(_ source: [UInt8]) -> Result {
    var step = Step(utf8: source, alignment: Alignment(identity: source.count), edges: [])
    var alignments: [Alignment] = []
    if !compatibility.isEmpty {
      step = step.next(by: compatibility)
      alignments.append(step.alignment)
    }
    if let dividing { step.divide(by: dividing) }
    for stage in stages {
      step = step.next(by: stage)
      alignments.append(step.alignment)
    }
    return Result(utf8: step.utf8, steps: alignments)
  }
}

/// A text between two stages.
private struct Step {
  var utf8: [UInt8]
  /// From the text of the step before.
  var alignment: Alignment
  /// Where no row may reach across, in order.
  var edges: [Int]

  /// Puts edges around the longest rows of a table, from the left.
  mutating func divide(by table: VariantTable) {
    var edges: [Int] = []
    utf8.withUnsafeBufferPointer { text in
      var offset = 0
      while offset < text.count {
        if let match = table.longestMatch(in: text, at: offset, end: text.count) {
          if edges.last != offset { edges.append(offset) }
          offset += match.sourceCount
          edges.append(offset)
        } else {
          offset += text.scalar(at: offset).utf8Count
        }
      }
    }
    self.edges = edges
  }

  /// The text after a stage.
  func next(by tables: [VariantTable]) -> Step {
    var next = Step(utf8: [], alignment: Alignment(), edges: [])
    next.utf8.reserveCapacity(utf8.count)
    next.edges.reserveCapacity(edges.count)
    utf8.withUnsafeBufferPointer { text in
      var start = 0
      for end in edges + [text.count] {
        next.append(text, from: start, to: end, by: tables)
        if next.edges.count < edges.count { next.edges.append(next.utf8.count) }
        start = end
      }
    }
    return next
  }

  private mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, by tables: [VariantTable]
  ) {
    var offset = start
    while offset < end {
      let match = tables.lazy.compactMap { $0.longestMatch(in: text, at: offset, end: end) }.first
      let count = match?.sourceCount ?? text.scalar(at: offset).utf8Count
      let source = UnsafeBufferPointer(rebasing: text[offset..<offset + count])
      append(source, as: match?.target ?? source)
      offset += count
    }
  }

  /// Appends what became of a stretch: character by character where it has as many as before.
  private mutating func append(
    _ source: UnsafeBufferPointer<UInt8>, as target: UnsafeBufferPointer<UInt8>
  ) {
    utf8.append(contentsOf: target)
    guard Self.characterCount(source) == Self.characterCount(target) else {
      return alignment.append(sourceUnit: source.count, targetUnit: target.count, unitCount: 1)
    }
    var (from, to) = (0, 0)
    while from < source.count, to < target.count {
      let (old, new) = (source.scalar(at: from), target.scalar(at: to))
      if old.value == new.value {
        alignment.append(sourceUnit: 1, targetUnit: 1, unitCount: old.utf8Count)
      } else {
        alignment.append(sourceUnit: old.utf8Count, targetUnit: new.utf8Count, unitCount: 1)
      }
      from += old.utf8Count
      to += new.utf8Count
    }
  }

  private static func characterCount(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
