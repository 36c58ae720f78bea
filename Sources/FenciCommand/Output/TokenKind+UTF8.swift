import FenciText

extension TokenKind {
  /// The name as bytes, made once: asking the runtime for it takes longer than finding the token.
  var utf8Name: Bytes { Self.utf8Names[Int(rawValue)] }

  // Raw values count up from 0 in the order of the cases.
  private static let utf8Names = allCases.map { Bytes($0.name.utf8) }
}
