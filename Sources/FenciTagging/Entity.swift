public import FenciLexicon
import FenciText

/// A name of a person, place or organisation, or a time: one token or several.
public struct Entity: Sendable, Hashable {
  /// What an entity names.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case person, place, organization, time
  }

  /// What it names.
  public var kind: Kind
  /// Its tokens, as places in the array they were found in.
  public var tokens: Range<Int>
  /// Its bytes in the source.
  public var utf8Range: Range<Int>

  /// The part of speech of such an entity: `nr`, `ns`, `nt` or `t`.
  public var tag: PartOfSpeech { kind.tag }
}

extension Entity.Kind {
  /// What a part of speech names; `nil` for one that names no entity.
  public init?(_ tag: PartOfSpeech) {
    switch tag {
    case .personName, .historicalName, .transcribedName: self = .person
    case .placeName: self = .place
    case .organizationName: self = .organization
    case .time: self = .time
    default: return nil
    }
  }

  /// The part of speech of what has this kind.
  public var tag: PartOfSpeech {
    switch self {
    case .person: .personName
    case .place: .placeName
    case .organization: .organizationName
    case .time: .time
    }
  }
}

extension Sequence where Element == TaggedToken {
  /// The entities among tagged tokens, in order.
  ///
  /// A token with the tag of an entity begins one, unless it ``TaggedToken/continuesEntity``. White space
  /// between two tokens of one entity belongs to it.
  ///
  /// - Complexity: O(*n*).
  public var entities: [Entity] {
    var entities: [Entity] = []
    // The kind of the last token that was not white space, when it was part of an entity.
    var open: Entity.Kind?
    for (place, tagged) in enumerated() where tagged.token.kind != .whitespace {
      let kind = Entity.Kind(tagged.tag)
      defer { open = kind }
      guard let kind else { continue }
      if tagged.continuesEntity, kind == open, let last = entities.indices.last {
        entities[last].tokens = entities[last].tokens.lowerBound..<place + 1
        entities[last].utf8Range = entities[last].utf8Range.lowerBound..<tagged.token.end
      } else {
        entities.append(
          Entity(kind: kind, tokens: place..<place + 1, utf8Range: tagged.token.utf8Range))
      }
    }
    return entities
  }
}
