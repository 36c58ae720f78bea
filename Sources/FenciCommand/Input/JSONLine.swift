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

  /// Decodes a member's name.
  func decodeName(of member: Member) -> String {
    let literal = bytes[member.name.lowerBound + 1..<member.name.upperBound - 1]
    var name: Bytes = []
    _ = JSONString.decode(UnsafeBufferPointer(rebasing: literal), into: &name)
    return String(decoding: name, as: UTF8.self)
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

  /// Decodes a member's array of strings.
  ///
  /// - Parameters:
  ///   - member: A member of this line.
  ///   - name: Elements may also be objects, whose member of this name is the string.
  /// - Returns: `nil` when the value is anything else.
  func decodeStrings(of member: Member, orMember name: String? = nil) -> [String]? {
    var scanner = JSONScanner(UnsafeBufferPointer(rebasing: bytes[member.value]))
    guard scanner.take("[") else { return nil }
    var strings: [String] = []
    scanner.skipSpace()
    while scanner.next != UInt8(ascii: "]") {
      // The grammar of the line is checked already.
      guard let value = try? scanner.skipValue() else { return nil }
      let element = UnsafeBufferPointer(rebasing: scanner.bytes[value])
      guard let string = Self.decodeString(element, orMember: name) else { return nil }
      strings.append(string)
      scanner.skipSpace()
      if scanner.take(",") { scanner.skipSpace() }
    }
    return strings
  }

  /// A string, or that of an object's member.
  private static func decodeString(
    _ value: UnsafeBufferPointer<UInt8>, orMember name: String?
  ) -> String? {
    var text: Bytes = []
    if value.first == UInt8(ascii: "\"") {
      let literal = UnsafeBufferPointer(rebasing: value.dropFirst().dropLast())
      _ = JSONString.decode(literal, into: &text)
    } else {
      guard let name, let object = try? JSONLine(value), let member = object.member(named: name),
        object.decodeString(of: member, into: &text) != nil
      else { return nil }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the line with some members set, the others byte for byte as they stand.
  ///
  /// - Parameters:
  ///   - newMembers: Each is replaced where it stands if the line has it, else added at the end;
  ///     their names are different.
  ///   - output: Grows by the line, without a line end.
  func append(setting newMembers: [JSONMember], in output: inout Bytes) {
    let places = newMembers.map { member(named: $0.name)?.value }
    let replacements = zip(places, newMembers).compactMap { place, new in place.map { ($0, new) } }
    var copied = 0
    for (place, new) in replacements.sorted(by: { $0.0.lowerBound < $1.0.lowerBound }) {
      output.append(contentsOf: bytes[copied..<place.lowerBound])
      new.writeValue(&output)
      copied = place.upperBound
    }
    let end = members.last?.value.upperBound ?? closingBrace
    output.append(contentsOf: bytes[copied..<max(copied, end)])
    var isFirst = members.isEmpty
    for (place, new) in zip(places, newMembers) where place == nil {
      if !isFirst { output.append(ascii: ",") }
      isFirst = false
      new.write(to: &output)
    }
    output.append(contentsOf: bytes[end...])
  }
}

/// A member that the program adds to an object.
struct JSONMember {
  var name: String
  /// Appends the JSON value.
  var writeValue: (inout Bytes) -> Void

  /// Appends `"name":value`.
  func write(to output: inout Bytes) {
    JSONString.encode(name, into: &output)
    output.append(ascii: ":")
    writeValue(&output)
  }
}
