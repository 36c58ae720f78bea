import FenciLexicon

/// How much a string that consists of several known words looks like a phrase and not like a name.
///
/// The statistics cannot tell 正在进行 from 粤港澳大湾区: both are frequent and their parts belong together. What
/// the parts are can: phrases begin or end with function words, end with verbs, put one name behind
/// another.
struct PhraseShape {
  /// What a part may do in a word.
  enum Role: Hashable {
    case name, nominal, verbal, attributive, measure, numeral, function

    init(of tag: PartOfSpeech) {
      switch tag.name {
      case "nr", "nrfg", "nrt", "ns": self = .name
      case "n", "ng", "nt", "nz", "vn", "an", "l", "i", "j", "eng", "x":
        self = .nominal
      case "v", "vd", "vg", "vi", "vq": self = .verbal
      case "a", "ad", "ag", "b", "z", "t", "tg", "s", "f", "h": self = .attributive
      case "k", "q": self = .measure
      case "m", "mq": self = .numeral
      default: self = .function
      }
    }
  }

  /// One of the words that the segmenter finds in the string alone.
  struct Part {
    var role: Role
    var isStopWord: Bool
    /// Whether it has two characters or more.
    var isLong: Bool
  }

  /// Whether a function word stands at an end, and all else is words of two characters, numbers and
  /// measures, or function words, as in 的时候, 是一种 and 如何看待.
  ///
  /// 于和伟 is none, although 于 is a function word: what remains, 和伟, is no such word.
  let isWordsAndFunctionWord: Bool
  /// What is taken from the score of such a string, in nats.
  let penalty: Double

  /// - Parameter parts: In order; a string of one part has no shape.
  init(_ parts: [Part]) {
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      isWordsAndFunctionWord = false
      penalty = 0
      return
    }
    isWordsAndFunctionWord =
      (first.isStopWord || last.isStopWord)
      && parts.allSatisfy {
        $0.isStopWord || $0.isLong || $0.role == .numeral || $0.role == .measure
      }
    var penalty = 0.0
    if first.role == .function || last.role == .function { penalty += 3 }
    if parts.contains(where: { $0.role == .function }) { penalty += 1 }
    // 投喂 may be a new verb, 李强表示 is none.
    if last.role == .verbal, last.isLong { penalty += 2 }
    if first.role == .verbal, first.isLong { penalty += 1 }
    // Two names in a row are two words: 陕西宝鸡, 德国总理朔尔茨.
    if last.role == .name, parts.dropLast().contains(where: { $0.role == .name }) { penalty += 2 }
    if first.role == .measure { penalty += 2 }
    if first.role == .numeral { penalty += 1.5 }
    if last.role == .numeral { penalty += 2 }
    self.penalty = penalty
  }
}
