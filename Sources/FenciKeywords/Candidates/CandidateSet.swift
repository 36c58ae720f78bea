/// The candidate terms of one document, in the order of their first occurrences.
///
/// - Words: every token that may stand alone.
/// - Phrases: 2 to ``maximumTermCount`` adjacent tokens without a boundary or function word. They begin
///   with a noun, verb, adjective or number and end with a noun or verb (or a suffix).
/// - Names with 之, 不 or 非: like phrases, but 之 may stand inside, 不 and 非 also before; only if
///   repeated.
/// - Quoted names: the whole content of 「」『』《》〈〉【】〖〗“”‘’ or "", of at most
///   ``maximumQuotedHalfWidth``, without punctuation; function words may stand inside.
///
/// A term is one candidate however its occurrences are written or divided into tokens.
package struct CandidateSet {
  /// The most tokens of a phrase.
  package static let maximumTermCount = 5
  /// The widest phrase, in half characters: 16 Han characters.
  package static let maximumHalfWidth = 32
  /// The widest quoted name, in half characters: 12 Han characters.
  package static let maximumQuotedHalfWidth = 24
  /// The most tokens of a quoted name.
  package static let maximumQuotedTermCount = 8

  private struct Occurrence {
    var firstTerm: Int32
    var termCount: Int32
    /// The next one of the same candidate; -1 at the end.
    var next: Int32
  }

  /// The document's tokens.
  package var sequence = TermSequence()
  package private(set) var candidates: [Candidate] = []
  private var index = TermIndex()
  private var occurrences: [Occurrence] = []
  /// The candidate of each window of tokens.
  private(set) var windows = WindowTable(width: maximumTermCount)

  package init() {}

  /// Finds the candidates of ``sequence``.
  ///
  /// - Complexity: O(*n*) in the tokens; no allocation once it has grown.
  package mutating func find() {
    candidates.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    index.removeAll()
    windows.reset(tokenCount: sequence.terms.count)
    findQuoted()
    findWindows()
    findContainers()
  }

  /// Calls a closure with the token range of each occurrence, in order.
  package func forEachOccurrence(of candidate: Candidate, _ body: (Range<Int>) -> Void) {
    var next = candidate.firstOccurrence
    while next >= 0 {
      let occurrence = occurrences[next]
      let first = Int(occurrence.firstTerm)
      body(first..<first + Int(occurrence.termCount))
      next = Int(occurrence.next)
    }
  }
}

// MARK: - Words and phrases

extension CandidateSet {
  private mutating func findWindows() {
    let count = sequence.terms.count
    for first in 0..<count where sequence.terms[first].beginsTerms {
      var window = Window(sequence.terms[first])
      var last = first
      while true {
        if let shape = window.shape(last: sequence.terms[last].role) {
          add(window, from: first, to: last, shape: shape)
        }
        last += 1
        guard last < count, last - first < Self.maximumTermCount,
          window.extend(by: sequence.terms[last])
        else { break }
      }
    }
  }

  /// Notes an occurrence.
  private mutating func add(_ window: Window, from first: Int, to last: Int, shape: Window.Shape) {
    // What is quoted somewhere counts everywhere; other things with function words inside do not.
    if shape == .broken, index.number(of: window.key) == nil { return }
    let (number, isNew) = index.insert(window.key)
    if isNew {
      candidates.append(
        Candidate(
          key: window.key, firstTerm: first, termCount: last - first + 1,
          halfWidth: window.halfWidth, characterCount: window.characterCount,
          mustRepeat: shape == .linked))
    }
    append(first, count: last - first + 1, to: number)
    let isFree =
      (first == 0 || !sequence.terms[first - 1].role.isInTerms)
      && (last + 1 == sequence.terms.count || !sequence.terms[last + 1].role.isInTerms)
    if isFree { candidates[number].freeFrequency += 1 }
    windows.set(number, first: first, count: last - first + 1)
  }

  private mutating func append(_ first: Int, count: Int, to number: Int) {
    let next = occurrences.count
    occurrences.append(
      Occurrence(firstTerm: Int32(first), termCount: Int32(count), next: -1))
    if candidates[number].lastOccurrence >= 0 {
      occurrences[candidates[number].lastOccurrence].next = Int32(next)
    } else {
      candidates[number].firstOccurrence = next
    }
    if first < candidates[number].firstTerm {
      candidates[number].firstTerm = first
      candidates[number].termCount = count
    }
    candidates[number].lastOccurrence = next
    candidates[number].frequency += 1
    if sequence.terms[first].isInTitle { candidates[number].isInTitle = true }
  }

  /// Sets the containers' frequencies, as far as the first occurrences tell.
  private mutating func findContainers() {
    // Held apart: a closure that changes candidates may not be called by what it changes.
    let windows = windows
    for index in candidates.indices {
      let container = candidates[index]
      if container.termCount == 1 || container.isUnrepeatedName { continue }
      windows.forEachPart(of: container.termRange) { part in
        candidates[part].containerFrequency = max(
          candidates[part].containerFrequency, container.frequency)
      }
    }
  }
}

// MARK: - Quoted names

extension CandidateSet {
  /// Makes candidates of what stands in brackets; their occurrences are counted with the windows.
  private mutating func findQuoted() {
    let terms = sequence.terms
    for opening in terms.indices {
      let closing: Bracket
      switch terms[opening].bracket {
      case .opening(let scalar): closing = .closing(scalar)
      case .straight: closing = .straight
      case .none, .closing: continue
      }
      guard let end = quotedEnd(from: opening + 1, closing: closing) else { continue }
      addQuoted(from: opening + 1, to: end)
    }
  }

  /// The closing mark of a short quotation without punctuation inside.
  private func quotedEnd(from start: Int, closing: Bracket) -> Int? {
    let terms = sequence.terms
    let limit = min(terms.count, start + Self.maximumQuotedTermCount + 1)
    for index in start..<max(start, limit) {
      if terms[index].bracket == closing { return index > start ? index : nil }
      if terms[index].role == .boundary { return nil }
    }
    return nil
  }

  private mutating func addQuoted(from first: Int, to end: Int) {
    var window = Window(sequence.terms[first])
    for term in sequence.terms[(first + 1)..<end] { window.append(term) }
    guard window.halfWidth <= Self.maximumQuotedHalfWidth,
      sequence.terms[first..<end].contains(where: { $0.role == .nominal || $0.role == .verbal })
    else { return }
    let (number, isNew) = index.insert(window.key)
    if isNew {
      candidates.append(
        Candidate(
          key: window.key, firstTerm: first, termCount: end - first, halfWidth: window.halfWidth,
          characterCount: window.characterCount))
    }
    candidates[number].quotedFrequency += 1
    // The windows below find it again unless it is too long for them.
    if end - first > Self.maximumTermCount || !sequence.terms[first].beginsTerms {
      append(first, count: end - first, to: number)
      candidates[number].freeFrequency += 1
    }
  }
}

extension Term {
  /// Whether windows are tried from here.
  fileprivate var beginsTerms: Bool {
    role.beginsTerms || role == .function && link == .negation
  }
}

extension Candidate {
  /// Whether it would have had to be repeated, and is not.
  package var isUnrepeatedName: Bool { mustRepeat && frequency < 2 && quotedFrequency == 0 }
}

/// A run of tokens that grows to the right.
private struct Window {
  enum Shape {
    /// A word or phrase.
    case plain
    /// A phrase with a linking 之, 不 or 非.
    case linked
    /// Has other function words inside, or ends with what ends no term.
    case broken
  }

  var key: TermKey
  var halfWidth: Int
  var characterCount: Int
  private var count = 1
  private var hasLink: Bool
  private var isBroken = false
  private let firstRole: TermRole

  init(_ first: Term) {
    key = first.key
    halfWidth = first.halfWidth
    characterCount = first.characterCount
    firstRole = first.role
    hasLink = first.role == .function
  }

  mutating func append(_ term: Term) {
    key = key.appending(term.key)
    halfWidth += term.halfWidth
    characterCount += term.characterCount
    count += 1
  }

  /// Takes one more token; `false` when no term can go on with it.
  mutating func extend(by term: Term) -> Bool {
    guard term.role != .boundary, halfWidth + term.halfWidth <= CandidateSet.maximumHalfWidth else {
      return false
    }
    append(term)
    if term.role == .function {
      if term.link == .none { isBroken = true } else { hasLink = true }
    }
    return true
  }

  /// What the window is; `nil` when no term is spelled so.
  func shape(last: TermRole) -> Shape? {
    if count == 1 { return firstRole.standsAlone ? .plain : nil }
    switch last {
    case .nominal, .verbal, .attributive, .auxiliary:
      return isBroken ? .broken : hasLink ? .linked : .plain
    case .numeral, .joiner, .function: return .broken
    case .boundary: return nil
    }
  }
}
