/// The candidate terms of one document: quoted names first, otherwise in the order of occurrence.
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
  package internal(set) var candidates: [Candidate] = []
  /// Rows of ``candidates`` by key.
  var index = TermIndex()
  /// Rows of ``candidates`` of single tokens, by what the memo knows.
  private var rowIndex = RowIndex()
  private var occurrences: [Occurrence] = []
  /// The candidate of each window of tokens.
  private(set) var windows = WindowTable()

  package init() {}

  /// Finds the candidates of ``sequence``.
  ///
  /// - Parameter withPhrases: Whether terms of several tokens are candidates, or words alone.
  /// - Complexity: O(*n*) in the tokens; no allocation once it has grown.
  package mutating func find(withPhrases: Bool = true) {
    candidates.removeAll(keepingCapacity: true)
    occurrences.removeAll(keepingCapacity: true)
    index.removeAll()
    rowIndex.reset()
    windows.reset(
      width: withPhrases ? Self.maximumTermCount : 1, tokenCount: sequence.terms.count)
    findQuoted()
    guard withPhrases else { return findWords() }
    findWindows()
    findContainers()
  }

  /// The candidate that a token is by itself; `nil` for one that may not stand alone.
  package func word(ofTerm term: Int) -> Int? { windows.row(first: term, count: 1) }

  /// Calls a closure with the token range of each occurrence, in order.
  package func forEachOccurrence(of candidate: Candidate, _ body: (Range<Int>) -> Void) {
    var next = Int(candidate.firstOccurrence)
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
  private mutating func findWords() {
    for term in sequence.terms.indices where sequence.terms[term].role.standsAlone {
      windows.set(number(ofWord: term), first: term, count: 1)
    }
    for term in sequence.terms.indices {
      guard let number = windows.row(first: term, count: 1) else { continue }
      append(term, count: 1, isFree: isFree(from: term, to: term), to: number)
    }
  }

  /// The row of a single token's candidate, which is made if there is none yet.
  private mutating func number(ofWord term: Int) -> Int {
    let row = Int(sequence.terms[term].memoRow)
    if let number = rowIndex.number(ofRow: row), candidates[number].key == sequence.terms[term].key
    {
      return number
    }
    let window = CandidateWindow(sequence.terms[term])
    let (number, isNew) = index.insert(window.key)
    if isNew { candidates.append(Candidate(window, from: term, mustRepeat: false)) }
    rowIndex.set(number, row: row)
    return number
  }

  private mutating func findWindows() {
    let count = sequence.terms.count
    for first in 0..<count where sequence.terms[first].beginsTerms {
      var window = CandidateWindow(sequence.terms[first])
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
  private mutating func add(
    _ window: CandidateWindow, from first: Int, to last: Int, shape: CandidateWindow.Shape
  ) {
    // What is quoted somewhere counts everywhere; other things with function words inside do not.
    if shape == .broken, index.number(of: window.key) == nil { return }
    let (number, isNew) = index.insert(window.key)
    if isNew { candidates.append(Candidate(window, from: first, mustRepeat: shape == .linked)) }
    append(first, count: window.count, isFree: isFree(from: first, to: last), to: number)
    windows.set(number, first: first, count: window.count)
  }

  /// Whether no term could go on to either side of a run of tokens.
  private func isFree(from first: Int, to last: Int) -> Bool {
    (first == 0 || !sequence.terms[first - 1].role.isInTerms)
      && (last + 1 == sequence.terms.count || !sequence.terms[last + 1].role.isInTerms)
  }

  /// Adds an occurrence to a candidate's chain.
  mutating func append(_ first: Int, count: Int, isFree: Bool, to number: Int) {
    let occurrence = Occurrence(
      firstTerm: Int32(truncatingIfNeeded: first), termCount: Int32(truncatingIfNeeded: count),
      next: -1)
    let previous = candidates[number].addOccurrence(
      Int32(truncatingIfNeeded: occurrences.count), first: occurrence.firstTerm,
      count: occurrence.termCount, isFree: isFree, isInTitle: sequence.terms[first].isInTitle)
    if previous >= 0 {
      occurrences[Int(previous)].next = Int32(truncatingIfNeeded: occurrences.count)
    }
    occurrences.append(occurrence)
  }

  /// Sets the containers' frequencies, as far as the first occurrences tell.
  private mutating func findContainers() {
    // Held apart: a closure that changes candidates may not be called by what it changes.
    let windows = windows
    for index in candidates.indices {
      guard candidates[index].isPhrase, !candidates[index].isUnrepeatedName else { continue }
      let container = candidates[index]
      windows.forEachPart(of: container.termRange) { part in
        candidates[part].containerFrequency = max(
          candidates[part].containerFrequency, container.frequency)
      }
    }
  }
}

extension Candidate {
  /// Counts an occurrence, which is to be the last of the chain.
  ///
  /// - Returns: The one that was the last so far; -1 for the first.
  fileprivate mutating func addOccurrence(
    _ occurrence: Int32, first: Int32, count: Int32, isFree: Bool, isInTitle: Bool
  ) -> Int32 {
    let previous = lastOccurrence
    if previous < 0 { firstOccurrence = occurrence }
    lastOccurrence = occurrence
    if first < firstTerm {
      firstTerm = first
      termCount = count
    }
    frequency += 1
    if isFree { freeFrequency += 1 }
    if isInTitle { self.isInTitle = true }
    return previous
  }
}
