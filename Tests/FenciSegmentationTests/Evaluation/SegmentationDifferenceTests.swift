import FenciTestSupport
import Testing

@testable import FenciSegmentation

@Suite("Differences of two segmentations", .printingLoopValues)
struct SegmentationDifferenceTests {
  private func differences(_ gold: String, _ found: String) -> [String] {
    let line = SegmentedLine(gold)
    var differences: [String] = []
    SegmentationDifference.forEach(gold: line, foundEnds: SegmentedLine(found).ends) {
      #expect(line.word(in: $1) == $0.gold.filter { $0 != " " })
      differences.append("\($0.kind): \($0.gold) | \($0.found)")
    }
    return differences
  }

  @Test("the shortest stretches, each with its kind")
  func kinds() {
    #expect(
      differences("以 经济 为 主线 在 人民大会堂 开 会", "以 经济 为主 线 在 人民 大会堂 开会")
        == ["crossed: 为 主线 | 为主 线", "divided: 人民大会堂 | 人民 大会堂", "joined: 开 会 | 开会"])
  }

  @Test("no differences of a segmentation from itself")
  func none() {
    #expect(differences("我们 在 北京", "我们 在 北京").isEmpty)
    #expect(differences("", "").isEmpty)
  }

  @Test("stretches that both end together are told apart")
  func neighbours() {
    #expect(differences("甲乙 丙丁", "甲 乙 丙 丁") == ["divided: 甲乙 | 甲 乙", "divided: 丙丁 | 丙 丁"])
  }
}
