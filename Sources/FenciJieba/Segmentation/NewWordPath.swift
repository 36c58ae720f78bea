/// The most probable division of a run of Han characters that no word covers: `finalseg`.
///
/// Viterbi's algorithm over the states B E M S, of which each has two that may stand before it. Unknown
/// emissions are −3.14e100, beside which other terms vanish, so equal scores are common; of them jieba
/// takes the state whose letter comes last.
struct NewWordPath {
  private let model: NewWordModel
  private let pathBuffer = ScratchBuffer<NewWordStep>()

  init(model: NewWordModel) { self.model = model }

  /// Divides a run.
  ///
  /// - Parameters:
  ///   - run: Codes of Han characters.
  ///   - count: Their number, at least 1.
  ///   - body: Gets the words in order, as ranges of the run.
  /// - Complexity: O(*n*).
  func forEachWord(_ run: UnsafePointer<UInt16>, count: Int, _ body: (Range<Int>) -> Void) {
    let steps = pathBuffer.reserve(count)
    var state = findPath(run, count: count, steps: steps)
    // Backwards first: the state of each character replaces the way it was reached.
    var index = count
    while index > 0 {
      index &-= 1
      let previous = steps[index][state]
      steps[index].state = state
      state = previous
    }
    var begin = 0
    for index in 0..<count {
      switch steps[index].state {
      case .begin: begin = index
      case .end: body(begin..<index &+ 1)
      case .middle: break
      case .single: body(index..<index &+ 1)
      }
    }
  }

  /// Fills the steps.
  ///
  /// - Returns: The last state, E or S.
  private func findPath(
    _ run: UnsafePointer<UInt16>, count: Int, steps: UnsafeMutablePointer<NewWordStep>
  ) -> JiebaPosition {
    let transitions = model.transitions
    func transition(_ from: JiebaPosition, _ to: JiebaPosition) -> Double {
      transitions[Int(from.rawValue) &* 4 &+ Int(to.rawValue)]
    }
    let (beginEnd, beginMiddle) = (transition(.begin, .end), transition(.begin, .middle))
    let (middleEnd, middleMiddle) = (transition(.middle, .end), transition(.middle, .middle))
    let (endBegin, endSingle) = (transition(.end, .begin), transition(.end, .single))
    let (singleBegin, singleSingle) = (transition(.single, .begin), transition(.single, .single))

    var emission = emissions(of: run[0])
    var begin = model.starts[0] + emission[0]
    var end = model.starts[1] + emission[1]
    var middle = model.starts[2] + emission[2]
    var single = model.starts[3] + emission[3]
    for index in 1..<max(count, 1) {
      emission = emissions(of: run[index])
      let beginOfEnd = end + endBegin + emission[0]
      let beginOfSingle = single + singleBegin + emission[0]
      let endOfBegin = begin + beginEnd + emission[1]
      let endOfMiddle = middle + middleEnd + emission[1]
      let middleOfBegin = begin + beginMiddle + emission[2]
      let middleOfMiddle = middle + middleMiddle + emission[2]
      let singleOfEnd = end + endSingle + emission[3]
      let singleOfSingle = single + singleSingle + emission[3]
      // The later letter wins a tie: S over E, M over B.
      steps[index] = NewWordStep(
        begin: beginOfSingle >= beginOfEnd ? .single : .end,
        end: endOfMiddle >= endOfBegin ? .middle : .begin,
        middle: middleOfMiddle >= middleOfBegin ? .middle : .begin,
        single: singleOfSingle >= singleOfEnd ? .single : .end)
      begin = max(beginOfSingle, beginOfEnd)
      end = max(endOfMiddle, endOfBegin)
      middle = max(middleOfMiddle, middleOfBegin)
      single = max(singleOfSingle, singleOfEnd)
    }
    steps[0] = NewWordStep(begin: .begin, end: .end, middle: .middle, single: .single)
    return single >= end ? .single : .end
  }

  @inline(__always)
  private func emissions(of code: UInt16) -> UnsafePointer<Double> {
    model.emissions + 4 &* Int(code &- JiebaCharacterCode.firstHan)
  }
}

/// From which state each state of a character is best reached; afterwards, the state it has.
private struct NewWordStep: BitwiseCopyable {
  var begin: JiebaPosition
  var end: JiebaPosition
  var middle: JiebaPosition
  var single: JiebaPosition
  var state = JiebaPosition.begin

  subscript(state: JiebaPosition) -> JiebaPosition {
    switch state {
    case .begin: begin
    case .end: end
    case .middle: middle
    case .single: single
    }
  }

  init(begin: JiebaPosition, end: JiebaPosition, middle: JiebaPosition, single: JiebaPosition) {
    self.begin = begin
    self.end = end
    self.middle = middle
    self.single = single
  }
}
