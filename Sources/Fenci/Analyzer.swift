import FenciKeywords
public import FenciLexicon
public import FenciSegmentation
public import FenciTagging
import FenciText

/// Segments, tags and ranks Chinese text: the whole pipeline behind one value.
///
/// Immutable, `Sendable`, cheap to copy. Make one, share it, and give each task its own workspace:
///
///     let analyzer = try Analyzer()
///     for word in analyzer.words(in: "工程师周子安来到了杭州") { print(word) }
///
/// The dictionaries are mapped, not parsed, so making an analyzer takes about a millisecond.
public struct Analyzer: Sendable {
  /// What it was made from.
  public let configuration: AnalyzerConfiguration
  /// The first stage, for callers that need tokens at full speed.
  public let segmenter: Segmenter
  /// The second stage.
  public let tagger: any Tagger
  /// The second stage as keywords and discovery see it.
  let keywordTagger: any Tagger
  /// The third stage, made when it is first needed.
  let lazyKeywordExtractor = LazyKeywordExtractor()
  /// What the functions below use that take no workspace.
  let workspaces = WorkspacePool()

  /// Opens the dictionaries.
  ///
  /// - Parameters:
  ///   - configuration: Which dictionaries, and how text is divided.
  ///   - userLexicons: Words made in the program; they win over those of the files.
  ///   - makeTagger: Makes the second stage, for keywords too; `nil` for what the configuration says.
  /// - Throws: ``FenciError/lexicon(_:)`` when an image or a user dictionary is missing or damaged; a
  ///   bad line of a user dictionary is an error too (use `UserLexiconText` to read past it).
  public init(
    configuration: AnalyzerConfiguration = .init(), userLexicons: [UserLexicon] = [],
    tagger makeTagger: ((Segmenter) -> any Tagger)? = nil
  ) throws(FenciError) {
    self.configuration = configuration
    do throws(LexiconError) {
      let image = try DictionaryLocation.lexicon.open(path: configuration.lexiconPath)
      let lexicon = try Lexicon(
        image: image.bytes, isTrusted: image.isTrusted, scores: try Self.openScores(configuration))
      try Self.check(configuration.segmentation.standard, of: lexicon)
      var overlays: [UserLexicon] = []
      for path in configuration.userDictionaryPaths {
        overlays.append(
          try UserLexiconText.read(TextFile.read(path), path: path) { error throws(LexiconError) in
            throw error
          })
      }
      segmenter = Segmenter(
        lexicon: lexicon, configuration: configuration.segmentation,
        userLexicons: overlays + userLexicons)
      if let makeTagger {
        tagger = makeTagger(segmenter)
        keywordTagger = tagger
      } else {
        tagger = try Self.tagger(configuration.tagging, segmenter)
        keywordTagger =
          configuration.keywordTagging == configuration.tagging
          ? tagger : try Self.tagger(configuration.keywordTagging, segmenter)
      }
    } catch {
      throw .lexicon(error)
    }
  }

  private static func tagger(
    _ tagging: AnalyzerConfiguration.Tagging, _ segmenter: Segmenter
  ) throws(LexiconError) -> any Tagger {
    switch tagging {
    case .lexicon: return LexiconTagger(segmenter: segmenter)
    case .context(let path):
      let image = try DictionaryLocation.tagger.open(path: path)
      return ContextTagger(
        segmenter: segmenter,
        model: try TagModel(image: image.bytes, isTrusted: image.isTrusted))
    }
  }

  private static func check(_ standard: String?, of lexicon: Lexicon) throws(LexiconError) {
    let known = lexicon.standards
    if let standard, !known.contains(standard) {
      throw .unknownStandard(standard, known: known)
    }
  }

  /// Scores that stand in an image of their own.
  private static func openScores(
    _ configuration: AnalyzerConfiguration
  ) throws(LexiconError) -> (bytes: MappedBytes, isTrusted: Bool)? {
    guard configuration.segmentation.model == .learned else { return nil }
    let location = DictionaryLocation.segmentationScores
    if let path = configuration.scoresPath { return (try MappedBytes(path: path), false) }
    // Another lexicon has its own scores or none.
    guard configuration.lexiconPath == nil, DictionaryLocation.lexicon.environmentPath == nil else {
      return nil
    }
    do throws(LexiconError) {
      let image = try location.open(path: nil)
      return (image.bytes, image.isTrusted)
    } catch .imageNotFound {
      return nil
    }
  }

  /// The lexicon in use.
  public var lexicon: Lexicon { segmenter.lexicon }

  /// Makes the mutable half for one task.
  public func makeWorkspace() -> AnalyzerWorkspace { AnalyzerWorkspace(segmenter.makeWorkspace()) }
}

/// Scratch space of one task; see ``Analyzer/makeWorkspace()``.
public final class AnalyzerWorkspace {
  let segmentation: SegmentationWorkspace
  var tokens: [Token] = []
  var keywords: KeywordWorkspace?

  init(_ segmentation: SegmentationWorkspace) { self.segmentation = segmentation }
}

// MARK: - Bytes

extension Analyzer {
  /// Segments UTF-8 bytes; see ``Segmenter/segment(_:mode:workspace:into:)``.
  public func segment(
    _ source: UnsafeBufferPointer<UInt8>, mode: SegmentationMode = .precise,
    workspace: AnalyzerWorkspace, into tokens: inout [Token]
  ) {
    segmenter.segment(source, mode: mode, workspace: workspace.segmentation, into: &tokens)
  }

  /// Segments UTF-8 bytes and tags the tokens.
  ///
  /// - Parameters:
  ///   - source: UTF-8; ill-formed bytes are tokens of kind `invalid`.
  ///   - workspace: Scratch space of the calling task.
  ///   - tagged: Overwritten. Ranges are bytes of `source`.
  public func tag(
    _ source: UnsafeBufferPointer<UInt8>, workspace: AnalyzerWorkspace,
    into tagged: inout [TaggedToken]
  ) {
    segmenter.segment(source, workspace: workspace.segmentation, into: &workspace.tokens)
    tagger.tag(workspace.tokens, of: source, into: &tagged)
  }
}

// MARK: - Strings

extension Analyzer {
  /// The tokens of a string; ranges are its UTF-8 offsets.
  ///
  /// - Complexity: O(*n*); allocates the array it returns, and nothing else once a few workspaces exist.
  public func tokens(in text: String, mode: SegmentationMode = .precise) -> [Token] {
    var text = text
    var tokens: [Token] = []
    withPooledWorkspace { workspace in
      text.withUTF8 { segment($0, mode: mode, workspace: workspace, into: &tokens) }
    }
    return tokens
  }

  /// The tokens of a string; ranges are its UTF-8 offsets.
  ///
  /// - Parameters:
  ///   - text: The string. One that Foundation made of UTF-16 is copied first.
  ///   - mode: Which words are returned.
  ///   - workspace: Scratch space of the calling task.
  ///   - tokens: Overwritten; allocates nothing once it has grown to its largest.
  public func segment(
    _ text: String, mode: SegmentationMode = .precise, workspace: AnalyzerWorkspace,
    into tokens: inout [Token]
  ) {
    var text = text
    text.withUTF8 { segment($0, mode: mode, workspace: workspace, into: &tokens) }
  }

  /// The tokens of a string with their parts of speech; ranges are its UTF-8 offsets.
  ///
  /// - Complexity: As for ``tokens(in:mode:)``.
  public func taggedTokens(in text: String) -> [TaggedToken] {
    var text = text
    var tagged: [TaggedToken] = []
    withPooledWorkspace { workspace in
      text.withUTF8 { tag($0, workspace: workspace, into: &tagged) }
    }
    return tagged
  }

  /// The names of persons, places and organisations in a string, and its times.
  ///
  /// - Complexity: As for ``tokens(in:mode:)``.
  public func entities(in text: String) -> [Entity] { taggedTokens(in: text).entities }

  /// The words of a string as they stand in it, white space left out.
  public func words(in text: String, mode: SegmentationMode = .precise) -> [Substring] {
    tokens(in: text, mode: mode).lazy.filter { $0.kind != .whitespace }.map { text[$0] }
  }
}
