import FenciLexicon

extension KeywordExtractor {
  /// What a ranker can learn from a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - chosen: Its keywords; they are compared with candidates folded, as all terms are.
  ///   - domain: Names the kind of document.
  ///   - workspace: Scratch space of the calling task.
  /// - Returns: The document as training sees it.
  package func trainingDocument(
    _ document: Document, chosen: [String], domain: String, workspace: KeywordWorkspace
  ) -> TrainingDocument {
    let folding = frequencies.folding
    let keys = Set(chosen.map { folding.key(of: $0) }).subtracting([.empty])
    var result = TrainingDocument(domain: domain, chosenCount: keys.count)
    let options = KeywordOptions()
    withCandidates(of: document, options: options, workspace: workspace) { candidates in
      var stated = CandidateFeatures()
      stated.prepare(for: candidates)
      let rows = candidates.candidates.indices.filter {
        Ranking.admits(candidates.candidates[$0], of: candidates, options)
      }.sorted { candidates.candidates[$0].textOrder < candidates.candidates[$1].textOrder }
      var numbers = [Int32](repeating: -1, count: candidates.candidates.count)
      for (number, row) in rows.enumerated() { numbers[row] = Int32(clamping: number) }
      for row in rows {
        var list = FeatureList()
        stated.add(ofRow: row, in: candidates, frequencies: frequencies, to: &list)
        result.append(
          list.features, isChosen: keys.contains(candidates.candidates[row].key),
          parts: candidates.parts(ofRow: row).map { numbers[$0] }.filter { $0 >= 0 })
      }
    }
    return result
  }
}

extension CandidateSet {
  /// The candidates inside the first occurrence of another.
  fileprivate func parts(ofRow row: Int) -> [Int] {
    var parts: [Int] = []
    guard candidates[row].isPhrase else { return parts }
    windows.forEachPart(of: candidates[row].termRange) { parts.append($0) }
    return parts
  }
}
