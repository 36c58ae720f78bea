import Fenci
import FenciKeywords
import FenciText
import Synchronization

/// Gathers what a page shows while workers rank documents in any order.
///
/// It keeps the first documents of the run only, whichever worker comes first, so the page is the same
/// for any number of threads and memory is bounded.
final class ReportCollector: Sendable {
  /// A place in the order of the run.
  private struct Place: Comparable {
    var input: Int
    var line: Int

    static func < (one: Place, other: Place) -> Bool {
      (one.input, one.line) < (other.input, other.line)
    }
  }

  /// What is kept so far.
  private struct Collection {
    var documents: [(place: Place, document: ReportDocument)] = []
    var count = 0
  }

  /// More would make a page that no browser likes to scroll.
  static let documentLimit = 50

  private let places: [InputSource: Int]
  private let namesLines: Bool
  private let limit: Int
  private let collection = Mutex(Collection())

  /// - Parameters:
  ///   - inputs: What the run reads, in order.
  ///   - namesLines: Whether a document is a line, and is named by it.
  ///   - limit: The most documents that are kept.
  init(
    inputs: [Result<InputSource, CommandError>], namesLines: Bool, limit: Int = documentLimit
  ) {
    let sources = inputs.enumerated().compactMap { place, input in
      (try? input.get()).map { ($0, place) }
    }
    // Named twice, an input stands twice where it was named first.
    places = Dictionary(sources, uniquingKeysWith: { first, _ in first })
    self.namesLines = namesLines
    self.limit = limit
  }

  /// Takes a document and its keywords.
  ///
  /// - Throws: ``CommandError/engine(_:)`` when its text cannot be repaired.
  func add(_ keywords: [Keyword], of record: borrowing Record) throws(CommandError) {
    let place = Place(input: places[record.source] ?? 0, line: record.line)
    let isWanted = collection.withLock { collection in
      collection.count += 1
      return collection.documents.count < limit
        || collection.documents.contains { place < $0.place }
    }
    guard isWanted else { return }
    let document: ReportDocument
    do throws(TextError) {
      let name = record.source.name
      document = try ReportDocument(
        record, name: namesLines ? "\(name):\(record.line)" : name, keywords: keywords)
    } catch {
      throw .engine(.text(error))
    }
    collection.withLock { collection in
      let index = collection.documents.firstIndex { place < $0.place }
      collection.documents.insert((place, document), at: index ?? collection.documents.count)
      if collection.documents.count > limit { collection.documents.removeLast() }
    }
  }

  /// The page of what was gathered.
  func page(showsScores: Bool) -> ReportPage {
    collection.withLock { collection in
      ReportPage(
        documents: collection.documents.map(\.document), documentCount: collection.count,
        showsScores: showsScores)
    }
  }
}
