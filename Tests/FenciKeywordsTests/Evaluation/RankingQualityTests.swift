import Testing

@testable import FenciKeywords

@Suite("Quality of a ranking")
struct RankingQualityTests {
  private func document(_ isChosen: [Bool], chosenCount: Int) -> TrainingDocument {
    var document = TrainingDocument(domain: "a", chosenCount: chosenCount)
    for chosen in isChosen { document.append([], isChosen: chosen, parts: []) }
    return document
  }

  private func expect(
    _ found: Double?, _ expected: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(abs((found ?? .infinity) - expected) < 1e-9, sourceLocation: sourceLocation)
  }

  @Test("precision, recall, F1, average precision, by hand")
  func byHand() {
    var quality = RankingQuality()
    // Of four chosen keywords, one is no candidate; the others rank 1st, 3rd and 6th.
    quality.add(isChosen: [true, false, true, false, false, true, false], chosenCount: 4)
    expect(quality.precision(.three), 100 * 2.0 / 3)
    expect(quality.recall(.three), 50)
    expect(quality.f1(.three), 100 * 2 * 2.0 / 7)
    expect(quality.f1(.five), 100 * 2 * 2.0 / 9)
    expect(quality.precision(.ten), 30)
    expect(quality.recall(.ten), 75)
    expect(quality.meanAveragePrecision, 100 * (1 + 2.0 / 3 + 3.0 / 6) / 4)
    #expect(quality.longRecall == 75)
    #expect(quality.chosenCount == 4)
    #expect(quality.rankedCount == 3)
  }

  @Test("a document of training ranks by scores; equal ones stand in its order")
  func scores() {
    var (byScore, inOrder) = (RankingQuality(), RankingQuality())
    byScore.add(
      document([false, true, true, false], chosenCount: 3), scores: [1, 1, 2, 0])
    inOrder.add(isChosen: [true, false, true, false], chosenCount: 3)
    #expect(byScore == inOrder)
  }

  @Test("means are over documents with keywords")
  func means() {
    var quality = RankingQuality()
    #expect(quality.f1(.five) == nil)
    quality.add(isChosen: [true], chosenCount: 1)
    quality.add(isChosen: [false, false], chosenCount: 0)
    quality.add(isChosen: [false, false, false, false, false, true], chosenCount: 1)
    #expect(quality.documentCount == 2)
    expect(quality.f1(.five), (100.0 * 2 / 6) / 2)
    expect(quality.meanAveragePrecision, (100 + 100.0 / 6) / 2)
    #expect(quality.longRecall == 100)
  }

  @Test("what is ranked behind the fiftieth place is neither precise nor recalled, only ranked")
  func longRankings() {
    var quality = RankingQuality()
    quality.add(isChosen: (1...60).map { $0 > 49 }, chosenCount: 20)
    expect(quality.meanAveragePrecision, 100 * (1.0 / 50) / 20)
    expect(quality.longRecall, 5)
    #expect(quality.rankedCount == 11)
  }

  @Test("parts add up to the whole, to the last bit, in any order")
  func sums() {
    let documents = (0..<300).map { number in
      (isChosen: (0..<60).map { (number * 7 + $0 * $0) % 11 == 0 }, chosenCount: 6 + number % 13)
    }
    func quality(_ numbers: some Sequence<Int>) -> RankingQuality {
      numbers.reduce(into: RankingQuality()) {
        $0.add(isChosen: documents[$1].isChosen, chosenCount: documents[$1].chosenCount)
      }
    }
    let whole = quality(0..<300)
    for parts in [2, 3, 7] {
      var sum = RankingQuality()
      for part in (0..<parts).reversed() {
        sum.add(quality(stride(from: part, to: 300, by: parts)))
      }
      #expect(sum == whole)
      #expect(sum.meanAveragePrecision == whole.meanAveragePrecision)
    }
  }
}
