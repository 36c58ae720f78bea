/// Writes a text with its terms marked, a paragraph for each line.
///
/// Each stretch that belongs to terms is one `mark` with the classes of all of them, so terms that
/// overlap need no nesting. Without its tags the result is the text, character for character; see
/// ``HTMLText`` for the few characters that are shown as others.
struct ReportText {
  var document: ReportDocument
  /// The number of the section.
  var number: Int

  /// Appends the paragraphs.
  func write(to output: inout Bytes) {
    let text = document.text
    let stretches = TermStretches.stretches(
      of: document.terms.map(\.occurrences), count: text.count)
    let headlineEnd = document.headline?.upperBound
    var stretch = 0
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      let isBlank = text[start..<end].allSatisfy { $0 <= 0x20 }
      output.append(
        start == 0 && headlineEnd != nil
          ? "<p class=\"headline\" role=\"heading\" aria-level=\"2\">"
          : isBlank ? "<p class=\"blank\">" : "<p>")
      while stretch < stretches.count, stretches[stretch].range.lowerBound < end {
        write(stretches[stretch], in: start..<end, to: &output)
        // A term may go on in the next line.
        if stretches[stretch].range.upperBound > end { break }
        stretch += 1
      }
      output.append("</p>")
      start = end
    }
  }

  /// Appends the part of a stretch that is in a line.
  private func write(_ stretch: TermStretch, in line: Range<Int>, to output: inout Bytes) {
    let range = stretch.range.clamped(to: line)
    guard let best = stretch.terms.first else {
      return HTMLText.append(document.text[range], to: &output)
    }
    if stretch.range.lowerBound >= line.lowerBound {
      for term in stretch.beginning { output.append("<a id=\"d\(number)k\(term)\"></a>") }
    }
    output.append("<mark class=\"m\(Self.level(ofRank: best))")
    for term in stretch.terms { output.append(" k\(term)") }
    output.append("\">")
    HTMLText.append(document.text[range], to: &output)
    output.append("</mark>")
  }

  /// How strongly a term is marked: the first five most, the next ten less.
  static func level(ofRank rank: Int) -> Int { rank < 5 ? 1 : rank < 15 ? 2 : 3 }
}
