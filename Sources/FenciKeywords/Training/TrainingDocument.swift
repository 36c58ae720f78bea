import FenciLexicon

/// What a ranker can learn from one document: the features of its candidates, and which were chosen.
package struct TrainingDocument: Sendable {
  /// Names the kind of document; each kind counts alike.
  package var domain: String
  /// Keywords that people chose, each counted once, whether they are candidates or not.
  package var chosenCount: Int
  /// The candidates that may be keywords, in the order of first occurrence, as rankings break ties.
  var isChosen: [Bool] = []
  /// The features of candidate *i* are those from `starts[i]` up to `starts[i + 1]`.
  var starts: [Int32] = [0]
  var features: [FeatureList.Feature] = []

  /// The scores of the candidates under some weights, by raw value of the feature.
  func scores(_ weights: [Double]) -> [Double] {
    isChosen.indices.map { row in
      features[Int(starts[row])..<Int(starts[row + 1])].reduce(0) {
        $0 + weights[Int($1.index)] * $1.value
      }
    }
  }
}

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
      }.sorted {
        let (left, right) = (candidates.candidates[$0], candidates.candidates[$1])
        return (left.firstTerm, left.termCount) < (right.firstTerm, right.termCount)
      }
      for row in rows {
        var list = FeatureList()
        stated.add(ofRow: row, in: candidates, frequencies: frequencies, to: &list)
        result.features += list.features
        result.starts.append(Int32(clamping: result.features.count))
        result.isChosen.append(keys.contains(candidates.candidates[row].key))
      }
    }
    return result
  }
}
