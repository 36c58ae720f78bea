package import FenciLexicon

/// What a learned tagger tells apart: a part of speech, and whether the token goes on with a name.
///
/// The teacher's set is coarser than ours: it has one `u` for 的, 了 and 着. ``refined(_:)`` gives the
/// tag that is published.
package struct TagClass: Sendable, Hashable {
  /// The part of speech, as the teacher names it.
  package var tag: PartOfSpeech
  /// Whether the token belongs to the name or time that the token before it is part of.
  package var continuesEntity: Bool

  package init(tag: PartOfSpeech, continuesEntity: Bool = false) {
    self.tag = tag
    self.continuesEntity = continuesEntity
  }

  /// The published tag of a token that has this class.
  ///
  /// - Parameter tag: The tag that it has by itself; the finer of the two wins where they agree.
  /// - Returns: One of the two.
  @inline(__always)
  func refined(_ tag: PartOfSpeech) -> PartOfSpeech {
    Self.agrees(tag, with: self.tag) ? tag : self.tag
  }

  /// Whether a tag of ours is a kind of what the teacher calls so.
  static func agrees(_ tag: PartOfSpeech, with coarse: PartOfSpeech) -> Bool {
    guard Int(tag.rawValue) < coarserTags.count, coarse.rawValue < 64 else { return false }
    return coarserTags[Int(tag.rawValue)] & 1 << UInt64(coarse.rawValue) != 0
  }

  /// For each tag the coarser ones it is a kind of, as bits by raw value.
  private static let coarserTags: [UInt64] = PartOfSpeech.names.map { name in
    let coarser: [String] =
      switch name {
      case "ng": ["n"]
      case "nrfg", "nrt": ["nr"]
      case "vg", "vi", "vq": ["v"]
      case "ag", "b", "z", "zg": ["a"]
      case "dg", "df": ["d"]
      case "mg", "mq": ["m"]
      // The teacher has 一项 whole: a number.
      case "q": ["m"]
      case "rg", "rr", "rz": ["r"]
      case "tg": ["t"]
      case "ud", "ug", "uj", "ul", "uv", "uz": ["u", "y"]
      case "e", "o": ["y"]
      // Idioms, set phrases and abbreviations are words of any content.
      case "i", "l", "j": ["n", "nz", "v", "vn", "a", "ad", "an"]
      case "eng": ["n", "nz", "x", "v", "a", "vn"]
      case "h", "k": ["d", "n", "f"]
      default: []
      }
    return ([name] + coarser).reduce(0) { bits, name in
      guard let tag = PartOfSpeech(name: name) else { return bits }
      return bits | 1 << UInt64(tag.rawValue)
    }
  }
}
