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

/// Writes one object a record, with one member that the program adds.
///
/// A record of plain text becomes an object of that member. A record of JSON Lines keeps its line
/// byte for byte and gains the member, or has it replaced.
struct JSONRecordWriter: Sendable {
  var framing: JSONFraming
  /// Whether objects made from text begin with a member `file`.
  var namesInputs: Bool

  /// Appends the object of a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - name: The member to set.
  ///   - output: Grows by the object and what separates it from the next.
  ///   - writeValue: Appends the member's value.
  func append(
    _ record: borrowing Record, setting name: String, to output: inout Bytes,
    writeValue: (inout Bytes) -> Void
  ) {
    if let line = record.json {
      line.append(setting: name, in: &output, to: writeValue)
    } else {
      output.append(ascii: "{")
      if namesInputs {
        output.append("\"file\":")
        JSONString.encode(record.source.name, into: &output)
        output.append(ascii: ",")
      }
      JSONString.encode(name, into: &output)
      output.append(ascii: ":")
      writeValue(&output)
      output.append(ascii: "}")
    }
    output.append(contentsOf: framing.separator)
  }
}
