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
  /// Whether a member ``LineExchange/errorMember`` that a line brings along is set to null.
  var clearsErrors = false

  /// Appends the object of a record.
  ///
  /// A part of a line gives a part of its object: the first one what stands before the value of the last
  /// member, each one what the members write, the last one what ends the object.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - members: The members to set; one only if the record is a part of a line.
  ///   - output: Grows by the object and what separates it from the next.
  func append(
    _ record: borrowing Record, setting members: [JSONMember], to output: inout Bytes
  ) {
    if let line = record.json {
      let isClear = !clearsErrors || line.member(named: LineExchange.errorMember) == nil
      line.append(setting: isClear ? members : members + [.noError], in: &output)
    } else if record.part.before == nil {
      appendStart(of: record, setting: members, to: &output)
    } else {
      for member in members { member.writeValue(&output) }
    }
    guard record.part.endsLine else { return }
    if record.json == nil { output.append(ascii: "}") }
    output.append(contentsOf: framing.separator)
  }

  /// Appends the object of a text without its closing brace.
  private func appendStart(
    of record: borrowing Record, setting members: [JSONMember], to output: inout Bytes
  ) {
    let source = record.source
    let file = JSONMember(name: "file") { JSONString.encode(source.name, into: &$0) }
    output.append(ascii: "{")
    for (index, member) in (namesInputs ? [file] + members : members).enumerated() {
      if index > 0 { output.append(ascii: ",") }
      member.write(to: &output)
    }
  }
}
