import Fenci
import FenciText

/// The file that a page goes to: begun before the run, so that a bad path is known at once, and written
/// after it.
struct ReportFile: ~Copyable {
  private let path: String
  private var file: OutputFile

  /// Begins a file.
  ///
  /// - Throws: ``CommandError/system(_:path:code:)``.
  init(_ path: String) throws(CommandError) {
    self.path = path
    file = try OutputFile(path)
  }

  /// Writes the page and gives the file its name.
  ///
  /// - Parameters:
  ///   - page: The page; nothing is written for `nil`.
  ///   - diagnostics: Says what was left out.
  /// - Throws: ``CommandError``.
  consuming func finish(_ page: ReportPage?, diagnostics: Diagnostics) throws(CommandError) {
    guard let page else { return }
    let html: Bytes
    do throws(TextError) { html = try page.html() } catch { throw .engine(.text(error)) }
    try file.write(html)
    try file.finish()
    if page.documents.count < page.documentCount {
      diagnostics.reportShortenedPage(
        path, shown: page.documents.count, documents: page.documentCount)
    }
  }
}
