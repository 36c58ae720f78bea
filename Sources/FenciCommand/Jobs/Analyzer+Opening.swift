import Fenci
import FenciDiscovery
import FenciKeywords
import FenciLexicon

extension Analyzer {
  /// Opens dictionaries, with errors as this program has them.
  ///
  /// - Throws: ``CommandError/userDictionaries(_:)`` with all bad lines, where the library names the
  ///   first; ``CommandError/engine(_:)`` for whatever else is wrong.
  static func open(_ configuration: AnalyzerConfiguration) throws(CommandError) -> Analyzer {
    do throws(FenciError) {
      return try Analyzer(configuration: configuration)
    } catch .lexicon(.malformedLine(let position, let expected, let found)) {
      let problems = problems(inUserDictionaries: configuration.userDictionaryPaths)
      // A dictionary that came through a pipe cannot be read again.
      throw .userDictionaries(
        problems.isEmpty
          ? [.malformedLine(position, expected: expected, found: found)] : problems)
    } catch {
      throw .engine(error)
    }
  }

  /// Opens what ranking needs, with errors as this program has them.
  func openKeywordExtractor() throws(CommandError) -> KeywordExtractor {
    do throws(FenciError) { return try keywordExtractor() } catch { throw .engine(error) }
  }

  /// Opens what discovery needs, with errors as this program has them.
  func openNewWordFinder(_ options: DiscoveryOptions) throws(CommandError) -> NewWordFinder {
    do throws(FenciError) { return try newWordFinder(options: options) } catch {
      throw .engine(error)
    }
  }

  /// Opens a table of document frequencies, text or image; `standard` is the one that ranking uses.
  func openFrequencies(_ path: String) throws(CommandError) -> DocumentFrequencies {
    if path == "standard" { return try openKeywordExtractor().frequencies }
    do throws(LexiconError) {
      return try DocumentFrequencies(path: path, lexicon: lexicon)
    } catch {
      throw .engine(.lexicon(error))
    }
  }

  private static func problems(inUserDictionaries paths: [String]) -> [LexiconError] {
    var problems: [LexiconError] = []
    for path in paths {
      do throws(LexiconError) {
        _ = try UserLexiconText.read(TextFile.read(path), path: path) { problems.append($0) }
      } catch {
        problems.append(error)
      }
    }
    return problems
  }
}
