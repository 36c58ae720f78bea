/// One line of JSON Lines, split at the top level and nowhere else.
///
/// The line keeps its bytes: reading one member and writing another leaves every other member as
/// it stands, its order, its spacing and the spelling of its numbers. This is why the program has
/// a splitter of its own. A library decodes into dictionaries and doubles, which lose order,
/// duplicates and `1.50`, and would cost more start-up than the segmenter.
struct JSONLine {
  /// A `"name": value` pair; ranges are byte offsets in the line.
  struct Member {
    /// The name's literal, quotes included.
    var name: Range<Int>
    /// The value, without the space around it.
    var value: Range<Int>
  }

  /// The line, without its line end.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The top-level members in order of appearance.
  private(set) var members: [Member] = []
  /// Where the closing brace stands.
  private let closingBrace: Int

  /// Splits a line and checks the grammar of all of it.
  ///
  /// - Parameter bytes: One JSON object with white space around it, and nothing else.
  /// - Throws: ``JSONSyntaxError`` at the first byte that the grammar does not allow.
  /// - Complexity: O(*n*), *n* the bytes of the line.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) {
    self.bytes = bytes
    var scanner = JSONScanner(bytes)
    scanner.skipSpace()
    try scanner.require("{", else: .object)
    scanner.skipSpace()
    if scanner.next != UInt8(ascii: "}") {
      repeat {
        scanner.skipSpace()
        let name = try scanner.skipNameAndColon()
        let value = try scanner.skipValue()
        members.append(Member(name: name, value: value))
        scanner.skipSpace()
      } while scanner.take(",")
    }
    closingBrace = scanner.offset
    try scanner.require("}", else: .commaOrEnd)
    scanner.skipSpace()
    guard scanner.offset == bytes.count else { throw scanner.fail(.endOfLine) }
  }

  /// Finds a member by name; of several with one name the last, as JSON readers do.
  func member(named name: String) -> Member? {
    members.last { member in
      let literal = UnsafeBufferPointer(
        rebasing: bytes[member.name.lowerBound + 1..<member.name.upperBound - 1])
      guard literal.contains(UInt8(ascii: "\\")) else { return literal.elementsEqual(name.utf8) }
      var spelled: Bytes = []
      _ = JSONString.decode(literal, into: &spelled)
      return spelled.elementsEqual(name.utf8)
    }
  }

  /// Decodes a member's string.
  ///
  /// - Parameters:
  ///   - member: A member of this line.
  ///   - text: Grows by the decoded UTF-8.
  /// - Returns: How many halves of surrogate pairs became U+FFFD; `nil` when the value is no
  ///   string.
  func decodeString(of member: Member, into text: inout Bytes) -> Int? {
    guard bytes[member.value.lowerBound] == UInt8(ascii: "\"") else { return nil }
    let literal = bytes[member.value.lowerBound + 1..<member.value.upperBound - 1]
    return JSONString.decode(UnsafeBufferPointer(rebasing: literal), into: &text)
  }

  /// Appends the line with one member set, the others byte for byte as they stand.
  ///
  /// - Parameters:
  ///   - name: Replaced where it stands when the line has it, otherwise added at the end.
  ///   - output: Grows by the line, without a line end.
  ///   - writeValue: Appends the member's JSON value.
  func append(
    setting name: String, in output: inout Bytes, to writeValue: (inout Bytes) -> Void
  ) {
    if let member = member(named: name) {
      output.append(contentsOf: bytes[..<member.value.lowerBound])
      writeValue(&output)
      output.append(contentsOf: bytes[member.value.upperBound...])
    } else {
      let end = members.last?.value.upperBound ?? closingBrace
      output.append(contentsOf: bytes[..<end])
      if !members.isEmpty { output.append(ascii: ",") }
      JSONString.encode(name, into: &output)
      output.append(ascii: ":")
      writeValue(&output)
      output.append(contentsOf: bytes[end...])
    }
  }
}
