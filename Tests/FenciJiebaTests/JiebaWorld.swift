import FenciLexicon
import FenciSegmentation
import FenciTestSupport
import FenciText

@testable import FenciJieba

/// Small worlds in the shape of jieba's data; none of it is jieba's.
enum JiebaWorld {
  /// A model of some words, each with a count and perhaps a tag as in `北京/ns`.
  static func model(
    _ words: KeyValuePairs<String, UInt64>, _ change: (inout JiebaPackage) -> Void = { _ in }
  ) throws -> JiebaModel {
    var data = JiebaPackage()
    data.words = words.map { word, count in
      let parts = word.split(separator: "/")
      return .init(
        text: String(parts[0]), count: count,
        tag: PartOfSpeech(name: parts.count > 1 ? parts[1] : "n") ?? .unknown)
    }
    change(&data)
    return try JiebaModel(compiled: JiebaModelBuilder(data).finish())
  }

  /// Probabilities from a seed: whole numbers, so that ties are common, and holes.
  static func randomTable<State: Hashable>(
    _ states: [State], characters: [Character], follows: (State, State) -> Bool,
    using generator: inout SplitMix64
  ) -> JiebaStateTable<State> {
    var table = JiebaStateTable<State>()
    for state in states {
      table.starts[state] = -Double.random(in: 0...3, using: &generator).rounded()
      table.transitions[state] = [:]
      for next in states where follows(state, next) {
        table.transitions[state]?[next] = -Double.random(in: 0...3, using: &generator).rounded()
      }
      table.emissions[state] = [:]
      for character in characters where Int.random(in: 0..<4, using: &generator) > 0 {
        table.emissions[state]?[character.unicodeScalars[character.unicodeScalars.startIndex]] =
          -Double.random(in: 0...3, using: &generator).rounded()
      }
    }
    return table
  }

  /// Whether one position in a word may stand before another.
  static func follows(_ first: JiebaPosition, _ second: JiebaPosition) -> Bool {
    let opens = first == .begin || first == .middle
    let goesOn = second == .middle || second == .end
    return opens == goesOn
  }

  /// The codes of a text of the alphabet, with the sentinel.
  static func codes(_ text: String) -> [UInt16] {
    text.unicodeScalars.map { JiebaCharacterCode.code(of: $0.value) } + [0]
  }
}

extension JiebaTokenizer {
  /// The tokens as jieba's users see them: strings.
  func words(in text: String, mode: SegmentationMode = .precise) -> [String] {
    tokens(in: text, mode: mode).map { String(text[$0]) }
  }
}

extension String {
  /// The text of a token that was found in this string.
  subscript(token: Token) -> Substring {
    let start = utf8.index(startIndex, offsetBy: token.start)
    return self[start..<utf8.index(startIndex, offsetBy: token.end)]
  }
}
