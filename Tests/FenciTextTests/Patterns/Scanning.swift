import FenciTestSupport
import FenciText
import Testing

/// A token as the tests see it; the kind is nil where the scanner leaves a scalar to others.
struct ScannedToken: Equatable {
  var range: Range<Int>
  var kind: TokenKind?
}

/// The tokens of a text: what the scanner matches, and single scalars between.
func scan(
  _ text: some Collection<UInt8>, with scanner: PatternScanner = PatternScanner()
) -> [ScannedToken] {
  Array(text).withUnsafeBufferPointer { bytes in
    var tokens: [ScannedToken] = []
    var at = 0
    while at < bytes.count {
      let match = scanner.match(in: bytes, at: at, end: bytes.count)
      let end = match?.end ?? at + bytes.scalar(at: at).utf8Count
      tokens.append(ScannedToken(range: at..<end, kind: match?.kind))
      at = end
    }
    return tokens
  }
}

/// Expects that the tokens of some kinds are exactly those that the row marks.
func expect(
  _ row: MarkedText, _ kinds: TokenKind..., with scanner: PatternScanner = PatternScanner()
) {
  let found = scan(row.text.utf8, with: scanner)
    .filter { $0.kind.map(kinds.contains) ?? false }
    .map(\.range)
  #expect(
    found == row.ranges, "found \(row.marking(found)) \(row.reason)",
    sourceLocation: row.location)
}
