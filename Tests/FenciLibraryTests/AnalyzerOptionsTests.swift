import CFenci
import Fenci
import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import FenciText
import Testing

@testable import FenciLibrary

@Suite("settings of fenci_open, by name")
struct AnalyzerOptionsTests {
  @Test("each option sets what it names, and the last of two counts")
  func sets() throws {
    let options = try read([
      ("dict", "a.lexicon"), ("model", "unigram"), ("granularity", "fine"),
      ("granularity", "coarse"), ("dates", "separate"), ("new-words", "no"),
      ("user-dict", "一.tsv"), ("user-dict", "二.tsv"), ("user-words", "小米之家\n"),
      ("tagger", "lexicon"), ("stopwords", "none"), ("idf", "b.idf"), ("weights", "c.weights"),
    ])
    let configuration = options.configuration
    #expect(configuration.lexiconPath == "a.lexicon")
    #expect(configuration.segmentation.model == .unigram)
    #expect(configuration.segmentation.granularity == .coarse)
    #expect(configuration.segmentation.dateStyle == .separate)
    #expect(!configuration.segmentation.recognizesNewWords)
    #expect(configuration.userDictionaryPaths == ["一.tsv", "二.tsv"])
    #expect(options.userLexicons.map { $0.words.map(\.text) } == [["小米之家"]])
    #expect(configuration.tagging == .lexicon && configuration.keywordTagging == .lexicon)
    #expect(configuration.stopWordsPath == "/dev/null")
    #expect(configuration.documentFrequenciesPath == "b.idf")
    #expect(configuration.rankingWeightsPath == "c.weights")
  }

  @Test("a model is a name or a file of scores")
  func models() throws {
    let file = try read([("model", "unigram"), ("model", #filePath)]).configuration
    #expect(file.segmentation.model == .learned && file.scoresPath == #filePath)
    let name = try read([("model", #filePath), ("model", "learned")]).configuration
    #expect(name.segmentation.model == .learned && name.scoresPath == nil)
    let error = #expect(throws: LibraryError.self) { try read([("model", "bert")]) }
    #expect(error?.status == FENCI_INVALID_OPTION && error?.sentence.contains("learned") == true)
  }

  @Test("the error lists exactly the options that the header describes")
  func knownNames() throws {
    let header = try #require(
      readFile(
        #filePath.replacing(
          "Tests/FenciLibraryTests/AnalyzerOptionsTests.swift",
          with: "Sources/CFenci/include/fenci.h")))
    let lines = String(decoding: header, as: UTF8.self).split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix(" *   name          value") })
    let described = lines[(start + 1)...].prefix { $0.hasPrefix(" *   ") }
      .compactMap { $0.dropFirst(5).split(separator: " ").first.map(String.init) }
    let error = #expect(throws: LibraryError.self) { try read([("none-such", "")]) }
    #expect(error?.status == FENCI_UNKNOWN_OPTION)
    #expect(
      error?.sentence
        == "there is no option \"none-such\"; there are " + described.joined(separator: ", "))
  }

  private func read(_ settings: [(String, String)]) throws -> AnalyzerOptions {
    // Kept until the test's end, as C callers keep theirs during the call.
    let strings = settings.map { (PermanentNames([$0.0])[0], PermanentNames([$0.1])[0]) }
    let options = strings.map { fenci_option(name: $0.0, value: $0.1) }
    return try options.withUnsafeBufferPointer {
      try AnalyzerOptions($0.baseAddress, count: $0.count)
    }
  }
}
