import Fenci
import FenciKeywords
import Synchronization

/// Counts in how many records each term occurs; the table is written at the end.
///
/// Each worker counts for itself, and the tables add up, so the result does not depend on their
/// number.
final class DocumentFrequenciesJob: Job {
  private let analyzer: Analyzer
  private let minimumDocumentFrequency: UInt64
  private let phrases: PhraseUse
  private let isCompiled: Bool
  private let table: Mutex<DocumentFrequencyTable>

  /// - Parameters:
  ///   - analyzer: Finds the words.
  ///   - minimumDocumentFrequency: Terms of fewer records are left out.
  ///   - phrases: Whether words, phrases or both are counted.
  ///   - provenance: Facts that stand at the head of the table.
  ///   - isCompiled: Whether an image is written instead of text.
  init(
    analyzer: Analyzer, minimumDocumentFrequency: UInt64, phrases: PhraseUse, provenance: [String],
    isCompiled: Bool
  ) {
    self.analyzer = analyzer
    self.minimumDocumentFrequency = minimumDocumentFrequency
    self.phrases = phrases
    self.isCompiled = isCompiled
    var empty = DocumentFrequencyTable()
    empty.provenance = provenance
    table = Mutex(empty)
  }

  func makeWorker() -> Worker {
    var builder = analyzer.makeDocumentFrequenciesBuilder(phrases: phrases)
    var titled: Bytes = []
    return Worker { record, _ in
      guard let title = record.title, !title.isEmpty else { return builder.add(record.text) }
      titled.removeAll(keepingCapacity: true)
      titled.append(contentsOf: title)
      titled.append(ascii: "\n")
      titled.append(contentsOf: record.text)
      titled.withUnsafeBufferPointer { builder.add($0) }
    } finish: { [self] in
      let counted = builder.finish()
      table.withLock { $0.merge(counted) }
    }
  }

  /// Terms of the table, once it is pruned.
  var termCount: Int { table.withLock { $0.termCount } }

  /// Documents that were counted.
  var documentCount: UInt64 { table.withLock { $0.documentCount } }

  var epilogue: Bytes {
    table.withLock { table in
      table.prune(minimumDocumentFrequency: minimumDocumentFrequency)
      return isCompiled
        ? table.compiled(lexicon: analyzer.lexicon)
        : Bytes(DocumentFrequencyText.write(table).utf8)
    }
  }
}
