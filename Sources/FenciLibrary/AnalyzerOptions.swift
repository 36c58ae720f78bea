import CFenci
import Fenci
import FenciLexicon
import FenciSegmentation
import FenciText
import Glibc

/// The settings of `fenci_open`, by name.
///
/// Names and values are those of the command line's options, so that what one learns at one door holds at another.
struct AnalyzerOptions {
  private(set) var configuration = AnalyzerConfiguration()
  /// What `user-words` says, in order.
  private(set) var userLexicons: [UserLexicon] = []

  private typealias Setter =
    @Sendable (inout AnalyzerOptions, String) throws(LibraryError) -> Void

  /// In the order of `fenci.h`.
  private static let setters: [(name: String, set: Setter)] = [
    ("dict", { options, value in options.configuration.lexiconPath = value }),
    ("model", { options, value in options.setModel(value) }),
    ("standard", { options, value in options.configuration.segmentation.standard = value }),
    (
      "granularity",
      { (options, value) throws(LibraryError) in
        options.configuration.segmentation.granularity = try choice("granularity", value)
      }
    ),
    (
      "dates",
      { (options, value) throws(LibraryError) in
        options.configuration.segmentation.dateStyle = try choice("dates", value)
      }
    ),
    (
      "new-words",
      { (options, value) throws(LibraryError) in
        let answer: Answer = try choice("new-words", value)
        options.configuration.segmentation.recognizesNewWords = answer == .yes
      }
    ),
    ("user-dict", { options, value in options.configuration.userDictionaryPaths.append(value) }),
    (
      "user-words",
      { (options, value) throws(LibraryError) in
        options.userLexicons.append(try userLexicon(value))
      }
    ),
    ("tagger", { options, value in options.setTagger(value) }),
    (
      "stopwords",
      { options, value in
        options.configuration.stopWordsPath = value == "none" ? noFile : value
      }
    ),
    ("idf", { options, value in options.configuration.documentFrequenciesPath = value }),
    ("weights", { options, value in options.configuration.rankingWeightsPath = value }),
  ]

  /// Reads the settings, the later ones over the earlier.
  ///
  /// - Throws: A null name or value, a name that is not known, a value that it does not take.
  init(_ options: UnsafePointer<fenci_option>?, count: Int) throws(LibraryError) {
    guard let options else {
      if count != 0 { throw .null("options") }
      return
    }
    guard count >= 0 else { throw .invalidArgument("option_count is no count") }
    for option in UnsafeBufferPointer(start: options, count: count) {
      guard let name = option.name else { throw .null("the name of an option") }
      let text = String(cString: name)
      guard let address = option.value else { throw .null("the value of option \(text)") }
      guard let value = String(validatingCString: address) else {
        throw LibraryError(
          status: FENCI_INVALID_OPTION,
          sentence: "the value of option \(text) is not UTF-8; give a path or name that is")
      }
      guard let known = Self.setters.first(where: { $0.name == text }) else {
        throw LibraryError(
          status: FENCI_UNKNOWN_OPTION,
          sentence: "there is no option \"\(text)\"; there are "
            + Self.setters.map(\.name).joined(separator: ", "))
      }
      try known.set(&self, value)
    }
    try checkFiles()
  }

  /// Refuses what is there and is no file: a pipe would keep its opener waiting, and a device may never end.
  ///
  /// Paths may come from a database that somebody else made. One that is not there is the engine's to report.
  private func checkFiles() throws(LibraryError) {
    let named = [
      configuration.lexiconPath, configuration.scoresPath,
      configuration.documentFrequenciesPath, configuration.rankingWeightsPath,
      configuration.stopWordsPath == Self.noFile ? nil : configuration.stopWordsPath,
      Self.modelPath(of: configuration.tagging),
    ]
    for path in configuration.userDictionaryPaths + named.compactMap(\.self) {
      var status = stat()
      guard stat(path, &status) == 0 else {
        if path == configuration.scoresPath { throw Self.noModel(path) }
        continue
      }
      if status.st_mode & S_IFMT == S_IFREG { continue }
      throw LibraryError(
        status: FENCI_UNUSABLE_DICTIONARY,
        sentence: "\(path): not a file but a folder, pipe or device; copy what it holds to a file")
    }
  }

  private static func noModel(_ value: String) -> LibraryError {
    LibraryError(
      status: FENCI_INVALID_OPTION,
      sentence:
        "option model does not take \"\(value)\"; it takes learned, unigram, or a file that is there"
    )
  }

  private static let noFile = "/dev/null"

  private static func modelPath(of tagging: AnalyzerConfiguration.Tagging) -> String? {
    if case .context(let path) = tagging { return path }
    return nil
  }

  private enum Answer: String, CaseIterable { case yes, no }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ value: String
  ) throws(LibraryError) -> Choice {
    if let choice = Choice(rawValue: value) { return choice }
    throw LibraryError(
      status: FENCI_INVALID_OPTION,
      sentence: "option \(name) does not take \"\(value)\"; it takes "
        + Choice.allCases.map(\.rawValue).joined(separator: ", "))
  }

  private static func userLexicon(_ text: String) throws(LibraryError) -> UserLexicon {
    do throws(LexiconError) {
      return try UserLexiconText.read(text, path: "user-words") { error throws(LexiconError) in
        throw error
      }
    } catch {
      throw LibraryError(.lexicon(error))
    }
  }

  private mutating func setModel(_ value: String) {
    if let model = SegmentationModel(rawValue: value) {
      configuration.segmentation.model = model
      configuration.scoresPath = nil
    } else {
      configuration.segmentation.model = .learned
      configuration.scoresPath = value
    }
  }

  /// A tagger that is asked for tags for keywords too; without, each has the one that it does best with.
  private mutating func setTagger(_ value: String) {
    let tagging: AnalyzerConfiguration.Tagging =
      switch value {
      case "context": .context(modelPath: nil)
      case "lexicon": .lexicon
      case let path: .context(modelPath: path)
      }
    configuration.tagging = tagging
    configuration.keywordTagging = tagging
  }
}
