/// A term as a number: the polynomial hash of its folded characters.
///
/// Terms that differ only in case, width, white space or script variant have one key, and the key of
/// two terms written together follows from theirs, so phrases are hashed without being spelled:
///
///     key(高端市场) == key(高端).appending(key(市场))
///
/// Values are below 2⁶¹ − 1; two different terms of *m* characters collide with a probability of about
/// *m* / 2⁶¹. The key depends on nothing but the characters, so it can be stored.
///
/// Source: R. M. Karp, M. O. Rabin, "Efficient randomized pattern-matching algorithms", IBM Journal of
/// Research and Development 31(2), 1987, doi:10.1147/rd.312.0249. The base is fixed, not drawn.
package struct TermKey: Sendable, Hashable {
  /// The hash; 0 for the empty term.
  package private(set) var rawValue: UInt64
  /// The base raised to the number of characters.
  private var power: UInt64

  /// The key of the empty term.
  package static let empty = TermKey(rawValue: 0, power: 1)

  private static let modulus: UInt64 = 1 << 61 - 1
  private static let base: UInt64 = 0x0FE5_CA3E_93B7_1D29

  private init(rawValue: UInt64, power: UInt64) {
    self.rawValue = rawValue
    self.power = power
  }

  /// Adds a folded character at the end.
  package mutating func append(_ folded: UInt32) {
    rawValue = Self.sum(Self.product(rawValue, Self.base), UInt64(folded) &+ 1)
    power = Self.product(power, Self.base)
  }

  /// The key of this term with another one written after it.
  package func appending(_ next: TermKey) -> TermKey {
    TermKey(
      rawValue: Self.sum(Self.product(rawValue, next.power), next.rawValue),
      power: Self.product(power, next.power))
  }

  package static func == (left: TermKey, right: TermKey) -> Bool { left.rawValue == right.rawValue }

  package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  private static func sum(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let sum = left &+ right
    return sum >= modulus ? sum &- modulus : sum
  }

  private static func product(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let (high, low) = left.multipliedFullWidth(by: right)
    // 2⁶¹ ≡ 1, so the bits above the 61st are worth what they would be at the bottom.
    return sum(low & modulus, high &<< 3 | low &>> 61)
  }
}
