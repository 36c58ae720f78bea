extension RankingQuality {
  /// Adds a document that is ranked by scores; equal ones stand in the order of the document.
  mutating func add(_ document: TrainingDocument, scores: [Double]) {
    let best = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
      .prefix(Self.longCount)
    add(isChosen: best.lazy.map { document.isChosen[$0] }, chosenCount: document.chosenCount)
  }
}
