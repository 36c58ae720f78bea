import FenciLexicon
import FenciTagging
import FenciText

/// Tells at a glance which tokens can be a term of one word, without a look at what is spelled.
struct LoneTokens {
  private let isLoneByTag = TermRole.byTag.map(\.standsAlone)

  /// Whether a token's role, unless it is a stop word, lets it stand alone.
  @inline(__always)
  func contains(_ tagged: TaggedToken) -> Bool {
    if tagged.token.kind == .word {
      return isLoneByTag[min(Int(tagged.tag.rawValue), isLoneByTag.count - 1)]
    }
    return TermRole(of: tagged, isJoiner: false).standsAlone
  }
}
