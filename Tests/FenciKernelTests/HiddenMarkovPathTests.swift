import FenciLexicon
import FenciTestSupport
import Testing

@testable import FenciKernel

/// All ways to divide `count` characters, as lists of word lengths.
private func divisions(_ count: Int) -> [[Int]] {
  if count == 0 { return [[]] }
  return (1...count).flatMap { first in divisions(count - first).map { [first] + $0 } }
}

/// The states of a division: B, M…, E for words, S for single characters.
private func states(_ division: [Int]) -> [HiddenMarkovModel.State] {
  division.flatMap { length -> [HiddenMarkovModel.State] in
    length == 1
      ? [.single]
      : [.begin] + Array(repeating: .middle, count: length - 2) + [.end]
  }
}

private let alphabet: [Unicode.Scalar] = ["甲", "乙", "丙"]

private func randomModel(_ seed: UInt64) -> HiddenMarkovModel {
  var generator = SplitMix64(seed: seed)
  // Whole nats, so that sums are exact and ties happen.
  func value() -> Double { -Double(Int.random(in: 0...4, using: &generator)) }
  var model = HiddenMarkovModel()
  model.start = [.begin: value(), .single: value()]
  model.transition = [
    .begin: [.middle: value(), .end: value()], .middle: [.middle: value(), .end: value()],
    .end: [.begin: value(), .single: value()], .single: [.begin: value(), .single: value()],
  ]
  for state in HiddenMarkovModel.State.allCases {
    for scalar in alphabet { model.emission[state, default: [:]][scalar] = value() }
  }
  return model
}

private func logProbability(
  of text: [Unicode.Scalar], as division: [Int], in model: HiddenMarkovModel
) -> Double {
  let path = states(division)
  var sum = model.start[path[0]] ?? -1000
  for (index, state) in path.enumerated() {
    sum += model.emission[state]?[text[index]] ?? -1000
    if index > 0 { sum += model.transition[path[index - 1]]?[state] ?? -1000 }
  }
  return sum
}

@Suite("The hidden Markov path")
struct HiddenMarkovPathTests {
  @Test("is as probable as the best of all divisions: texts up to six characters, 40 models")
  func equalsBruteForce() throws {
    let texts = SmallLexicon.allStrings(over: alphabet.map { Character($0) }, lengths: 1...6)
    for seed in 0..<40 as Range<UInt64> {
      let model = randomModel(seed)
      let lexicon = try SmallLexicon.make([:], model: model)
      var generator = SplitMix64(seed: seed)
      for text in texts.shuffled(using: &generator).prefix(60) {
        let scalars = Array(text.unicodeScalars)
        let division = divide(scalars, with: lexicon)
        let best = divisions(scalars.count).map {
          logProbability(of: scalars, as: $0, in: model)
        }.max()
        #expect(
          logProbability(of: scalars, as: division, in: model) == best,
          "seed \(seed), \(text) as \(division)")
      }
    }
  }

  private func divide(_ scalars: [Unicode.Scalar], with lexicon: Lexicon) -> [Int] {
    let cells = CellBuffer()
    cells.removeAll(origin: 0, roomFor: scalars.count)
    for (index, scalar) in scalars.enumerated() {
      cells.append(start: index, code: lexicon.view.code(of: scalar.value), kind: 0)
    }
    cells.close(at: scalars.count)
    HiddenMarkovPath.solve(cells.arrays, from: 0, to: scalars.count, view: lexicon.view)
    var division: [Int] = []
    var cell = 0
    while cell < scalars.count {
      division.append(cells.arrays.joinedLength(at: cell))
      cell += cells.arrays.joinedLength(at: cell)
    }
    return division
  }
}
