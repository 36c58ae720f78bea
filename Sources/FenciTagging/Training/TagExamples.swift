import FenciLexicon
package import FenciSegmentation
import FenciText

/// Tokens with the classes that they should have: what a trainer sees.
package struct TagExamples: Sendable {
  /// A token.
  struct Example {
    var traits: TokenTraits
    var edges: TokenEdges
    /// Index of its class; ``unknown`` where the teacher says nothing.
    var found: UInt8
    /// Whether the teacher has the same word.
    var isWord: Bool
    /// Whether its class is to be learned, not fixed by its kind.
    var isLearned: Bool
    /// The tag that it has by itself.
    var tag: PartOfSpeech

    static let unknown: UInt8 = 255
  }

  /// The classes, in the order in which they come.
  package private(set) var classes: [TagClass] = []
  /// All tokens, sentence after sentence.
  private(set) var examples: [Example] = []
  /// Where each sentence begins in ``examples``, then their number.
  private(set) var starts: [Int] = [0]
  private var indices: [TagClass: Int] = [:]

  /// Collects nothing yet.
  package init() {}

  /// Sentences.
  package var count: Int { starts.count - 1 }
  /// Tokens.
  package var tokenCount: Int { examples.count }

  /// Adds a teacher's sentence.
  ///
  /// - Parameters:
  ///   - sentence: Divided and tagged by the teacher.
  ///   - segmenter: Divides its text into our tokens.
  ///   - workspace: Scratch space.
  /// - Complexity: O(*n*).
  package mutating func append(
    _ sentence: TaggedSentence, segmenter: Segmenter, workspace: SegmentationWorkspace
  ) {
    var text = sentence.text
    let tagger = LexiconTagger(segmenter: segmenter)
    text.withUTF8 { source in
      var (tokens, tagged): ([Token], [TaggedToken]) = ([], [])
      segmenter.segment(source, workspace: workspace, into: &tokens)
      tagger.tag(tokens, of: source, into: &tagged)
      let classes = TagAlignment(sentence).classes(of: tokens)
      tagged.withUnsafeBufferPointer { tagged in
        let sentences = TagSentences(tagged: tagged, source: source)
        sentences.forEachToken(in: tagged.indices) { place in
          TokenTraits.read(tagged[place], in: source, lexicon: segmenter.lexicon).traits
        } body: { place, features in
          if features.isFirst, examples.count > starts[starts.count - 1] {
            starts.append(examples.count)
          }
          let edges = TokenTraits.read(tagged[place], in: source, lexicon: segmenter.lexicon).edges
          // The tagger gives the unit of a lone date the class of its number.
          let isUnit =
            place > 0 && tagged[place].token.isUnit(ofDate: tagged[place - 1].token, in: source)
          append(tagged[place], features.current, edges, classes[place], isLearned: !isUnit)
          // Any class: it is not the first token any more.
          return 0
        }
      }
    }
    if examples.count > starts[starts.count - 1] { starts.append(examples.count) }
  }

  private mutating func append(
    _ tagged: TaggedToken, _ traits: TokenTraits, _ edges: TokenEdges,
    _ found: (found: TagClass?, isWord: Bool), isLearned: Bool
  ) {
    examples.append(
      Example(
        traits: traits, edges: edges,
        found: found.found.map { UInt8(clamping: index(of: $0)) } ?? Example.unknown,
        isWord: found.isWord, isLearned: isLearned && tagged.token.kind.isLearned, tag: tagged.tag))
  }

  private mutating func index(of found: TagClass) -> Int {
    if let index = indices[found] { return index }
    indices[found] = classes.count
    classes.append(found)
    return classes.count - 1
  }
}
