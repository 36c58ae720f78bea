import Fenci
import FenciJieba
import FenciKeywords
import FenciLexicon

/// Reads dictionaries from end to end and names all that is wrong with them.
struct DictionaryCheck {
  /// What a file turned out to be.
  enum Contents {
    case lexicon(wordCount: Int)
    case documentFrequencies(termCount: Int, documentCount: UInt64)
    case jieba(version: String)
    case wordList(wordCount: Int)
    case userDictionary(UserLexiconText.Form, UserLexicon)
  }

  /// Whether text files are word lists of a lexicon; else they are user dictionaries.
  var readsWordLists = false

  /// Checks files and writes a line for each that can be read.
  ///
  /// - Returns: ``RunStatus/negative`` when there are problems, ``RunStatus/failure`` when a file
  ///   cannot be read.
  func run(
    _ paths: [String], to output: borrowing OutputFile, diagnostics: inout Diagnostics
  ) throws(CommandError) -> RunStatus {
    for path in paths {
      var problems: [LexiconError] = []
      let contents = read(path) { problems.append($0) }
      for problem in problems { diagnostics.reportProblem(problem) }
      if let contents {
        let sentence = Diagnostics.sentence(
          for: contents, at: path, problemCount: problems.count)
        try output.write("\(sentence)\n".utf8)
      }
    }
    return diagnostics.status
  }

  /// - Returns: `nil` when the file cannot be read, or is a damaged image.
  private func read(_ path: String, report: (LexiconError) -> Void) -> Contents? {
    do throws(LexiconError) {
      do throws(LexiconError) {
        return .lexicon(wordCount: try Lexicon(path: path).wordCount)
      } catch .unusableImage(_, .notAnImage) {
        return try readText(path, report: report)
      } catch .unusableImage(_, .kind(ImageTag.frequenciesKind.description, _)) {
        // A table is sound or not whatever the folding that its terms are looked up under.
        let frequencies = try DocumentFrequencies(path: path, lexicon: .empty())
        return .documentFrequencies(
          termCount: frequencies.termCount, documentCount: frequencies.documentCount)
      } catch .unusableImage(_, .kind(ImageTag.jiebaKind.description, _)) {
        return .jieba(version: try JiebaModel(path: path).provenance.first?.value ?? "")
      }
    } catch {
      report(error)
      return nil
    }
  }

  private func readText(
    _ path: String, report: (LexiconError) -> Void
  ) throws(LexiconError) -> Contents {
    let text = try TextFile.read(path)
    let report = { (error: LexiconError) throws(LexiconError) in report(error) }
    if readsWordLists {
      return .wordList(wordCount: try LexiconText.read(text, path: path, report: report).count)
    }
    let lexicon = try UserLexiconText.read(text, path: path, report: report)
    return .userDictionary(
      UserLexiconText.form(of: text), lexicon)
  }
}

extension Lexicon {
  /// The number of words, counted.
  fileprivate var wordCount: Int {
    var count = 0
    forEachWord { _, _ in count += 1 }
    return count
  }

  /// A lexicon of no words.
  fileprivate static func empty() throws(LexiconError) -> Lexicon {
    let builder = LexiconBuilder(
      foldingPairs: [], model: HiddenMarkovModel(), provenance: [])
    return try Lexicon(compiled: try builder.finish())
  }
}
