import Fenci
import FenciKeywords
import FenciText

/// Compares the keywords of one record after the other, with errors as this program has them.
///
/// It belongs to one worker.
final class KeywordComparer {
  private var comparison: KeywordComparison

  /// - Throws: ``CommandError/engine(_:)``.
  init() throws(CommandError) {
    do throws(TextError) { comparison = try KeywordComparison() } catch {
      throw .engine(.text(error))
    }
  }

  /// The spellings of keywords; see `KeywordComparison`.
  func distinct(_ keywords: [String]) throws(CommandError) -> [String] {
    do throws(TextError) { return try comparison.distinct(keywords) } catch {
      throw .engine(.text(error))
    }
  }

  /// Those spellings that stand in the title or the text of a record.
  ///
  /// - Complexity: O(*n* · *k*), *n* the bytes of the text and *k* the keywords.
  func present(_ spellings: [String], in record: borrowing Record) throws(CommandError) -> [String]
  {
    var source = Bytes()
    if let title = record.title { source += title }
    // Nothing composes across the edge of the two.
    source.append(ascii: "\n")
    source += record.text
    let text: Bytes
    do throws(TextError) {
      text = Bytes(try comparison.spelling(String(decoding: source, as: UTF8.self)).utf8)
    } catch {
      throw .engine(.text(error))
    }
    return spellings.filter { text.firstRange(of: Bytes($0.utf8)) != nil }
  }
}
