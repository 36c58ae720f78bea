import FenciTestSupport
import FenciText
import Testing

@Suite(.printingLoopValues) struct SentenceBoundariesTests {
  /// A bar stands where a sentence ends.
  @Test(arguments: [
    "他来了。|我走了！|真的？|好；|再见",
    "他说：“走吧！”|我们就走了。",
    "“你好。”他说。".replacing("”", with: "”|"),
    "「真的嗎？」|她問。",
    "《出发！》这首歌很好听。|（真的吗？）他问。",
    "我想……算了。|他走了……\n|“我不知道……”|她说。",
    "圆周率是3.14。|版本是5.15.0。",
    "第一行\n|第二行\r\n|\n|第三行",
    "真的吗？！|太好了！！！|好",
    "He came. |She left. |Is it 3.5? |王来了。",
    "地址是 a?b=c 吧！|好",
    "a!=b 是条件",
    "ภาษาไทย\n|かな。|カナ！|",
    "。|。|".replacing("|", with: ""),
    "",
  ]) func sentences(marked: String) throws {
    let text = marked.replacing("|", with: "")
    var sentences = SentenceBoundaries()
    let utf8 = Array(text.utf8)
    let found = try sentences.ranges(of: utf8).map { String(decoding: utf8[$0], as: UTF8.self) }
    let expected = marked.split(separator: "|").map(String.init)
    #expect(found == expected)
  }

  @Test func sentencesTouchAndCoverAnyBytes() throws {
    var sentences = SentenceBoundaries()
    try withSeeds(0..<200) { generator in
      let bytes = HostileText.bytes(partCount: 10, using: &generator)
      var end = 0
      for range in try sentences.ranges(of: bytes) {
        #expect(range.lowerBound == end && !range.isEmpty)
        end = range.upperBound
      }
      #expect(end == bytes.count)
    }
  }
}
