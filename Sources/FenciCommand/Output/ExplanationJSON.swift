import FenciSegmentation
import FenciText

/// Writes words, two paths and what decided between them as one JSON object.
struct ExplanationJSON {
  var explanation: PathExplanation
  var tokens: [Token]
  var source: UnsafeBufferPointer<UInt8>
  /// Where a word of a path is from.
  var origin: (PathExplanation.Word) -> String
  /// The name of the member for the other path.
  var otherTitle: String

  /// Appends the object and a line end.
  func write(to output: inout Bytes) {
    output.append("{\"words\":[")
    appendAll(tokens, to: &output) { token, output in
      output.append("{\"text\":")
      appendText(token.utf8Range, to: &output)
      output.append(
        ",\"kind\":\"\(token.kind.name)\",\"from\":\"\(String(describing: token.origin))\"}")
    }
    output.append("],\n\"best\":")
    append(explanation.best, to: &output)
    output.append(",\n\"\(otherTitle)\":")
    if let other = explanation.other {
      append(other, to: &output)
      output.append(",\n\"ahead\":")
      output.append(fixed: explanation.best.score - other.score, fractionDigits: 4)
    } else {
      output.append("null")
    }
    output.append(",\n\"boundaries\":[")
    appendAll(explanation.boundaries, to: &output, separator: ",\n", append)
    output.append("]}\n")
  }

  private func append(_ path: PathExplanation.Path, to output: inout Bytes) {
    output.append("{\"score\":")
    output.append(fixed: path.score, fractionDigits: 4)
    output.append(",\"words\":[")
    appendAll(path.words, to: &output) { word, output in
      output.append("{\"text\":")
      appendText(word.range, to: &output)
      output.append(
        ",\"start\":\(word.range.lowerBound),\"end\":\(word.range.upperBound),\"word\":")
      output.append(fixed: word.score, fractionDigits: 4)
      output.append(",\"boundary\":")
      if let boundary = word.boundaryScore {
        output.append(fixed: boundary, fractionDigits: 4)
      } else {
        output.append("null")
      }
      output.append(",\"from\":\"\(origin(word))\"}")
    }
    output.append("]}")
  }

  private func append(_ boundary: PathExplanation.Boundary, to output: inout Bytes) {
    output.append("{\"offset\":\(boundary.offset),\"score\":")
    output.append(fixed: boundary.score, fractionDigits: 4)
    output.append(
      ",\"best\":\(boundary.isInBest),\"\(otherTitle)\":\(boundary.isInOther),\"evidence\":[")
    appendAll(boundary.evidence, to: &output) { evidence, output in
      output.append("{\"kind\":\"\(evidence.kind.rawValue)\",\"text\":")
      appendText(evidence.range, to: &output)
      output.append(",\"edge\":\(evidence.touchesEdge),\"score\":")
      output.append(fixed: evidence.score, fractionDigits: 4)
      output.append("}")
    }
    output.append("]}")
  }

  private func appendAll<Element>(
    _ elements: [Element], to output: inout Bytes, separator: String = ",",
    _ append: (Element, inout Bytes) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(separator) }
      append(element, &output)
    }
  }

  private func appendText(_ range: Range<Int>, to output: inout Bytes) {
    JSONString.encode(String(decoding: source[range], as: UTF8.self), into: &output)
  }
}
