extension CandidateSet {
  /// Makes candidates of what stands in brackets; their occurrences are counted with the windows.
  mutating func findQuoted() {
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

  /// The most tokens of a quoted name that is a candidate.
  private var longestQuotedName: Int { windows.width > 1 ? Self.maximumQuotedTermCount : 1 }

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
    guard end - first <= longestQuotedName else { return }
    var window = CandidateWindow(sequence.terms[first])
    for term in sequence.terms[(first + 1)..<end] { window.append(term) }
    guard window.halfWidth <= Self.maximumQuotedHalfWidth,
      sequence.terms[first..<end].contains(where: { $0.role == .nominal || $0.role == .verbal })
    else { return }
    let (number, isNew) = index.insert(window.key)
    if isNew {
      candidates.append(Candidate(window, from: first, mustRepeat: false))
    }
    candidates[number].quotedFrequency += 1
    // The windows below find it again unless it is too long for them.
    if end - first > Self.maximumTermCount || !sequence.terms[first].beginsTerms {
      append(first, count: end - first, isFree: true, to: number)
    }
  }
}
