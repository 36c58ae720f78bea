import FenciKeywords
import FenciText

/// What a page shows of one document: its text and its keywords, with the ranges made to fit the text.
struct ReportDocument: Sendable {
  /// A keyword and where it stands in ``text``.
  struct Term: Sendable {
    var text: String
    var score: Double
    /// How often it stands in the whole document, which may be longer than what is shown.
    var count: Int
    /// Ranges of ``ReportDocument/text``, in order.
    var occurrences: [Range<Int>]
    var explanation: [Keyword.Factor]
  }

  /// The file, and the line if it is a line of one.
  var name: String
  /// The title, if the document has one beside its text.
  var title: String?
  /// Well-formed UTF-8.
  var text: Bytes
  /// Whether the text goes on in the document.
  var isShortened: Bool
  /// Best first.
  var terms: [Term]

  /// A page with longer texts would be slow to scroll.
  static let textLimit = 256 << 10

  /// Takes what a page needs of a record, which lasts no longer than its block.
  ///
  /// Ill-formed bytes become U+FFFD, and the ranges move with them.
  ///
  /// - Parameters:
  ///   - record: The document.
  ///   - name: As ``name``.
  ///   - keywords: Its keywords, with ranges of the bytes of `record`.
  ///   - limit: The most bytes of text that are kept; a character is kept whole or not at all.
  /// - Throws: ``TextError`` when the text cannot be repaired.
  init(
    _ record: borrowing Record, name: String, keywords: [Keyword], limit: Int = textLimit
  ) throws(TextError) {
    self.name = name
    title = record.title.flatMap { $0.isEmpty ? nil : String(decoding: $0, as: UTF8.self) }
    var end = min(limit, record.text.count)
    while end < record.text.count, end > 0, record.text[end] & 0xC0 == 0x80 { end -= 1 }
    isShortened = end < record.text.count
    // A byte order mark is a character of the text here, so that offsets stay.
    let shown = Array(record.text[..<end])
    var alignment: Alignment?
    if record.isValid {
      text = shown
    } else {
      let repaired = try SourceText(decoding: shown, as: .utf8)
      text = repaired.utf8
      alignment = repaired.alignment
    }
    terms = keywords.map { keyword in
      let ranges = keyword.occurrences.filter { $0.upperBound <= end }
      return Term(
        text: keyword.text, score: keyword.score, count: keyword.occurrences.count,
        occurrences: alignment.map { alignment in
          ranges.map { alignment.targetRange(ofSource: $0) }
        } ?? ranges, explanation: keyword.explanation)
    }
  }

  /// The title, or the first line if it looks like one, or the name.
  var heading: String {
    title ?? headline.map { String(decoding: text[$0], as: UTF8.self) } ?? name
  }

  /// The first line, if it can be a headline: short, without the full stop of a sentence, and followed by
  /// text.
  var headline: Range<Int>? {
    guard title == nil, let end = text.firstIndex(of: 0x0A), (1...Self.headlineLimit).contains(end)
    else { return nil }
    let line = String(decoding: text[..<end], as: UTF8.self)
    guard let last = line.unicodeScalars.last(where: { !$0.properties.isWhitespace }), last != "。",
      text[end...].contains(where: { $0 > 0x20 })
    else { return nil }
    return 0..<end
  }

  /// The bytes that a headline may have: some sixty Han characters.
  private static let headlineLimit = 180
}
