import Fenci

/// Segments every line of a text to spans.
struct SegmentBenchmark {
  /// How a caller holds its text.
  enum API: String {
    /// UTF-8 in a buffer; one workspace and one array for all lines.
    case bytes
    /// A `String` for each line, an array of tokens back.
    case string
    /// A `String` for each line, an array of `Substring`s back.
    case words
  }

  struct Options {
    var path = ""
    var api = API.bytes
    var mode = SegmentationMode.precise
    var model = SegmentationModel.learned
    var recognizesNewWords = true
    var userDictionaryPaths: [String] = []
    var passes = 5
  }

  private let options: Options
  private let text: TextFile
  private let analyzer: Analyzer

  init(_ options: Options) throws {
    self.options = options
    text = try TextFile(linesOf: options.path)
    var configuration = AnalyzerConfiguration()
    configuration.segmentation.model = options.model
    configuration.segmentation.recognizesNewWords = options.recognizesNewWords
    configuration.userDictionaryPaths = options.userDictionaryPaths
    analyzer = try Analyzer(configuration: configuration)
  }

  func run() throws {
    let strings = options.api == .bytes ? [] : text.strings()
    let workspace = analyzer.makeWorkspace()
    var tokens: [Token] = []
    let expected = try checkedCount(workspace: workspace, tokens: &tokens)

    var measurement = Measurement()
    for _ in 0..<options.passes {
      var count = 0
      measurement.measure {
        switch options.api {
        case .bytes: forEachLine(workspace, &tokens) { _, tokens in count += tokens.count }
        case .string: for line in strings { count += stringTokens(line).count }
        case .words: for line in strings { count += words(line).count }
        }
      }
      // Substrings leave white space out.
      if options.api != .words, count != expected {
        throw BenchmarkError.unsteady(expected: expected, found: count)
      }
    }
    measurement.report(byteCount: text.bytes.count, pieceCount: text.pieces.count, of: "lines")
  }

  /// The pass that is not timed: grows the workspace, checks the spans, prints what the text is.
  private func checkedCount(workspace: AnalyzerWorkspace, tokens: inout [Token]) throws -> Int {
    var count = 0
    var checksum = SpanChecksum()
    var gap: (line: Int, byte: Int)?
    var lineNumber = 0
    forEachLine(workspace, &tokens) { line, tokens in
      lineNumber += 1
      var end = 0
      for token in tokens {
        if options.mode == .precise, token.start != end { gap = gap ?? (lineNumber, end) }
        checksum.add(token.start)
        checksum.add(token.end)
        end = token.end
      }
      if options.mode == .precise, end != line.count { gap = gap ?? (lineNumber, end) }
      count += tokens.count
    }
    if let gap { throw BenchmarkError.gap(line: gap.line, byte: gap.byte) }
    Measurement.line("bytes", [String(text.bytes.count)])
    Measurement.line("lines", [String(text.pieces.count)])
    Measurement.line("characters", [String(text.characterCount)])
    Measurement.line("tokens", [String(count)])
    Measurement.line("checksum", [checksum.text])
    return count
  }

  // The calls that are measured stand in functions that are never inlined, so that a profile shows them
  // by name and the compiler cannot see that the result is only counted.

  @inline(never)
  private func forEachLine(
    _ workspace: AnalyzerWorkspace, _ tokens: inout [Token],
    _ body: (UnsafeBufferPointer<UInt8>, [Token]) -> Void
  ) {
    text.bytes.withUnsafeBufferPointer { bytes in
      for piece in text.pieces {
        let line = UnsafeBufferPointer(rebasing: bytes[piece])
        analyzer.segment(line, mode: options.mode, workspace: workspace, into: &tokens)
        body(line, tokens)
      }
    }
  }

  @inline(never)
  private func stringTokens(_ line: String) -> [Token] {
    analyzer.tokens(in: line, mode: options.mode)
  }

  @inline(never)
  private func words(_ line: String) -> [Substring] {
    analyzer.words(in: line, mode: options.mode)
  }
}
