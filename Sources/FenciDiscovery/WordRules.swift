import FenciKeywords
import FenciLexicon
import FenciSegmentation
import FenciTagging
import FenciText

/// What the dictionaries say about a candidate: whether it is known, which words it consists of, its tag.
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

  /// What the words that a string consists of say about it.
  func shape(of word: String) -> PhraseShape {
    var word = word
    return word.withUTF8 { source in
      segmenter.segment(source, workspace: workspace, into: &tokens)
      tagger.tag(tokens, of: source, into: &tagged)
      return PhraseShape(
        tagged.map { tagged in
          let range = tagged.token.utf8Range
          return PhraseShape.Part(
            role: PhraseShape.Role(of: tagged.tag),
            isStopWord: stopWords.contains(folding.key(of: source, in: range)),
            // A Han character has three bytes, rarely four.
            isLong: range.count > 4)
        })
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
