/// How the objects of a run are put together: one a line, or as the elements of one array.
enum JSONFraming: Sendable {
  case lines
  case array

  /// What follows each object; ``Outlet`` takes the last one of an array off again.
  var separator: Bytes {
    switch self {
    case .lines: Bytes("\n".utf8)
    case .array: Bytes(",\n".utf8)
    }
  }
}

/// Writes one object a record, with members that the program adds.
///
/// A record of plain text becomes an object of those members. A record of JSON Lines keeps its line
/// byte for byte and gains the members, or has them replaced.
struct JSONRecordWriter: Sendable {
  var framing: JSONFraming
  /// Whether objects made from text begin with a member `file`.
  var namesInputs: Bool

  /// Appends the object of a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - members: The members to set.
  ///   - output: Grows by the object and what separates it from the next.
  func append(
    _ record: borrowing Record, setting members: [JSONMember], to output: inout Bytes
  ) {
    if let line = record.json {
      line.append(setting: members, in: &output)
    } else {
      let source = record.source
      let file = JSONMember(name: "file") { JSONString.encode(source.name, into: &$0) }
      output.append(ascii: "{")
      for (index, member) in (namesInputs ? [file] + members : members).enumerated() {
        if index > 0 { output.append(ascii: ",") }
        member.write(to: &output)
      }
      output.append(ascii: "}")
    }
    output.append(contentsOf: framing.separator)
  }
}
