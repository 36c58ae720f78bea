import FenciKeywords

/// Tells on standard error how training goes and how good its results are.
struct TrainingReporter: Sendable {
  let diagnostics: Diagnostics
  /// Whether steps are shown while they are made, on a terminal.
  let isEnabled: Bool

  /// Learns, and shows the loss of each step.
  func fit(_ trainer: RankingTrainer, _ documents: [TrainingDocument]) -> RankingTrainer.Fit {
    let fit = trainer.fit(documents) { step, loss in
      if isEnabled, step % 10 == 0 { diagnostics.say("step \(step), loss \(Self.text(loss))") }
    }
    diagnostics.say("\(documents.count) documents, loss \(Self.text(fit.loss))")
    return fit
  }

  /// Cross-validates, and says how good each fold and the whole is.
  ///
  /// - Returns: The results as lines.
  func reportCrossValidation(
    _ trainer: RankingTrainer, _ documents: [TrainingDocument], foldCount: Int
  ) -> [String] {
    let results = trainer.crossValidate(documents, foldCount: foldCount) { fold, fit, results in
      let figures = results.map { "\($0.domain) \(Self.text($0.quality.f1))" }
      diagnostics.say(
        "fold \(fold + 1) of \(foldCount): loss \(Self.text(fit.loss)), F1@5 "
          + figures.joined(separator: ", "))
    }
    let others = Set(documents.map(\.domain)).count > 1 ? trainer.crossDomains(documents) : []
    return report(results, "\(foldCount) folds")
      + report(others, "learned from the other files alone")
  }

  /// Says how good results are.
  ///
  /// - Returns: The same, a line for each domain.
  func report(_ results: [RankingTrainer.Result], _ what: String) -> [String] {
    results.map { result in
      let quality = result.quality
      let line =
        "\(result.domain), \(quality.documentCount) documents, \(what): "
        + "F1@5 \(Self.text(quality.f1)), MAP \(Self.text(quality.meanAveragePrecision)), "
        + "R@50 \(Self.text(quality.recall))"
      diagnostics.say(line)
      return line
    }
  }

  private static func text(_ value: Double) -> String {
    var text: Bytes = []
    text.append(fixed: value, fractionDigits: 2)
    return String(decoding: text, as: UTF8.self)
  }
}
