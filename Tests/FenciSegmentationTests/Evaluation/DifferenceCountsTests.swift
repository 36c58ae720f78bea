import Testing

@testable import FenciSegmentation

@Suite("Counts of differences")
struct DifferenceCountsTests {
  private let lines = [
    ("我们 以 经济 为 主线", "我们 以 经济 为主 线"), ("开 会 了", "开会 了"), ("又 开 会 又 开 会", "又 开会 又 开会"),
    ("以 经济 为 主线 的 人民大会堂 里 开 会 并且 休息", "以 经济 为主 线 的 人民 大会堂 里 开会 并且 休息"),
  ]

  private func counts(_ places: [Int], file: Int = 0) -> DifferenceCounts {
    var counts = DifferenceCounts()
    for place in places {
      counts.add(
        gold: SegmentedLine(lines[place].0), foundEnds: SegmentedLine(lines[place].1).ends,
        file: file, line: place + 1)
    }
    return counts
  }

  @Test("the most frequent of a kind, with the first place of each")
  func mostFrequent() {
    let counts = counts([0, 1, 2, 3])
    #expect(counts.count(of: .joined) == 4)
    #expect(counts.count(of: .crossed) == 2)
    #expect(counts.count(of: .divided) == 1)
    let joined = counts.mostFrequent(5, of: .joined)
    #expect(joined.map(\.difference.gold) == ["开 会"])
    #expect(joined.map(\.count) == [4])
    #expect(
      joined.map(\.example) == [.init(file: 0, line: 2, column: 1, before: "", after: "了")])
    let crossed = counts.mostFrequent(1, of: .crossed)
    #expect(crossed.map(\.difference.found) == ["为主 线"])
    #expect(
      crossed.map(\.example) == [.init(file: 0, line: 1, column: 19, before: "我们以经济", after: "")])
    let divided = counts.mostFrequent(1, of: .divided)
    #expect(
      divided.map(\.example)
        == [.init(file: 0, line: 4, column: 27, before: "以经济为主线的", after: "里开会并且休息")])
    #expect(counts.mostFrequent(0, of: .crossed).isEmpty)
  }

  @Test("parts add up to the whole, in any order")
  func sums() {
    var sum = counts([3])
    sum.add(counts([1, 2]))
    sum.add(counts([0]))
    #expect(sum == counts([0, 1, 2, 3]))
    var later = counts([0], file: 1)
    later.add(counts([3], file: 0))
    #expect(later.mostFrequent(1, of: .crossed).map(\.example.file) == [0])
  }

  @Test("long context is cut")
  func context() {
    var counts = DifferenceCounts()
    let line = SegmentedLine("一二三四五六七八九 开 会 一二三四五六七八九")
    counts.add(
      gold: line, foundEnds: SegmentedLine("一二三四五六七八九 开会 一二三四五六七八九").ends, file: 0, line: 1)
    #expect(
      counts.mostFrequent(1, of: .joined).map(\.example)
        == [.init(file: 0, line: 1, column: 29, before: "…二三四五六七八九", after: "一二三四五六七八…")])
  }
}
