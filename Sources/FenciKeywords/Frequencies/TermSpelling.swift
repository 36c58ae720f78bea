/// A term as spelled: the same as another only when its scalars are.
///
/// Strings are equal when they are canonically equivalent. As keys they would make one term of 豈
/// (U+8C48) and its compatibility ideograph U+F900, which fold apart and are counted apart, and which
/// of the two survived would depend on the order of a dictionary.
struct TermSpelling: Sendable, Hashable {
  let text: String

  static func == (left: TermSpelling, right: TermSpelling) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
