import FenciText

extension HanTokenizer {
  /// A text's tokens of one unit.
  struct Division {
    /// Where they stand: ascending, disjoint, none of them empty.
    private(set) var ranges: [Range<String.Index>] = []
    // Of each token of a text divided into words; of other units none is kept.
    private var attributes: [Attributes] = []
    /// What kept the text from being divided.
    private(set) var error: FenciError?

    /// Divides a text.
    ///
    /// - Complexity: O(*n*).
    init(of text: String, unit: Unit, analyzer: Result<Analyzer, FenciError>) {
      do throws(FenciError) {
        switch unit {
        case .word: divideIntoWords(text, analyzer: try analyzer.get())
        case .sentence: append(try Self.sentences(of: Array(text.utf8)), of: text)
        case .paragraph: append(Self.paragraphs(of: Array(text.utf8)), of: text)
        case .document where text.isEmpty: break
        case .document: ranges = [text.startIndex..<text.endIndex]
        }
      } catch {
        self.error = error
      }
    }

    private mutating func divideIntoWords(_ text: String, analyzer: Analyzer) {
      analyzer.enumerateTokens(in: text) { range, token in
        if let attributes = Attributes(of: token.kind) {
          ranges.append(range)
          self.attributes.append(attributes)
        }
        return true
      }
    }

    /// Appends what is not white space alone.
    private mutating func append(_ utf8Ranges: [Range<Int>], of text: String) {
      var cursor = IndexCursor(text)
      for utf8Range in utf8Ranges {
        let range = cursor.range(of: utf8Range)
        let isBlank = text[range].unicodeScalars.allSatisfy(\.properties.isWhitespace)
        if !isBlank { ranges.append(range) }
      }
    }

    private static func sentences(of utf8: [UInt8]) throws(FenciError) -> [Range<Int>] {
      var boundaries = SentenceBoundaries()
      do throws(TextError) { return try boundaries.ranges(of: utf8) } catch { throw .text(error) }
    }

    private static func paragraphs(of utf8: [UInt8]) -> [Range<Int>] {
      var paragraphs: [Range<Int>] = []
      var start = 0
      while start < utf8.count {
        let end = endOfParagraph(in: utf8, from: start)
        paragraphs.append(start..<end)
        start = end
      }
      return paragraphs
    }

    private static func endOfParagraph(in utf8: [UInt8], from start: Int) -> Int {
      for at in start..<utf8.count {
        switch utf8[at] {
        case 0x0A: return at + 1
        case 0x0D: return at + 1 < utf8.count && utf8[at + 1] == 0x0A ? at + 2 : at + 1
        // U+2029, the paragraph separator, is E2 80 A9.
        case 0xA9 where at - start >= 2 && utf8[at - 1] == 0x80 && utf8[at - 2] == 0xE2:
          return at + 1
        default: continue
        }
      }
      return utf8.count
    }
  }
}

// MARK: - Looking up

extension HanTokenizer.Division {
  /// What a token holds.
  func attributes(at position: Int) -> HanTokenizer.Attributes {
    attributes.isEmpty ? [] : attributes[position]
  }

  /// The tokens that intersect a range; of an empty range, the one that contains it.
  func tokens(intersecting range: Range<String.Index>) -> ArraySlice<Range<String.Index>> {
    ranges[positions(intersecting: range)]
  }

  /// The positions of these tokens.
  ///
  /// - Complexity: O(log *t*), *t* the tokens.
  func positions(intersecting range: Range<String.Index>) -> Range<Int> {
    let first = firstPosition { $0.upperBound > range.lowerBound }
    let end =
      range.isEmpty
      ? firstPosition { $0.lowerBound > range.lowerBound }
      : firstPosition { $0.lowerBound >= range.upperBound }
    return first..<max(first, end)
  }

  /// The first token for which a condition holds that, once it holds, holds for all after it.
  private func firstPosition(where condition: (Range<String.Index>) -> Bool) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = low + (high - low) / 2
      if condition(ranges[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension HanTokenizer.Attributes {
  /// What a token of a kind holds; nil for what is no word.
  fileprivate init?(of kind: TokenKind) {
    switch kind {
    case .whitespace, .punctuation, .invalid: return nil
    case .number, .percent, .date, .time, .version: self = .numeric
    case .symbol: self = .symbolic
    case .emoji: self = .emoji
    case .word, .url, .email, .mention, .hashtag, .latin, .product, .other: self = []
    }
  }
}
