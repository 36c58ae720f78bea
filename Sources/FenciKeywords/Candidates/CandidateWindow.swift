/// A run of tokens that grows to the right.
struct CandidateWindow {
  enum Shape {
    /// A word or phrase.
    case plain
    /// A phrase with a linking 之, 不 or 非.
    case linked
    /// Has other function words inside, or ends with what ends no term.
    case broken
  }

  /// The key of all its tokens written together.
  var key: TermKey
  var halfWidth: Int
  var characterCount: Int
  private(set) var count = 1
  private var hasLink: Bool
  private var isBroken = false
  private let firstRole: TermRole

  init(_ first: Term) {
    key = first.key
    halfWidth = Int(first.halfWidth)
    characterCount = Int(first.characterCount)
    firstRole = first.role
    hasLink = first.role == .function
  }

  mutating func append(_ term: Term) {
    key = key.appending(term.key)
    halfWidth += Int(term.halfWidth)
    characterCount += Int(term.characterCount)
    count += 1
  }

  /// Takes one more token; `false` when no term can go on with it.
  mutating func extend(by term: Term) -> Bool {
    guard term.role != .boundary,
      halfWidth + Int(term.halfWidth) <= CandidateSet.maximumHalfWidth
    else { return false }
    append(term)
    if term.role == .function {
      if term.link == .none { isBroken = true } else { hasLink = true }
    }
    return true
  }

  /// What the window is; `nil` when no term is spelled so.
  func shape(last: TermRole) -> Shape? {
    if count == 1 { return firstRole.standsAlone ? .plain : nil }
    if isBroken || !last.endsTerms { return .broken }
    return hasLink ? .linked : .plain
  }
}

extension Term {
  /// Whether windows are tried from here.
  var beginsTerms: Bool {
    role.beginsTerms || role == .function && link == .negation
  }
}
