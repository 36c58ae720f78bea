import Fenci
import FenciDiscovery
import Synchronization

/// Collects the strings of each record; the new words are found and written at the end.
///
/// Each worker counts for itself, and what they counted is merged, so the result does not depend on
/// their number.
final class DiscoveryJob: Job {
  private let foundCount = Mutex(0)
  private let finder: NewWordFinder
  private let writer: NewWordWriter
  private let showsProgress: Bool
  let endOfWindow: WindowRule?
  private let state = Mutex<Result<[CountedText], DiscoveryError>>(.success([]))

  /// - Parameters:
  ///   - finder: Finds the words.
  ///   - writer: Writes them.
  ///   - showsProgress: Whether a line on standard error says how far the search has come.
  ///   - endOfWindow: Where a line may be divided that is too long to be read whole.
  init(
    finder: NewWordFinder, writer: NewWordWriter, showsProgress: Bool, endOfWindow: WindowRule?
  ) {
    self.finder = finder
    self.writer = writer
    self.showsProgress = showsProgress
    self.endOfWindow = endOfWindow
  }

  /// Words that were found; 0 before the end.
  var wordCount: Int { foundCount.withLock { $0 } }

  func makeWorker() -> Worker {
    let counter = finder.makeCounter()
    // Once a temporary file cannot be written, counting on would lead nowhere.
    var failure: DiscoveryError?
    return Worker { record, _ in
      guard failure == nil else { return }
      do throws(DiscoveryError) { try counter.add(record.text) } catch { failure = error }
    } finish: { [self] in
      let counted = Result { () throws(DiscoveryError) in
        if let failure { throw failure }
        return try counter.finish()
      }
      state.withLock { state in
        state = Result { () throws(DiscoveryError) in try state.get() + [counted.get()] }
      }
    }
  }

  var epilogue: Bytes {
    get throws(CommandError) {
      do throws(DiscoveryError) {
        let counted = try state.withLock { state throws(DiscoveryError) in try state.get() }
        let total = counted.reduce(0) { $0 + $1.characterCount }
        var line = ProgressLine(
          isEnabled: showsProgress, totalBytes: total * OccurrenceCounter.bytesPerCharacter)
        defer { line.clear() }
        let words = try finder.words(in: counted) { count in
          line.advance(byBytes: count * OccurrenceCounter.bytesPerCharacter)
        }
        foundCount.withLock { $0 = words.count }
        return writer.text(of: words, in: counted)
      } catch {
        throw CommandError(error)
      }
    }
  }
}

extension CommandError {
  /// What the search for words met.
  init(_ error: DiscoveryError) {
    switch error {
    case .temporaryFile(let path, let code): self = .system(.sorting, path: path, code: code)
    }
  }
}
