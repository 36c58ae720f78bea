import FenciKeywords
import FenciText

/// Writes the part of a page that shows one document: ranking, text, graph.
///
/// A term's row, its stretches of the text and its place in the graph share a class, `k0` for the best;
/// that is all that the style sheet needs to light up all three when one is pointed at.
struct ReportSection {
  var document: ReportDocument
  /// Counts from 1; part of the names that links go to.
  var number: Int
  /// Whether the scores are written as figures, beside the bars.
  var showsScores: Bool

  /// Appends the section.
  ///
  /// - Throws: ``TextError`` when ICU cannot divide the text into sentences.
  func write(to output: inout Bytes) throws(TextError) {
    output.append(
      "<section class=\"doc\" id=\"d\(number)\">\n<header lang=\"en\">\n<p class=\"name\">")
    HTMLText.append(label: document.name, to: &output)
    output.append("</p>\n")
    if let title = document.title {
      output.append("<h2><bdi>")
      HTMLText.append(label: title, to: &output)
      output.append("</bdi></h2>\n")
    }
    output.append("</header>\n<div class=\"columns\">\n")
    writeRanking(to: &output)
    output.append("<main>\n<article dir=\"auto\">")
    ReportText(document: document, number: number).write(to: &output)
    output.append("</article>\n")
    if document.isShortened {
      output.append(
        "<p class=\"note\" lang=\"en\">The text goes on; the page shows its first "
          + "\(ReportDocument.textLimit >> 10) KiB.</p>\n")
    }
    try ReportGraph(document: document).write(to: &output)
    output.append("</main>\n</div>\n</section>\n")
  }

  private func writeRanking(to output: inout Bytes) {
    output.append("<aside>\n<h3 lang=\"en\">Keywords</h3>\n")
    guard let best = document.terms.first?.score else {
      output.append(
        "<p class=\"note\" lang=\"en\">No term stands out in this text.</p>\n</aside>\n")
      return
    }
    output.append("<ol class=\"ranking\">\n")
    for (index, term) in document.terms.enumerated() {
      output.append(
        "<li class=\"k\(index)\"><label><input type=\"checkbox\"><span class=\"term\"><bdi>")
      HTMLText.append(label: term.text, to: &output)
      output.append("</bdi></span>")
      if showsScores {
        output.append("<span class=\"score\">")
        output.append(fixed: term.score, fractionDigits: best < 1 ? 4 : 2)
        output.append("</span>")
      }
      output.append("<span class=\"bar\"><span style=\"width:")
      output.append(fixed: best > 0 ? max(0, term.score / best) * 100 : 0, fractionDigits: 1)
      output.append("%\"></span></span></label>")
      writeCount(of: term, index, to: &output)
      writeExplanation(of: term, to: &output)
      output.append("</li>\n")
    }
    output.append("</ol>\n</aside>\n")
  }

  /// How often the term stands, as a link to where it stands first.
  private func writeCount(of term: ReportDocument.Term, _ index: Int, to output: inout Bytes) {
    let isLinked = !term.occurrences.isEmpty
    output.append(
      isLinked
        ? "<a class=\"count\" href=\"#d\(number)k\(index)\" title=\"first occurrence\">\(term.count)</a>"
        : "<span class=\"count\">\(term.count)</span>")
  }

  private func writeExplanation(of term: ReportDocument.Term, to output: inout Bytes) {
    guard !term.explanation.isEmpty else { return }
    output.append("<small lang=\"en\">")
    for (index, factor) in term.explanation.enumerated() {
      output.append(index > 0 ? ", " : "")
      HTMLText.append(label: factor.name, to: &output)
      output.append(" ")
      output.append(fixed: factor.value, fractionDigits: 2)
    }
    output.append("</small>")
  }
}
