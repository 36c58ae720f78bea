import Fenci
import FenciText

/// A page about the keywords of documents: HTML that needs nothing but itself.
///
/// It has no script, and a policy that forbids any, so that not even a mistake in the escaping of a
/// hostile text could run one. Pointing at terms works by the style sheet alone.
struct ReportPage {
  /// In the order of the page.
  var documents: [ReportDocument]
  /// The documents of the run, some of which may be left out.
  var documentCount: Int
  /// Whether scores are written as figures.
  var showsScores: Bool

  /// The page in UTF-8; the same documents give the same bytes.
  ///
  /// - Throws: ``TextError`` when ICU cannot divide a text into sentences.
  func html() throws(TextError) -> Bytes {
    var output: Bytes = []
    writeHead(to: &output)
    if documents.count != 1 { writeContents(to: &output) }
    for (index, document) in documents.enumerated() {
      try ReportSection(document: document, number: index + 1, showsScores: showsScores)
        .write(to: &output)
    }
    output.append(
      "<footer lang=\"en\">Made by fenci \(FenciCommand.version). Point at a term to see where it "
        + "stands; click it to keep it marked; its count leads to the first place.</footer>\n"
        + "</body>\n</html>\n")
    return output
  }

  private func writeHead(to output: inout Bytes) {
    output.append(
      """
      <!DOCTYPE html>
      <html lang="zh">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="fenci \(FenciCommand.version)">
      <title>
      """)
    if documents.count == 1 {
      HTMLText.append(label: documents[0].heading, to: &output)
      output.append(" · fenci")
    } else {
      output.append("Keywords of \(documentCount) documents · fenci")
    }
    output.append("</title>\n<style>\n")
    output.append(ReportStyle.sheet)
    ReportStyle.write(termCount: documents.map(\.terms.count).max() ?? 0, to: &output)
    output.append("</style>\n</head>\n<body>\n")
  }

  /// A table of contents, for pages of several documents.
  private func writeContents(to output: inout Bytes) {
    output.append(
      "<nav lang=\"en\">\n<h1>Keywords of \(documentCount) documents</h1>\n")
    if documents.count < documentCount {
      output.append("<p class=\"note\">The page shows the first \(documents.count).</p>\n")
    }
    output.append("<ol class=\"contents\">\n")
    for (index, document) in documents.enumerated() {
      output.append("<li><a href=\"#d\(index + 1)\"><bdi>")
      HTMLText.append(label: DisplayWidth.truncate(document.heading, toColumns: 60), to: &output)
      output.append("</bdi></a> <span lang=\"zh\">")
      for (place, term) in document.terms.prefix(4).enumerated() {
        output.append(place > 0 ? " · " : "")
        HTMLText.append(label: term.text, to: &output)
      }
      output.append("</span></li>\n")
    }
    output.append("</ol>\n</nav>\n")
  }
}
