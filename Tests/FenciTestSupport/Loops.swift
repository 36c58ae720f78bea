import Glibc
public import Testing

// Exhaustive loops over small worlds. A failure inside one prints the values of all enclosing loops:
//
//     @Suite(.printingLoopValues) struct AlignmentTests {
//       @Test func endsMapToEnds() {
//         withEvery("text", over: "ab", lengths: 0...4) { text in
//           withEvery("offset", in: 0...text.count) { offset in
//             #expect(…)                     // … — text = abba, offset = 3

/// The names and values of the loops that run now, outermost first.
enum LoopValues {
  @TaskLocal static var current: [String] = []
}

/// Runs the body for every element of a collection.
public func withEvery<Elements: Sequence, Failure: Error>(
  _ name: String, in elements: Elements, _ body: (Elements.Element) throws(Failure) -> Void
) throws(Failure) {
  for element in elements {
    try naming(name, String(reflecting: element)) { () throws(Failure) in try body(element) }
  }
}

/// Runs the body for every string over an alphabet of scalars, shorter ones first.
///
/// - Complexity: O(*aⁿ*) calls, *a* the size of the alphabet, *n* the greatest length in scalars.
public func withEvery<Failure: Error>(
  _ name: String, over alphabet: String, lengths: ClosedRange<Int>,
  _ body: (String) throws(Failure) -> Void
) throws(Failure) {
  let scalars = Array(alphabet.unicodeScalars)
  for length in lengths {
    var digits = [Int](repeating: 0, count: length)
    repeat {
      var text = ""
      for digit in digits { text.unicodeScalars.append(scalars[digit]) }
      try naming(name, text.debugDescription) { () throws(Failure) in try body(text) }
    } while advance(&digits, base: scalars.count)
  }
}

/// Runs the body with generators of consecutive seeds, so that a failing seed can be run alone.
public func withSeeds<Failure: Error>(
  _ seeds: Range<UInt64>, _ body: (inout SplitMix64) throws(Failure) -> Void
) throws(Failure) {
  for seed in seeds {
    var generator = SplitMix64(seed: seed)
    try naming("seed", String(seed)) { () throws(Failure) in try body(&generator) }
  }
}

extension Array<String> {
  /// So many of the pieces in a row, drawn at random.
  public func randomText(count: Int, using generator: inout SplitMix64) -> String {
    (0..<count).map { _ in randomElement(using: &generator) ?? "" }.joined()
  }
}

/// Seeds for a test whose worlds are dear to make: fewer in `make test`, all in `make check`.
public func seeds(_ count: UInt64, thorough: UInt64) -> Range<UInt64> {
  0..<(getenv("FENCI_SLOW") == nil ? count : thorough)
}

/// Counts up in a base; false when the count is back at zero.
private func advance(_ digits: inout [Int], base: Int) -> Bool {
  for position in digits.indices.reversed() {
    digits[position] += 1
    if digits[position] < base { return true }
    digits[position] = 0
  }
  return false
}

private func naming<Failure: Error>(
  _ name: String, _ value: String, _ body: () throws(Failure) -> Void
) throws(Failure) {
  let result = LoopValues.$current.withValue(LoopValues.current + ["\(name) = \(value)"]) {
    Result { () throws(Failure) in try body() }
  }
  try result.get()
}

extension Trait where Self == IssueHandlingTrait {
  /// Adds the values of the running loops to every issue of a test or suite.
  public static var printingLoopValues: Self {
    .compactMapIssues { issue in
      var issue = issue
      let values = Comment(rawValue: LoopValues.current.joined(separator: ", "))
      // A suite hands its traits to its tests, so an issue may pass here more than once.
      if !LoopValues.current.isEmpty, !issue.comments.contains(values) {
        issue.comments.append(values)
      }
      return issue
    }
  }
}
