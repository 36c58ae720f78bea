import FenciKeywords
import FenciText
import Synchronization

/// Compares the keywords of each record with those that people chose.
///
/// Each worker measures for itself, and the measures add up, so the result does not depend on their number.
final class KeywordsEvaluationJob: EvaluationJob {
  private let ranking: RankingSource
  private let keywordsField: String
  private let onlyPresent: Bool
  private let fileName: String
  private let diagnostics: Diagnostics
  private let sum = Mutex(RankingQuality())

  /// - Parameters:
  ///   - ranking: Where the rankings come from.
  ///   - keywordsField: The member with the chosen keywords.
  ///   - onlyPresent: Whether keywords count that stand in title or text, and no others.
  ///   - fileName: The file of documents, as it is typed.
  ///   - diagnostics: Is told which documents only one file has.
  init(
    ranking: RankingSource, keywordsField: String, onlyPresent: Bool, fileName: String,
    diagnostics: Diagnostics
  ) {
    self.ranking = ranking
    self.keywordsField = keywordsField
    self.onlyPresent = onlyPresent
    self.fileName = fileName
    self.diagnostics = diagnostics
  }

  var score: RankingQuality { sum.withLock { $0 } }

  func makeWorker() throws(CommandError) -> Worker {
    let rank = ranking.makeRanker()
    let comparer = try KeywordComparer()
    var quality = RankingQuality()
    return Worker { [self] record, _ throws(CommandError) in
      guard let json = record.json, let member = json.member(named: keywordsField),
        let keywords = json.decodeStrings(of: member)
      else {
        throw .noKeywords(
          Place(source: record.source.name, line: record.line, column: 1), name: keywordsField)
      }
      let found = try comparer.distinct(try rank(record))
      var chosen = try comparer.distinct(keywords)
      if onlyPresent { chosen = try comparer.present(chosen, in: record) }
      let wanted = Set(chosen)
      quality.add(isChosen: found.lazy.map(wanted.contains), chosenCount: chosen.count)
    } finish: { [self] in
      sum.withLock { $0.add(quality) }
    }
  }

  var epilogue: Bytes {
    if case .file(let found) = ranking {
      found.reportStrangers(gold: fileName, diagnostics: diagnostics)
    }
    return []
  }
}
