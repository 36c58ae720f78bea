import Fenci

/// Ranks the keywords of every document of a file.
struct KeywordBenchmark {
  struct Options {
    var path = ""
    var method = KeywordMethod.learned
    var phrases = PhraseUse.included
    var model = SegmentationModel.learned
    var passes = 5
  }

  private let options: Options
  private let text: TextFile
  private let analyzer: Analyzer

  init(_ options: Options) throws {
    self.options = options
    text = try TextFile(documentsOf: options.path)
    var configuration = AnalyzerConfiguration()
    configuration.segmentation.model = options.model
    analyzer = try Analyzer(configuration: configuration)
  }

  func run() throws {
    var keywordOptions = KeywordOptions()
    keywordOptions.method = options.method
    keywordOptions.phrases = options.phrases
    let documents = text.pieces.map { Document(text: Array(text.bytes[$0])) }
    let extractor = try analyzer.keywordExtractor()
    let workspace = extractor.makeWorkspace()

    var expected = 0
    var checksum = SpanChecksum()
    for document in documents {
      let keywords = extractor.keywords(in: document, options: keywordOptions, workspace: workspace)
      expected += keywords.count
      for keyword in keywords { for unit in keyword.text.utf8 { checksum.add(Int(unit)) } }
    }
    Measurement.line("bytes", [String(text.bytes.count)])
    Measurement.line("documents", [String(documents.count)])
    Measurement.line("characters", [String(text.characterCount)])
    Measurement.line("keywords", [String(expected)])
    Measurement.line("checksum", [checksum.text])

    var measurement = Measurement()
    for _ in 0..<options.passes {
      var count = 0
      measurement.measure {
        for document in documents {
          count +=
            extractor.keywords(in: document, options: keywordOptions, workspace: workspace).count
        }
      }
      if count != expected { throw BenchmarkError.unsteady(expected: expected, found: count) }
    }
    measurement.report(byteCount: text.bytes.count, pieceCount: documents.count, of: "documents")
  }
}
