import FenciKeywords
import FenciSegmentation

/// One measure of a file.
struct Figure: Sendable, Hashable {
  enum Value: Sendable, Hashable {
    /// In percent, or of 1,000; `nil` when there was nothing to measure.
    case measure(Double?)
    case count(Int)
  }

  /// The head of its column; `nil` for what tables leave out.
  var title: String?
  /// The name of its member in JSON.
  var name: String
  var value: Value
}

/// The figures of files, of all of them together, and their means.
struct EvaluationReport: Sendable, Hashable {
  struct Row: Sendable, Hashable {
    var name: String
    var figures: [Figure]
  }

  var files: [Row]
  /// `nil` for fewer than two files.
  var total: Row?
  /// The means of the measures; `nil` for fewer than two files.
  var mean: Row?

  /// - Parameters:
  ///   - files: The figures of each file, the same ones for each.
  ///   - total: Those of all files together.
  init(files: [(name: String, figures: [Figure])], total: [Figure]) {
    self.files = files.map { Row(name: $0.name, figures: $0.figures) }
    guard files.count > 1 else { return }
    self.total = Row(name: "total", figures: total)
    mean = Row(
      name: "mean",
      figures: total.indices.compactMap { index in
        Self.mean(of: files.map { $0.figures[index] })
      })
  }

  /// The mean of a measure over the files that have it; `nil` for a count.
  private static func mean(of figures: [Figure]) -> Figure? {
    guard var mean = figures.first, case .measure = mean.value else { return nil }
    let values = figures.compactMap { figure -> Double? in
      if case .measure(let value) = figure.value { value } else { nil }
    }
    mean.value = .measure(values.isEmpty ? nil : values.reduce(0, +) / Double(values.count))
    return mean
  }
}

extension SegmentationQuality {
  /// The figures in the order of columns.
  ///
  /// - Parameter hasVocabulary: Whether known words are told from unknown ones.
  /// - Returns: The same figures for each file.
  func figures(hasVocabulary: Bool) -> [Figure] {
    var figures = [
      Figure(title: "F1", name: "f1", value: .measure(f1)),
      Figure(title: "P", name: "precision", value: .measure(precision)),
      Figure(title: "R", name: "recall", value: .measure(recall)),
      Figure(title: "X", name: "crossings", value: .measure(crossingsPerThousand)),
      Figure(title: "BF1", name: "boundaryF1", value: .measure(boundaryF1)),
    ]
    if hasVocabulary {
      figures += [
        Figure(title: "OOV", name: "unknownRecall", value: .measure(unknownRecall)),
        Figure(title: "IV", name: "knownRecall", value: .measure(knownRecall)),
      ]
    }
    figures += [
      Figure(title: "words", name: "words", value: .count(goldWordCount)),
      Figure(name: "foundWords", value: .count(foundWordCount)),
      Figure(name: "correctWords", value: .count(correctWordCount)),
      Figure(name: "crossedWords", value: .count(crossedWordCount)),
      Figure(name: "boundaries", value: .count(goldBoundaryCount)),
      Figure(name: "foundBoundaries", value: .count(foundBoundaryCount)),
      Figure(name: "correctBoundaries", value: .count(correctBoundaryCount)),
    ]
    if hasVocabulary {
      figures += [
        Figure(name: "unknownWords", value: .count(unknownWordCount)),
        Figure(name: "correctUnknownWords", value: .count(correctUnknownWordCount)),
      ]
    }
    return figures + [Figure(name: "lines", value: .count(sentenceCount))]
  }
}

extension RankingQuality {
  /// The figures in the order of columns.
  var figures: [Figure] {
    var figures: [Figure] = []
    for count in HeadCount.allCases {
      let number = count.rawValue
      figures += [
        Figure(title: "F1@\(number)", name: "f1At\(number)", value: .measure(f1(count))),
        Figure(
          title: "P@\(number)", name: "precisionAt\(number)", value: .measure(precision(count))),
        Figure(title: "R@\(number)", name: "recallAt\(number)", value: .measure(recall(count))),
      ]
    }
    return figures + [
      Figure(title: "MAP", name: "meanAveragePrecision", value: .measure(meanAveragePrecision)),
      Figure(title: "R@50", name: "recallAt50", value: .measure(longRecall)),
      Figure(title: "ranked", name: "ranked", value: .measure(rankedShare)),
      Figure(title: "keywords", name: "keywords", value: .count(chosenCount)),
      Figure(title: "documents", name: "documents", value: .count(documentCount)),
    ]
  }
}
