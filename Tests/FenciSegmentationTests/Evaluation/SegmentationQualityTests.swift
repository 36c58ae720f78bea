import FenciTestSupport
import Testing

@testable import FenciSegmentation

@Suite("Quality of a segmentation", .printingLoopValues)
struct SegmentationQualityTests {
  private func quality(
    _ gold: String, _ found: String, vocabulary: Set<String>? = nil
  ) -> SegmentationQuality {
    let (gold, found) = (SegmentedLine(gold), SegmentedLine(found))
    var quality = SegmentationQuality()
    quality.add(gold: gold.ends, found: found.ends) { range in
      vocabulary?.contains(gold.word(in: range)) ?? true
    }
    return quality
  }

  @Test("words, boundaries and crossings by hand")
  func byHand() {
    // 主线 is crossed by 为主, in which 为 lies; 人民大会堂 is only divided.
    let quality = quality("以 经济 为 主线 在 人民大会堂", "以 经济 为主 线 在 人民 大会堂")
    #expect(quality.goldWordCount == 6)
    #expect(quality.foundWordCount == 7)
    #expect(quality.correctWordCount == 3)
    #expect(quality.crossedWordCount == 1)
    #expect(quality.precision == 300.0 / 7)
    #expect(quality.recall == 50)
    #expect(quality.f1 == 600.0 / 13)
    #expect(quality.boundaryF1 == 100.0 * 8 / 11)
    #expect(quality.crossingsPerThousand == 1000.0 / 6)
  }

  @Test("recall of words that the vocabulary has, and has not")
  func vocabulary() {
    let quality = quality("澎湃 系统 很 快", "澎 湃 系统 很 快", vocabulary: ["系统", "很", "快"])
    #expect(quality.unknownWordCount == 1)
    #expect(quality.unknownRecall == 0)
    #expect(quality.knownRecall == 100)
  }

  @Test("nothing is measured of nothing")
  func empty() {
    let quality = quality("", "")
    #expect(quality.f1 == nil)
    #expect(quality.crossingsPerThousand == nil)
    #expect(quality.unknownRecall == nil)
    #expect(quality.sentenceCount == 1)
  }

  /// All ways to divide a text of so many characters.
  private static func divisions(_ count: Int) -> [[Int]] {
    (0..<1 << max(0, count - 1)).map { bits in
      (1..<count).filter { bits >> ($0 - 1) & 1 == 1 } + [count]
    }
  }

  @Test("all pairs of divisions of up to six characters agree with the definition")
  func bruteForce() {
    for count in 1...6 {
      for gold in Self.divisions(count) {
        for found in Self.divisions(count) {
          var quality = SegmentationQuality()
          quality.add(gold: gold, found: found)
          func spans(_ ends: [Int]) -> [Range<Int>] { zip([0] + ends, ends).map { $0..<$1 } }
          let (goldSpans, foundSpans) = (spans(gold), spans(found))
          #expect(quality.correctWordCount == Set(goldSpans).intersection(foundSpans).count)
          let crossed = goldSpans.count { word in
            foundSpans.contains { other in
              word.overlaps(other) && word.clamped(to: other) != word
                && other.clamped(to: word) != other
            }
          }
          #expect(quality.crossedWordCount == crossed, "\(gold) \(found)")
          #expect(
            quality.correctBoundaryCount
              == Set(gold.dropLast()).intersection(found.dropLast()).count)
          if gold == found { #expect(quality.f1 == 100) }
        }
      }
    }
  }

  @Test("sums are the counts of all lines")
  func sums() {
    var sum = quality("我们 在", "我们 在")
    sum.add(quality("北京 大学", "北京大学"))
    #expect(sum.sentenceCount == 2)
    #expect(sum.goldWordCount == 4)
    #expect(sum.foundWordCount == 3)
    #expect(sum.correctWordCount == 2)
  }
}
