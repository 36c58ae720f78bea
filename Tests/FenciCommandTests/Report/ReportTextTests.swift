import FenciKeywords
import FenciTestSupport
import Testing

@testable import FenciCommand

@Suite("a text with its terms marked")
struct ReportTextTests {
  private func paragraphs(_ text: String, _ occurrences: [[Range<Int>]]) throws -> String {
    let document = try withBytes(text) { bytes in
      try ReportDocument(
        Record(text: bytes, isValid: true, source: .standardInput, line: 1), name: "-",
        keywords: occurrences.map { Keyword(text: "", score: 1, occurrences: $0) })
    }
    return Bytes.made { ReportText(document: document, number: 1).write(to: &$0) }.text
  }

  @Test("overlapping terms share their stretches; the first occurrence can be linked to")
  func overlapping() throws {
    #expect(
      try paragraphs("高端手机市场", [[0..<18], [6..<12]])
        == "<p><a id=\"d1k0\"></a><mark class=\"m1 k0\">高端</mark>"
        + "<a id=\"d1k1\"></a><mark class=\"m1 k0 k1\">手机</mark>"
        + "<mark class=\"m1 k0\">市场</mark></p>")
  }

  @Test("each line is a paragraph with its line end; a term may go on in the next")
  func lines() throws {
    #expect(
      try paragraphs("标题\n\n甲\n乙。", [[8..<15]])
        == "<p class=\"headline\" role=\"heading\" aria-level=\"2\">标题\n</p><p class=\"blank\">\n</p>"
        + "<p><a id=\"d1k0\"></a><mark class=\"m1 k0\">甲\n</mark></p>"
        + "<p><mark class=\"m1 k0\">乙</mark>。</p>")
  }

  @Test(
    "without its tags it is the text, and the marks of a term spell the term, whatever the text")
  func laws() throws {
    var generator = SplitMix64(seed: 2025)
    for _ in 0..<200 {
      let source = HostileText.string(partCount: 10, using: &generator)
      // Between any two characters; control characters are shown as others, so none here.
      let text = String(
        String.UnicodeScalarView(
          source.unicodeScalars.filter { $0.properties.generalCategory != .control || $0 == "\n" }))
      let ends =
        [0]
        + text.unicodeScalars.reduce(into: [Int]()) { ends, scalar in
          ends.append((ends.last ?? 0) + UTF8.width(scalar))
        }
      let occurrences = (0..<3).map { _ -> [Range<Int>] in
        let one = ends.randomElement(using: &generator) ?? 0
        let other = ends.randomElement(using: &generator) ?? 0
        return one == other ? [] : [min(one, other)..<max(one, other)]
      }
      let html = try paragraphs(text, occurrences)
      #expect(Markup(html).text.utf8.elementsEqual(text.utf8))
      for (term, ranges) in occurrences.enumerated() {
        let marked = Markup(html).pieces
          .filter { $0.name == "mark" && $0.classes.contains("k\(term)") }.map(\.text).joined()
        let spelled = ranges.map { Array(Array(text.utf8)[$0]).text }
        #expect(marked.utf8.elementsEqual(spelled.joined().utf8))
        #expect(html.contains("id=\"d1k\(term)\"") == !ranges.isEmpty)
      }
    }
  }
}
