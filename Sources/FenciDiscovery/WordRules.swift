import FenciKeywords
import FenciLexicon
import FenciSegmentation
import FenciTagging
import FenciText

/// What the dictionaries say about a candidate: whether it is known, whether it is only a phrase, its tag.
final class WordRules {
  private let segmenter: Segmenter
  private let tagger: any Tagger
  private let stopWords: StopWords
  private let folding: TermFolding
  private let workspace: SegmentationWorkspace
  private let userWords: Set<TermKey>
  private var tokens: [Token] = []
  private var tagged: [TaggedToken] = []

  init(segmenter: Segmenter, tagger: any Tagger, stopWords: StopWords) {
    self.segmenter = segmenter
    self.tagger = tagger
    self.stopWords = stopWords
    let folding = TermFolding(lexicon: segmenter.lexicon)
    self.folding = folding
    workspace = segmenter.makeWorkspace()
    userWords = Set((segmenter.overlay?.words ?? []).map { folding.key(of: $0.text) })
  }

  /// Whether a dictionary has the word, in any spelling.
  func isKnown(_ word: String) -> Bool {
    segmenter.lexicon.find(word) != nil || userWords.contains(folding.key(of: word))
  }

  /// Whether a string is words with a function word at an end, as in 的时候 and 如何看待.
  ///
  /// 于和伟 is none, although 于 is a function word: what remains, 和伟, is no words of two characters.
  func isPhrase(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { source in
      segmenter.segment(source, workspace: workspace, into: &tokens)
      guard tokens.count > 1 else { return false }
      let areStopWords = tokens.map {
        stopWords.contains(folding.key(of: source, in: $0.utf8Range))
      }
      let areLong = tokens.map { $0.end - $0.start > 3 }
      let contentCount = zip(areStopWords, areLong).count { !$0 && $1 }
      let stopCount = areStopWords.count { $0 }
      guard areStopWords[0] || areStopWords[tokens.count - 1] else { return false }
      return contentCount + stopCount == tokens.count
    }
  }

  /// The likely part of speech of a word.
  func tag(of word: String) -> PartOfSpeech {
    var word = word
    return word.withUTF8 { source in
      let id = segmenter.lexicon.find(String(decoding: source, as: UTF8.self)) ?? .none
      let token = Token(
        start: 0, end: source.count, word: id, kind: .word,
        origin: id == .none ? .hiddenMarkovModel : .lexicon)
      tagger.tag([token], of: source, into: &tagged)
      return tagged[0].tag
    }
  }
}
