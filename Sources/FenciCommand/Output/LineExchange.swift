/// An exchange of lines: each line of JSON Lines is answered by one, in its turn, whatever is wrong with it.
///
/// A line has failed if and only if its answer has a member ``errorMember`` that is not null. The answer keeps
/// the other members of a line that is an object.
struct LineExchange: Sendable {
  /// The bytes that a line may have, so that nobody fills the memory by never ending one.
  var lineLimit = 16 << 20

  /// The member of an answer that says what is wrong.
  static let errorMember = "error"

  /// Appends the answer to a line that failed.
  ///
  /// - Parameters:
  ///   - error: What is wrong.
  ///   - record: The line, as far as it could be read.
  ///   - output: Grows by an object and a line end.
  func append(_ error: CommandError, of record: borrowing Record, to output: inout Bytes) {
    let line = record.line
    let member = JSONMember(name: Self.errorMember) { append(error, line: line, to: &$0) }
    if let json = record.json {
      json.append(setting: [member] + shownMembers(of: json, error), in: &output)
    } else if case .illFormedText = error {
      // Whoever reads the answer can read nothing but well-formed text.
      var shown: Bytes = []
      shown.append(showing: record.text, isValid: false)
      shown.withUnsafeBufferPointer { shown in
        if let json = try? JSONLine(shown) {
          json.append(setting: [member], in: &output)
        } else {
          append(only: member, to: &output)
        }
      }
    } else {
      append(only: member, to: &output)
    }
    output.append(contentsOf: JSONFraming.lines.separator)
  }

  /// The member with half a surrogate pair, which many readers of JSON refuse, as it is shown.
  private func shownMembers(of json: JSONLine, _ error: CommandError) -> [JSONMember] {
    guard case .illFormedText(let place) = error,
      let member = json.members.first(where: { $0.value.lowerBound == place.column - 1 })
    else { return [] }
    let name = json.decodeName(of: member)
    return [
      JSONMember(name: name) { output in
        var text: Bytes = []
        _ = json.decodeString(of: member, into: &text)
        text.withUnsafeBufferPointer { JSONString.encode($0, isValid: true, into: &output) }
      }
    ]
  }

  private func append(only member: JSONMember, to output: inout Bytes) {
    output.append(ascii: "{")
    member.write(to: &output)
    output.append(ascii: "}")
  }

  private func append(_ error: CommandError, line: Int, to output: inout Bytes) {
    output.append("{\"code\":\"\(error.code)\",\"message\":")
    JSONString.encode(Diagnostics.answer(to: error), into: &output)
    output.append(",\"line\":\(line)")
    if let place = error.place { output.append(",\"column\":\(place.column)") }
    output.append(ascii: "}")
  }
}

extension CommandError {
  /// The name of an error of one line, for programs; it stays when the sentence changes.
  fileprivate var code: String {
    switch self {
    case .malformedJSON: "malformed_json"
    case .missingMember: "missing_member"
    case .notAString: "not_a_string"
    case .illFormedText: "invalid_text"
    case .lineTooLong: "line_too_long"
    default: "failed"
    }
  }
}

extension JSONMember {
  /// Says that the line has not failed.
  static var noError: JSONMember {
    JSONMember(name: LineExchange.errorMember) { $0.append("null") }
  }
}
