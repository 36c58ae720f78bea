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
    let count = documents.count(where: \.teaches)
    diagnostics.say(
      "learned from \(count) of \(documents.count) documents, loss \(Self.text(fit.loss))")
    return fit
  }

  /// Cross-validates, and says how good each fold and the whole is.
  ///
  /// - Returns: The results as lines.
  func reportCrossValidation(
    _ trainer: RankingTrainer, _ documents: [TrainingDocument], foldCount: Int
  ) -> [String] {
    let results = trainer.crossValidate(documents, foldCount: foldCount) { fold, fit, results in
      let names = Self.names(results)
      let figures = zip(names, results).map { "\($0) \(Self.text($1.quality.f1(.five)))" }
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
    zip(Self.names(results), results).map { name, result in
      let quality = result.quality
      let line =
        "\(name), \(quality.documentCount) documents, \(what): "
        + "F1@5 \(Self.text(quality.f1(.five))), MAP \(Self.text(quality.meanAveragePrecision)), "
        + "R@50 \(Self.text(quality.longRecall))"
      diagnostics.say(line)
      return line
    }
  }

  /// The last components of the domains' names, or the whole names if two end alike.
  private static func names(_ results: [RankingTrainer.Result]) -> [String] {
    let names = results.map { String($0.domain.split(separator: "/").last ?? "-") }
    return Set(names).count == names.count ? names : results.map(\.domain)
  }

  private static func text(_ value: Double?) -> String {
    value.map { String(fixed: $0, fractionDigits: 2) } ?? "–"
  }
}
