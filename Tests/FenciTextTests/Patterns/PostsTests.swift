import FenciTestSupport
import FenciText
import Testing

@Suite struct PostsTests {
  @Test(arguments: mentions) func findsMentions(_ row: MarkedText) { expect(row, .mention) }

  static let mentions: [MarkedText] = [
    .row("⟦@小雷⟧ 你好，⟦@lei_jun-1⟧：好，⟦@新浪科技⟧、⟦@人民日报⟧"),
    .row("//⟦@小雷⟧:转发//⟦@小明⟧：好"),
    .row("⟦@中国国家地理杂志社官方微博账号⟧ 说", because: "a space ends even a long name"),
    .row("@小雷今天在北京正式发布了一款新车，很好", because: "that is a sentence"),
    .row("⟦@leijun⟧今天在北京正式发布了一款新车，很好", because: "the Latin part is surely the name"),
    .row("＠　@ @，a@b 5@c"),
    .row("⟦＠小雷⟧ 你好"),
    .row("@小雷今天在北京正式发布了一款新车\n", because: "the end of a line is not a space"),
  ]

  @Test(arguments: hashtags) func findsHashtags(_ row: MarkedText) { expect(row, .hashtag) }

  static let hashtags: [MarkedText] = [
    .row("⟦#新能源汽车#⟧好，⟦＃小米 SU7＃⟧，⟦#a#⟧"),
    .row("# 标题 #，##，# 1，#1，#\n#，#a\nb#，#小米＃", because: "no topics"),
    .row("学C#和F#都行", because: "C# is a language"),
    .row("70#沥青和90#沥青", because: "a number sign after a number"),
    .row("⟦#一#⟧二#三", because: "marks pair from the left"),
  ]

  @Test func aTopicHasAtMostFiftyCharacters() {
    let fifty = String(repeating: "题", count: 50)
    expect(.row("⟦#\(fifty)#⟧"), .hashtag)
    expect(.row("#\(fifty)题#"), .hashtag)
  }
}
