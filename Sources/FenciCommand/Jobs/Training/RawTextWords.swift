import Fenci
import FenciDiscovery
import FenciKeywords
import FenciLexicon
import FenciSegmentation
import FenciTagging

/// The words that text nobody has divided shows: what `fenci train --raw` adds to those of the word lists.
///
/// They are what `fenci discover` finds, with lower thresholds: here a wrong one does little harm, because
/// training learns how far such words are to be trusted.
struct RawTextWords {
  /// Text in UTF-8, a document a line.
  var paths: [String]
  /// The words that are known already.
  var lexicon: Lexicon

  /// Where what does not fit into memory is sorted.
  var temporaryFolder: String

  /// Finds the words.
  ///
  /// - Returns: Words that the lexicon lacks, with how often they occur, best first.
  /// - Throws: ``CommandError/engine(_:)`` for a file that cannot be read, ``CommandError/system(_:path:code:)``
  ///   when a temporary file cannot be written.
  /// - Complexity: O(*n* log *n*) in the characters of the text.
  func find() throws(CommandError) -> [LexiconEntry] {
    var options = DiscoveryOptions()
    (options.minimumCohesion, options.minimumEntropy) = (3, 1)
    options.maximumWordCount = .max
    options.temporaryFolder = temporaryFolder
    let segmenter = Segmenter(lexicon: lexicon)
    let finder = NewWordFinder(
      segmenter: segmenter, tagger: LexiconTagger(segmenter: segmenter), stopWords: StopWords(),
      options: options)
    let texts = try open()
    do throws(DiscoveryError) {
      let counter = finder.makeCounter()
      for text in texts {
        for line in text.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
          try counter.add(
            UnsafeRawBufferPointer(rebasing: line).assumingMemoryBound(to: UInt8.self))
        }
      }
      return try finder.words(in: [counter.finish()]).map {
        LexiconEntry(word: $0.text, count: UInt64($0.count))
      }
    } catch {
      throw CommandError(error)
    }
  }

  private func open() throws(CommandError) -> [MappedBytes] {
    do throws(LexiconError) {
      var texts: [MappedBytes] = []
      for path in paths { texts.append(try MappedBytes(path: path)) }
      return texts
    } catch {
      throw .engine(.lexicon(error))
    }
  }
}
