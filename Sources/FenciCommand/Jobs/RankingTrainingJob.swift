import Fenci
import FenciKeywords
import FenciLexicon
import Synchronization

/// Reads documents with chosen keywords; the weights that they teach are written at the end.
///
/// What is learned does not depend on the number of workers: documents are put in the order of the
/// input first.
final class RankingTrainingJob: Job {
  static let standardPenalty = RankingTrainer().penalty

  private struct Example {
    var input: Int
    var line: Int
    var document: TrainingDocument
  }

  private let extractor: KeywordExtractor
  private let keywordsField: String
  private let trainer: RankingTrainer
  private let foldCount: Int?
  private let inputNumbers: [String: Int]
  private let reporter: TrainingReporter
  private let examples = Mutex<[Example]>([])

  /// - Parameters:
  ///   - extractor: Finds the candidates.
  ///   - keywordsField: The member with the chosen keywords.
  ///   - penalty: As for ``RankingTrainer``.
  ///   - seed: As for ``RankingTrainer``.
  ///   - foldCount: Parts for cross-validation; `nil` for none.
  ///   - inputNames: In the order in which they are read.
  ///   - reporter: Is told how it goes.
  init(
    extractor: KeywordExtractor, keywordsField: String, penalty: Double, seed: UInt64,
    foldCount: Int?, inputNames: [String], reporter: TrainingReporter
  ) {
    self.extractor = extractor
    self.keywordsField = keywordsField
    self.foldCount = foldCount
    self.reporter = reporter
    var trainer = RankingTrainer()
    trainer.penalty = penalty
    trainer.seed = seed
    self.trainer = trainer
    inputNumbers = Dictionary(zip(inputNames, 0...)) { first, _ in first }
  }

  func makeWorker() -> Worker {
    let workspace = extractor.makeWorkspace()
    return Worker { [self] record, _ throws(CommandError) in
      guard let json = record.json, let member = json.member(named: keywordsField),
        let chosen = json.decodeStrings(of: member)
      else {
        throw .noKeywords(
          Place(source: record.source.name, line: record.line, column: 1), name: keywordsField)
      }
      let document = Document(record)
      let name = record.source.name
      let example = Example(
        input: inputNumbers[name] ?? 0, line: record.line,
        document: extractor.trainingDocument(
          document, chosen: chosen, domain: name, workspace: workspace))
      examples.withLock { $0.append(example) }
    }
  }

  var epilogue: Bytes {
    get throws(CommandError) { try learn() }
  }

  private func learn() throws(CommandError) -> Bytes {
    let documents = examples.withLock { examples in
      examples.sorted { ($0.input, $0.line) < ($1.input, $1.line) }.map(\.document)
    }
    guard documents.contains(where: \.teaches) else {
      throw .nothingToLearn(documentCount: documents.count, name: keywordsField)
    }
    var facts = [
      "what each feature adds to the logarithm of a score; made by fenci ranking train",
      "fenci \(FenciCommand.version) --penalty \(trainer.penalty) --seed \(trainer.seed)",
      "document frequencies \(String(checksum: extractor.frequencies.checksum)), "
        + "stop words \(String(checksum: extractor.stopWords.checksum))",
    ]
    if let foldCount {
      // A fold without documents says nothing.
      facts += reporter.reportCrossValidation(
        trainer, documents, foldCount: max(2, min(foldCount, documents.count)))
    }
    var weights = reporter.fit(trainer, documents).weights
    facts += reporter.report(
      trainer.quality(documents, weights), "learned from, not held out")
    weights.provenance = facts
    return Bytes(weights.text.utf8)
  }
}
