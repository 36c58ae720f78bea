import FenciKeywords
import FenciSegmentation
import Testing

@testable import FenciCommand

@Suite("figures of files")
struct EvaluationReportTests {
  private func figures(_ measure: Double?, count: Int) -> [Figure] {
    [
      Figure(title: "F1", name: "f1", value: .measure(measure)),
      Figure(title: "words", name: "words", value: .count(count)),
    ]
  }

  private func report(_ files: [(String, Double?)]) -> EvaluationReport {
    EvaluationReport(
      files: files.map { (name: $0.0, figures: figures($0.1, count: 2)) },
      total: figures(90, count: 2 * files.count))
  }

  @Test("the mean is over the files that have the measure, and there is none of counts")
  func means() {
    let report = report([("a", 80), ("b", nil), ("c", 100)])
    #expect(report.mean?.figures == [Figure(title: "F1", name: "f1", value: .measure(90))])
    #expect(self.report([("a", nil), ("b", nil)]).mean?.figures.map(\.value) == [.measure(nil)])
  }

  @Test("one file has neither total nor mean; no file, no table")
  func fewFiles() {
    #expect(report([("a", 80)]).total == nil)
    #expect(report([("a", 80)]).mean == nil)
    #expect(EvaluationFormat.text.text(of: report([])).isEmpty)
    #expect(EvaluationFormat.tsv.text(of: report([])).isEmpty)
    #expect(EvaluationFormat.json.text(of: report([])).text == "{\"files\":[]}\n")
  }

  @Test("names that would break a format are shown as the format can")
  func names() {
    let report = report([("a\t\"b\u{1B}", 80.125)])
    #expect(
      EvaluationFormat.text.text(of: report).text
        == "file      F1  words\na\u{FFFD}\"b\u{FFFD}  80.13      2\n")
    #expect(
      EvaluationFormat.tsv.text(of: report).text.hasPrefix("file\tF1\twords\na\\t\"b"))
    #expect(
      EvaluationFormat.json.text(of: report).text
        == "{\"files\":[\n{\"file\":\"a\\t\\\"b\\u001b\",\"f1\":80.1250,\"words\":2}]}\n")
  }

  @Test("nothing to measure is a dash, an empty cell, null")
  func nothing() {
    let report = report([("a", nil)])
    #expect(EvaluationFormat.text.text(of: report).text == "file  F1  words\na      –      2\n")
    #expect(EvaluationFormat.tsv.text(of: report).text == "file\tF1\twords\na\t\t2\n")
    #expect(EvaluationFormat.json.text(of: report).text.contains("\"f1\":null"))
  }

  @Test("names of figures are different, and what tables have depends on the vocabulary")
  func figureNames() {
    let known = SegmentationQuality().figures(hasVocabulary: true)
    let unknown = SegmentationQuality().figures(hasVocabulary: false)
    for figures in [known, unknown, RankingQuality().figures] {
      #expect(Set(figures.map(\.name)).count == figures.count)
      let titles = figures.compactMap(\.title)
      #expect(Set(titles).count == titles.count)
    }
    #expect(known.compactMap(\.title).contains("OOV"))
    #expect(!unknown.compactMap(\.title).contains("OOV"))
  }
}
