import FenciLexicon
import FenciText
import Testing

@testable import FenciTagging

@Suite("Names and times among tagged tokens")
struct EntityTests {
  /// Tokens of two bytes each, written as tags; `+` goes on with an entity, `_` is white space.
  private func tokens(_ tags: String) -> [TaggedToken] {
    tags.split(separator: " ").enumerated().map { place, name in
      TaggedToken(
        token: Token(
          start: 2 * place, end: 2 * place + 2, word: .none,
          kind: name == "_" ? .whitespace : .word, origin: .lexicon),
        tag: PartOfSpeech(name: name.drop { $0 == "+" }) ?? .unknown,
        continuesEntity: name.hasPrefix("+"))
    }
  }

  @Test(
    "tokens that go on are joined with those before",
    arguments: [
      ("r v ns", "place 2..<3"),
      ("nr nr", "person 0..<1, person 1..<2"),
      ("ns +ns +ns v", "place 0..<3"),
      ("ns _ +ns", "place 0..<3"),
      ("t +t nt", "time 0..<2, organization 2..<3"),
      // What goes on with nothing, or with another kind, begins anew.
      ("+nr", "person 0..<1"), ("ns +nt", "place 0..<1, organization 1..<2"),
      ("ns v +ns", "place 0..<1, place 2..<3"),
      ("nrt nrfg", "person 0..<1, person 1..<2"), ("n v", ""), ("", ""),
    ])
  func joined(_ tags: String, _ expected: String) {
    let entities = tokens(tags).entities
    #expect(entities.map { "\($0.kind) \($0.tokens)" }.joined(separator: ", ") == expected)
    for entity in entities {
      #expect(entity.utf8Range == 2 * entity.tokens.lowerBound..<2 * entity.tokens.upperBound)
      #expect(Entity.Kind(entity.tag) == entity.kind)
    }
  }
}
