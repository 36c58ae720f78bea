import FenciText

/// A stretch of text that normalisation changed: where it stands in the source and in the result.
struct ChangedRange: Hashable {
  var source: Range<Int>
  var target: Range<Int>
}

/// Writes normalised text, as lines or as a member of JSON objects.
struct NormalizedTextWriter: Sendable {
  /// Writes the object around the text; `nil` for plain lines.
  var records: JSONRecordWriter?
  /// The member that the text becomes.
  var field: String
  /// What the offsets of the member `map` count; `nil` leaves it out.
  var map: OffsetUnit?

  /// Appends one record.
  ///
  /// - Parameters:
  ///   - text: The normalised text.
  ///   - changes: In order; empty when the map is left out.
  ///   - record: What was normalised.
  ///   - output: Grows by a line or an object.
  func append(
    _ text: Bytes, changes: [ChangedRange], of record: borrowing Record, to output: inout Bytes
  ) {
    text.withUnsafeBufferPointer { text in
      guard let records else {
        output.append(showing: text, isValid: record.isValid)
        output.append(ascii: "\n")
        return
      }
      let isValid = record.isValid
      let source = record.text
      var members = [
        JSONMember(name: field) { JSONString.encode(text, isValid: isValid, into: &$0) }
      ]
      if let map {
        members.append(
          JSONMember(name: "map") { append(changes, of: source, to: text, in: map, output: &$0) })
      }
      records.append(record, setting: members, to: &output)
    }
  }

  private func append(
    _ changes: [ChangedRange], of source: UnsafeBufferPointer<UInt8>,
    to target: UnsafeBufferPointer<UInt8>, in unit: OffsetUnit, output: inout Bytes
  ) {
    var sources = OffsetConverter(source, to: unit)
    var targets = OffsetConverter(target, to: unit)
    output.append(ascii: "[")
    for (index, change) in changes.enumerated() {
      output.append(index > 0 ? ",[" : "[")
      let from = sources.convert(change.source)
      let to = targets.convert(change.target)
      output.append("\(from.lowerBound),\(from.upperBound),\(to.lowerBound),\(to.upperBound)]")
    }
    output.append(ascii: "]")
  }
}
