import FenciSegmentation
import FenciTraining
import Testing

@Suite struct SegmentedTextTests {
  @Test func 每行一句_词间空格() {
    var text = "我们 喜欢 北京\r\n\n  喜欢\t北京 \n"
    let read = text.withUTF8 { SegmentedText($0) }
    #expect(read.lines.map(\.ends) == [[6, 12, 18], [6, 12]])
    #expect(read.wordCounts() == ["我们": 1, "喜欢": 2, "北京": 2])
  }
}
