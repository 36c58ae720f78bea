public import FenciLexicon

/// The data of an installed jieba, as its files have it.
public struct JiebaPackage: Sendable {
  /// One line of `dict.txt`; of equal words the last one counts, but all counts add to the total.
  public struct Word: Sendable, Hashable {
    /// The word.
    public var text: String
    /// How often it was counted; 0 takes a word out.
    public var count: UInt64
    /// Its part of speech.
    public var tag: PartOfSpeech

    /// Makes a line.
    public init(text: String, count: UInt64, tag: PartOfSpeech) {
      self.text = text
      self.count = count
      self.tag = tag
    }
  }

  /// The dictionary.
  public var words: [Word] = []
  /// `finalseg`: which characters begin, continue, end a word.
  public var newWords = JiebaStateTable<JiebaPosition>()
  /// `posseg`: the same, with a part of speech.
  public var tags = JiebaStateTable<JiebaTaggedPosition>()
  /// `posseg/char_state_tab.py`: the states that a character may have; all when it is not here.
  public var statesOfCharacter: [Unicode.Scalar: [JiebaTaggedPosition]] = [:]
  /// `analyse/idf.txt`: the inverse document frequencies of words, in the order of the file.
  public var inverseDocumentFrequencies: [(word: String, value: Double)] = []
  /// Lower-case words that are no keywords.
  public var stopWords: [String] = []
  /// Which jieba it is, such as `0.42.1`.
  public var version = ""

  /// Makes a package without data.
  public init() {}
}

/// A hidden Markov model as logarithms of probabilities.
public struct JiebaStateTable<State: Hashable & Sendable>: Sendable {
  /// Of a text that begins with a state.
  public var starts: [State: Double] = [:]
  /// Of one state after another.
  public var transitions: [State: [State: Double]] = [:]
  /// Of a character in a state.
  public var emissions: [State: [Unicode.Scalar: Double]] = [:]

  /// Makes an empty table.
  public init() {}
}

/// Where in a word a character stands.
///
/// The raw values are in jieba's order, which is that of the letters; it decides between equal scores.
public enum JiebaPosition: UInt8, Sendable, BitwiseCopyable, Hashable, CaseIterable, Comparable {
  /// B: the first of several.
  case begin
  /// E: the last of several.
  case end
  /// M: between them.
  case middle
  /// S: a word by itself.
  case single

  /// The letter in jieba's tables.
  public init?(letter: some StringProtocol) {
    guard let index = ["B", "E", "M", "S"].firstIndex(where: { $0 == letter }) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// Orders as the letters do.
  public static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

/// Where in a word a character stands, and the word's part of speech.
public struct JiebaTaggedPosition: Sendable, Hashable, Comparable {
  /// The place in the word.
  public var position: JiebaPosition
  /// The part of speech.
  public var tag: PartOfSpeech

  /// Pairs the two.
  public init(_ position: JiebaPosition, _ tag: PartOfSpeech) {
    self.position = position
    self.tag = tag
  }

  /// Orders as Python orders the pairs of names; it decides between equal scores.
  public static func < (first: Self, second: Self) -> Bool {
    // Names are ASCII, which Swift orders as Python does.
    (first.position, first.tag.name) < (second.position, second.tag.name)
  }
}
