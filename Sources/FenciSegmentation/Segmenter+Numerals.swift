import FenciKernel
import FenciText

// Numbers whose edges are settled after the path: as cells they keep the shape that scores were learned for.
extension Segmenter {
  /// Joins 第 and the number behind it: 第6 is one word, as 第六 is.
  ///
  /// - Parameters:
  ///   - first: The first token of a stretch that was just written.
  ///   - source: The bytes of the window.
  ///   - tokens: From `first` on changed. User words stay.
  /// - Complexity: O(*n*).
  func joinOrdinals(
    from first: Int, of source: UnsafeBufferPointer<UInt8>, in tokens: inout [Token]
  ) {
    guard first < tokens.count else { return }
    var last = first
    for index in (first + 1)..<tokens.count {
      let token = tokens[index]
      if token.kind == .number, token.origin != .user, tokens[last].origin != .user,
        tokens[last].utf8Range == token.start - 3..<token.start,
        Self.isOrdinal(at: token.start, in: source)
      {
        tokens[last] = Token(
          start: tokens[last].start, end: token.end, word: .none, kind: .number, origin: .pattern)
      } else {
        last += 1
        tokens[last] = token
      }
    }
    tokens.removeSubrange((last + 1)...)
  }

  /// Divides dates and times of one unit into number and unit, if the date style says so.
  ///
  /// Both parts are dates or times: who reads tags or looks for keywords sees no number and no word.
  ///
  /// - Parameters:
  ///   - first: The first token of a stretch that was just written.
  ///   - source: The bytes of the window.
  ///   - tokens: From `first` on changed. User words stay.
  ///   - count: As many as there are at most, if that is known.
  /// - Complexity: O(*n*); with a count, only tokens behind the first date are looked at.
  func divideLoneDates(
    from first: Int, of source: UnsafeBufferPointer<UInt8>, in tokens: inout [Token],
    count: Int? = nil
  ) {
    guard configuration.dateStyle == .compound, let last = tokens.last else { return }
    let added = count ?? tokens[first...].count { endOfNumber(in: $0, of: source) != nil }
    // From the last to the first, so that each token is moved once.
    var read = tokens.count
    tokens.append(contentsOf: repeatElement(last, count: added))
    var write = tokens.count
    while write > read, read > first {
      read -= 1
      write -= 1
      let token = tokens[read]
      tokens[write] = token
      guard let end = endOfNumber(in: token, of: source) else { continue }
      tokens[write].start = end
      write -= 1
      tokens[write] = token
      tokens[write].end = end
    }
    // Some may be part of a word.
    tokens.removeSubrange(read..<write)
  }

  /// Where the number of a date or time of one unit ends; `nil` for all other tokens.
  @inline(__always)
  private func endOfNumber(in token: Token, of source: UnsafeBufferPointer<UInt8>) -> Int? {
    guard token.kind == .date || token.kind == .time, token.origin != .user else { return nil }
    return scanner.patterns.endOfNumber(inDate: token.utf8Range, of: source)
  }

  /// The places between words of the path by which tokens begin at given places.
  ///
  /// - Parameters:
  ///   - offsets: Where tokens begin.
  ///   - source: The bytes of the window.
  ///   - workspace: Holds the window.
  /// - Returns: Those places, but for the unit of a lone date, and with the number behind 第.
  /// - Complexity: O(*n*).
  func pathOffsets(
    of offsets: [Int], _ source: UnsafeBufferPointer<UInt8>, _ workspace: SegmentationWorkspace
  ) -> [Int] {
    let cells = workspace.cells.arrays
    var places = Set(offsets)
    for cell in 0..<cells.count {
      let bytes = cells.start(of: cell)..<cells.end(of: cell)
      switch TokenKind(rawValue: cells.cells[cell].kind) {
      case .number where Self.isOrdinal(at: bytes.lowerBound, in: source):
        // In a longer word of the user there is no such place.
        let edges = [bytes.lowerBound - 3, bytes.upperBound]
        if edges.allSatisfy({ places.contains($0) || $0 == 0 || $0 == source.count }) {
          places.insert(bytes.lowerBound)
        }
      case .date, .time:
        if configuration.dateStyle == .compound,
          let end = scanner.patterns.endOfNumber(inDate: bytes, of: source)
        {
          places.remove(end)
        }
      default: break
      }
    }
    return places.sorted()
  }

  /// Whether 第 stands before a number that begins with a digit, not with a sign.
  ///
  /// - Parameters:
  ///   - start: The number's first byte.
  ///   - source: The bytes of the window.
  /// - Returns: Whether it does; false at the window's beginning.
  static func isOrdinal(at start: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    start >= 3 && source[start - 3..<start].elementsEqual("第".utf8)
      && CharacterClassTable().characterClass(of: source.scalar(at: start).value) == .digit
  }
}
