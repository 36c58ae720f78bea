import FenciTestSupport
import FenciText
import Testing

@Suite(.printingLoopValues) struct ScriptRunsTests {
  @Test(arguments: [
    ("", ""),
    ("小米Mi 6，かなカナ한글", "小米:Hani Mi 6，:Latn かな:Hira カナ:Kana 한글:Hang"),
    ("（小米）", "（小米）:Hani"),
    ("123。", "123。:Zyyy"),
    ("cafe\u{301} 咖啡", "cafe\u{301} :Latn 咖啡:Hani"),
    ("ไทยعربي", "ไทย:Thai عربي:Arab"),
    ("人々〇", "人々〇:Hani"),
  ]) func runs(text: String, expected: String) {
    let utf8 = Array(text.utf8)
    let found = ScriptRuns.runs(of: utf8).map {
      "\(String(decoding: utf8[$0.range], as: UTF8.self)):\($0.script)"
    }
    #expect(found.joined(separator: " ") == expected)
  }

  @Test func runsTouchAndCoverAnyBytes() {
    withSeeds(0..<200) { generator in
      let bytes = HostileText.bytes(partCount: 8, using: &generator)
      let runs = ScriptRuns.runs(of: bytes)
      var end = 0
      for run in runs {
        #expect(run.range.lowerBound == end && !run.range.isEmpty)
        end = run.range.upperBound
      }
      #expect(end == bytes.count)
      for (run, next) in zip(runs, runs.dropFirst()) { #expect(run.script != next.script) }
    }
  }
}
