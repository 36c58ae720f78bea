package import FenciSegmentation
import FenciText

/// The lines of a text that people or programs have divided into words.
package struct SegmentedText: Sendable {
  /// Lines that are not empty.
  package private(set) var lines: [SegmentedLine] = []

  /// Reads sentences, one a line, with white space between words.
  ///
  /// - Parameter text: UTF-8, with or without a byte order mark; line ends of any kind.
  /// - Complexity: O(*n*).
  package init(_ text: UnsafeBufferPointer<UInt8>) {
    var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < text.count {
      let end = text[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? text.count
      let line = SegmentedLine(UnsafeBufferPointer(rebasing: text[start..<end]))
      if !line.ends.isEmpty { lines.append(line) }
      start = end + 1
    }
  }

  /// How often each word occurs, in UTF-8.
  ///
  /// - Complexity: O(*n*).
  package func wordCounts() -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in lines {
      var start = 0
      for end in line.ends {
        counts[line.word(in: start..<end), default: 0] += 1
        start = end
      }
    }
    return counts
  }
}

extension Segmenter {
  /// Compares what this segmenter makes of a text with what people made of it.
  ///
  /// - Parameters:
  ///   - text: The words of people.
  ///   - isKnown: Whether a word was known before; see ``SegmentationQuality``.
  /// - Returns: Counts of all lines together.
  /// - Complexity: O(*n*).
  package func quality(
    on text: SegmentedText, isKnown: (String) -> Bool = { _ in true }
  ) -> SegmentationQuality {
    let workspace = makeWorkspace()
    var quality = SegmentationQuality()
    var tokens: [Token] = []
    for line in text.lines {
      line.text.withUnsafeBufferPointer { segment($0, workspace: workspace, into: &tokens) }
      quality.add(gold: line.ends, found: tokens.map(\.end)) { isKnown(line.word(in: $0)) }
    }
    return quality
  }
}
