import Glibc

/// Finds how firmly the parts of strings hang together, without all counts in memory.
///
/// A string's parts stand elsewhere in the order of strings. So each string *asks* for the counts of its
/// parts: questions and counts are sorted together, a count before the questions for it, and one pass
/// answers them all. The answers are sorted by who asked.
struct CohesionJoin {
  private let questions: ExternalSorter<Question>
  private let memory: SortingMemory

  init(memory: SortingMemory) {
    self.memory = memory
    questions = memory.makeSorter()
  }

  /// States how often a string occurs.
  func add(_ key: StringKey, count: Int) throws(DiscoveryError) {
    try questions.append(Question(asked: key, asker: .empty, detail: UInt64(count)))
  }

  /// Asks for the counts of both parts of every division of a string.
  func ask(for key: StringKey) throws(DiscoveryError) {
    let length = key.count
    for place in key.divisions {
      let parts = (key[0..<place], key[place..<length])
      let number = UInt64(place) * 2
      try questions.append(Question(asked: parts.0, asker: key, detail: number))
      try questions.append(Question(asked: parts.1, asker: key, detail: number + 1))
    }
  }

  /// Answers all questions.
  ///
  /// - Returns: Answers in the order of the strings that asked, and of their parts.
  private func answers() throws(DiscoveryError) -> RunMerger<Answer> {
    let answers: ExternalSorter<Answer> = memory.makeSorter()
    let asked = try memory.merged(try questions.finish())
    var key = StringKey.empty
    var count: UInt64 = 0
    while let question = try asked.next() {
      if question.asker == .empty {
        key = question.asked
        count = question.detail
      } else {
        precondition(question.asked == key, "a part is as frequent as the whole")
        try answers.append(
          Answer(asker: question.asker, partNumber: question.detail, count: count))
      }
    }
    return try memory.merged(try answers.finish())
  }

  /// Calls a function with each candidate, its cohesion filled in.
  ///
  /// Cohesion is the least pointwise mutual information over all divisions into two parts,
  /// ln(*c*(whole) · *N* / (*c*(first) · *c*(second))).
  ///
  /// - Parameters:
  ///   - candidates: In order; all that asked.
  ///   - characterCount: *N*, the places where a string may begin.
  ///   - body: The function.
  /// - Throws: ``DiscoveryError``.
  func forEachCandidate(
    of candidates: RunMerger<Evidence>, characterCount: Int,
    _ body: (Evidence) throws(DiscoveryError) -> Void
  ) throws(DiscoveryError) {
    let answers = try answers()
    var answer = try answers.next()
    while var candidate = try candidates.next() {
      var cohesion = Double.infinity
      let chance = Double(candidate.count) * Double(characterCount)
      while let first = answer, first.asker == candidate.key, let second = try answers.next() {
        cohesion = min(cohesion, log(chance / (Double(first.count) * Double(second.count))))
        answer = try answers.next()
      }
      candidate.cohesion = cohesion
      try body(candidate)
    }
  }
}

/// A count, or a question for it.
private struct Question: BitwiseCopyable, Hashable, Comparable {
  /// The string whose count it is.
  var asked: StringKey
  /// Who wants to know; empty for the count itself, which so comes first.
  var asker: StringKey
  /// The count, or which part of the asker the string is: twice the place of the division, one more for
  /// the second part.
  var detail: UInt64

  static func < (left: Question, right: Question) -> Bool {
    if left.asked != right.asked { return left.asked < right.asked }
    if left.asker != right.asker { return left.asker < right.asker }
    return left.detail < right.detail
  }
}

/// The count of a part of a string.
private struct Answer: BitwiseCopyable, Hashable, Comparable {
  var asker: StringKey
  var partNumber: UInt64
  var count: UInt64

  static func < (left: Answer, right: Answer) -> Bool {
    left.asker != right.asker ? left.asker < right.asker : left.partNumber < right.partNumber
  }
}
