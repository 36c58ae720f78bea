import FenciKernel
import FenciLexicon
import Glibc

/// What words of user dictionaries cost on a path: by how hard they insist, and by what scores the others.
///
/// With costs from counts, an automatic word costs half of its own parts, and one with a count what a word
/// of the lexicon with this count costs.
///
/// With learned costs, a word has a bonus in nats: ``automaticBonus`` · (1 + 0.05 · *m*) for *m* characters,
/// of which its edges may take something away (see `UserArcs`); with a count the bonus is multiplied by
/// ``weight(ofCount:in:)``.
///
/// A forced word stands alone in its stretch, where nothing competes that costs less than nothing.
struct UserWordCosts {
  private let base: Segmenter
  private let workspace: SegmentationWorkspace

  /// Prepares to find costs.
  ///
  /// - Parameter base: The segmenter without user words.
  init(base: Segmenter) {
    self.base = base
    workspace = base.makeWorkspace()
  }

  /// The cost of a word's arc.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - characterCount: Its characters, marks that extend one not counted.
  /// - Returns: In 2048ths of a nat; with learned costs biased as all arcs are, so it may be negative.
  /// - Complexity: O(*m*); an automatic word without learned costs is segmented once.
  func cost(of word: UserLexicon.Word, characterCount: Int) -> Int32 {
    if word.strength == .force { return 0 }
    guard base.learned == nil else {
      return Int32(LearnedView.arcBias)
        - Self.bonus(of: word.strength, characterCount: characterCount, in: base.lexicon)
    }
    return switch word.strength {
    case .force: 0
    case .count(let count): base.lexicon.cost(ofCount: count)
    case .automatic: halfCostOfParts(word.text)
    }
  }

  /// Half the cost of the word's own parts: it wins against them, and against most neighbours that would
  /// cut it; see Guides/UserDictionaries.md for what other shares did.
  private func halfCostOfParts(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { source in
      let source = UnsafeBufferPointer(rebasing: source.prefix(Window.byteLimit))
      base.prepare(source, from: 0, to: source.count, workspace: workspace)
      return max(Int32(workspace.cells.arrays.steps[0].cost / 2), 1)
    }
  }
}

// MARK: - Learned costs

extension UserWordCosts {
  /// The bonus of an automatic word, in nats, before its length counts.
  static let automaticBonus = 10.0
  /// The part of the bonus that each character adds.
  static let bonusOfCharacter = 0.05

  private static func bonus(
    of strength: UserLexicon.Strength, characterCount: Int, in lexicon: Lexicon
  ) -> Int32 {
    let length = Double(min(characterCount, Window.byteLimit))
    var nats = automaticBonus * (1 + bonusOfCharacter * length)
    if case .count(let count) = strength {
      nats *= weight(ofCount: count, in: lexicon)
    }
    return Int32((nats * PathCost.unitsPerNat).rounded())
  }

  /// What a count multiplies the bonus by: 1 for a word that is counted once in a million words of the
  /// lexicon's text, a quarter more for each factor of ten, from 0 to 2.
  static func weight(ofCount count: UInt64, in lexicon: Lexicon) -> Double {
    let perMillion = max(Double(count), 0.5) * 1e6 / lexicon.totalCount
    return max(0, min(1 + log10(perMillion) / 4, 2))
  }
}
