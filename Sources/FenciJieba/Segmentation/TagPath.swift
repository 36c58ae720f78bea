import FenciLexicon

/// The most probable words and parts of speech of a run of Han characters: `posseg/viterbi.py`.
///
/// A state is a position in a word and a part of speech, 256 in jieba's data. A character has the states
/// that `char_state_tab.py` names, as far as they can follow those of the character before; where none
/// can, all that can. Of equal scores the state wins that Python orders last.
struct TagPath {
  private let model: TagModel
  /// Scores and best predecessors of all states of all characters, one row of states each.
  private let scoreBuffer = ScratchBuffer<Double>()
  private let previousBuffer = ScratchBuffer<UInt16>()
  private let stateBuffer = ScratchBuffer<UInt16>()
  private let emissionBuffer = ScratchBuffer<Double>()

  init(model: TagModel) { self.model = model }

  /// Divides a run.
  ///
  /// - Parameters:
  ///   - run: Codes of Han characters.
  ///   - count: Their number, at least 1.
  ///   - body: Gets the words in order, as ranges of the run, and their parts of speech.
  /// - Complexity: O(*n* · *s*²), *s* the states of a character: 10 on average, 256 at most.
  func forEachWord(
    _ run: UnsafePointer<UInt16>, count: Int, _ body: (Range<Int>, PartOfSpeech) -> Void
  ) {
    let path = stateBuffer.reserve(count + 2 * model.stateCount)
    findPath(run, count: count, path: path, scratch: path + count)
    var begin = 0
    var next = 0
    for index in 0..<count {
      let state = Int(path[index])
      switch model.position(of: state) {
      case .begin: begin = index
      case .end:
        body(begin..<index &+ 1, model.tag(of: state))
        next = index &+ 1
      case .middle: break
      case .single:
        body(index..<index &+ 1, model.tag(of: state))
        next = index &+ 1
      }
    }
    // The last state is any that scores best: it may leave a word open.
    if next < count { body(next..<count, model.tag(of: Int(path[next]))) }
  }

  /// Finds the state of each character.
  ///
  /// - Parameters:
  ///   - run: As above.
  ///   - count: As above.
  ///   - path: Receives the states.
  ///   - scratch: Room for two lists of states.
  private func findPath(
    _ run: UnsafePointer<UInt16>, count: Int, path: UnsafeMutablePointer<UInt16>,
    scratch: UnsafeMutablePointer<UInt16>
  ) {
    let width = model.stateCount
    let scores = scoreBuffer.reserve(2 * width)
    let previous = previousBuffer.reserve(count * width)
    let emissions = emissionBuffer.reserve(width)
    var (active, next) = (scratch, scratch + width)
    var (score, nextScore) = (scores, scores + width)
    var activeCount = start(run[0], states: active, scores: score, emissions: emissions)
    for index in 1..<max(count, 1) {
      let step = Step(
        width: width, transitions: model.transitions, states: active, count: activeCount,
        scores: score, previous: previous + index * width)
      let row = model.rows[Int(run[index] &- JiebaCharacterCode.firstHan)]
      activeCount = 0
      for entry in 0..<Int(row.namedCount) {
        let emission = model.emissions[Int(row.first) &+ entry]
        let best = step.best(to: Int(emission.state), emission: emission.value)
        guard best > -.infinity else { continue }
        next[activeCount] = UInt16(truncatingIfNeeded: emission.state)
        nextScore[Int(emission.state)] = best
        activeCount &+= 1
      }
      if activeCount == 0 {
        fillEmissions(of: row, into: emissions)
        activeCount = step.all(emissions: emissions, states: next, scores: nextScore)
      }
      swap(&active, &next)
      swap(&score, &nextScore)
    }
    var state = 0
    var best = -Double.infinity
    for entry in 0..<activeCount where score[Int(active[entry])] >= best {
      state = Int(active[entry])
      best = score[state]
    }
    for index in stride(from: count - 1, through: 0, by: -1) {
      path[index] = UInt16(truncatingIfNeeded: state)
      if index > 0 { state = Int(previous[index &* width &+ state]) }
    }
  }

  /// Scores the states of the first character, ascending.
  ///
  /// - Returns: Their number.
  private func start(
    _ code: UInt16, states: UnsafeMutablePointer<UInt16>, scores: UnsafeMutablePointer<Double>,
    emissions: UnsafeMutablePointer<Double>
  ) -> Int {
    let row = model.rows[Int(code &- JiebaCharacterCode.firstHan)]
    fillEmissions(of: row, into: emissions)
    let count = row.namedCount == 0 ? model.stateCount : Int(row.namedCount)
    for entry in 0..<count {
      let state = row.namedCount == 0 ? entry : Int(model.emissions[Int(row.first) + entry].state)
      states[entry] = UInt16(truncatingIfNeeded: state)
      scores[state] = model.starts[state] + emissions[state]
    }
    return count
  }

  private func fillEmissions(of row: EmissionRow, into emissions: UnsafeMutablePointer<Double>) {
    emissions.update(repeating: JiebaModel.impossible, count: model.stateCount)
    for entry in 0..<Int(row.count) {
      let emission = model.emissions[Int(row.first) &+ entry]
      emissions[Int(emission.state)] = emission.value
    }
  }
}

/// From the states of one character to those of the next.
private struct Step {
  let width: Int
  let transitions: UnsafePointer<Double>
  /// The states of the character before, ascending.
  let states: UnsafePointer<UInt16>
  let count: Int
  let scores: UnsafePointer<Double>
  /// By state: receives the best one before it.
  let previous: UnsafeMutablePointer<UInt16>

  /// The score of a state that is reached in the best way; −∞ when there is none.
  @inline(__always)
  func best(to state: Int, emission: Double) -> Double {
    let row = transitions + state &* width
    var best = -Double.infinity
    var bestState = states[0]
    for entry in 0..<count {
      let from = states[entry]
      let score = scores[Int(from)] + row[Int(from)] + emission
      // Ascending, so the last of equals is the one that Python orders last.
      if score >= best {
        best = score
        bestState = from
      }
    }
    previous[state] = bestState
    return best
  }

  /// Scores every state that can be reached; if none can, where jieba raises an error, every state by its
  /// emission.
  ///
  /// - Returns: Their number.
  func all(
    emissions: UnsafePointer<Double>, states next: UnsafeMutablePointer<UInt16>,
    scores nextScores: UnsafeMutablePointer<Double>
  ) -> Int {
    var nextCount = 0
    for state in 0..<width {
      let best = best(to: state, emission: emissions[state])
      guard best > -.infinity else { continue }
      next[nextCount] = UInt16(truncatingIfNeeded: state)
      nextScores[state] = best
      nextCount &+= 1
    }
    guard nextCount == 0 else { return nextCount }
    for state in 0..<width {
      next[state] = UInt16(truncatingIfNeeded: state)
      nextScores[state] = emissions[state]
    }
    return width
  }
}
