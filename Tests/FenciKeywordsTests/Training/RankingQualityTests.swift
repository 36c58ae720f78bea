import Testing

@testable import FenciKeywords

@Suite("Quality of a ranking")
struct RankingQualityTests {
  private func document(_ isChosen: [Bool], chosenCount: Int) -> TrainingDocument {
    var document = TrainingDocument(domain: "a", chosenCount: chosenCount)
    for chosen in isChosen { document.append([], isChosen: chosen, parts: []) }
    return document
  }

  @Test("F1 of the first five, average precision, recall, by hand")
  func byHand() {
    var quality = RankingQuality()
    // Of four chosen keywords, one is no candidate; the others rank 1st, 3rd and 6th.
    quality.add(
      document([true, false, true, false, false, true, false], chosenCount: 4),
      scores: [7, 6, 5, 4, 3, 2, 1])
    #expect(abs(quality.f1 - 100 * 2 * 2 / 9) < 1e-9)
    #expect(abs(quality.meanAveragePrecision - 100 * (1 + 2.0 / 3 + 3.0 / 6) / 4) < 1e-9)
    #expect(quality.recall == 75)
  }

  @Test("equal scores stand in the order of the document; means are over documents with keywords")
  func means() {
    var quality = RankingQuality()
    quality.add(document([true], chosenCount: 1), scores: [0])
    quality.add(document([false, false], chosenCount: 0), scores: [1, 2])
    quality.add(
      document([false, false, false, false, false, true], chosenCount: 1),
      scores: [1, 1, 1, 1, 1, 1])
    #expect(quality.documentCount == 2)
    #expect(abs(quality.f1 - (100.0 * 2 / 6) / 2) < 1e-9)
    #expect(abs(quality.meanAveragePrecision - (100 + 100.0 / 6) / 2) < 1e-9)
    #expect(quality.recall == 100)
  }
}
