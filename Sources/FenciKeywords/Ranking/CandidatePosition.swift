/// Where a candidate stands, in tokens.
struct CandidatePosition {
  /// The first token of the last occurrence.
  var last = 0
  /// The first occurrence in the text, counted from its beginning; -1 without one.
  var inText = -1
  /// Whether an occurrence ends the title.
  var endsTitle = false

  @inline(__always)
  init(of candidate: Candidate, in candidates: CandidateSet, titleTermCount: Int) {
    var (last, inText, endsTitle) = (0, -1, false)
    candidates.forEachOccurrence(of: candidate) { range in
      last = max(last, range.lowerBound)
      if range.lowerBound >= titleTermCount {
        if inText < 0 { inText = range.lowerBound - titleTermCount }
      } else if range.upperBound >= titleTermCount - 1 {
        endsTitle = true
      }
    }
    (self.last, self.inText, self.endsTitle) = (last, inText, endsTitle)
  }
}
