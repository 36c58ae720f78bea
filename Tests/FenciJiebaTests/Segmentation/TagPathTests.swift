import FenciLexicon
import FenciTestSupport
import Testing

@testable import FenciJieba

@Suite("New words with parts of speech")
struct TagPathTests {
  private let impossible = -3.14e100
  private typealias State = JiebaTaggedPosition

  private let states: [State] = ["n", "nr", "v"].compactMap { PartOfSpeech(name: $0) }
    .flatMap { tag in JiebaPosition.allCases.map { JiebaTaggedPosition($0, tag) } }

  /// Viterbi's algorithm as `posseg` states it: sets of states, pairs compared, no arrays.
  private func bestPath(_ text: [Unicode.Scalar], _ data: JiebaPackage) -> [State] {
    let table = data.tags
    var scores: [State: Double] = [:]
    var paths: [State: [State]] = [:]
    for state in data.statesOfCharacter[text[0]] ?? states {
      scores[state] = (table.starts[state] ?? 0) + emission(text[0], state, table)
      paths[state] = [state]
    }
    for character in text.dropFirst() {
      let reachable = Set(scores.keys.flatMap { (table.transitions[$0] ?? [:]).keys })
      var next = reachable.intersection(data.statesOfCharacter[character] ?? states)
      if next.isEmpty { next = reachable }
      var nextScores: [State: Double] = [:]
      var nextPaths: [State: [State]] = [:]
      for state in next {
        let ways = scores.map { from, score in
          (
            score: score + (table.transitions[from]?[state] ?? -.infinity)
              + emission(character, state, table), from: from
          )
        }
        guard let best = ways.max(by: { ($0.score, $0.from) < ($1.score, $1.from) }) else {
          continue
        }
        nextScores[state] = best.score
        nextPaths[state] = (paths[best.from] ?? []) + [state]
      }
      (scores, paths) = (nextScores, nextPaths)
    }
    let last = scores.max { ($0.value, $0.key) < ($1.value, $1.key) }
    return last.flatMap { paths[$0.key] } ?? []
  }

  private func emission(
    _ character: Unicode.Scalar, _ state: State, _ table: JiebaStateTable<State>
  ) -> Double {
    table.emissions[state]?[character] ?? impossible
  }

  private func words(_ path: [State]) -> [String] {
    var begin = 0
    var next = 0
    var words: [String] = []
    for (index, state) in path.enumerated() {
      switch state.position {
      case .begin: begin = index
      case .middle: break
      case .end, .single:
        if state.position == .single { begin = index }
        words.append("\(begin)-\(index + 1)/\(state.tag)")
        if state.position == .single {
          begin = path[..<index].lastIndex { $0.position == .begin } ?? 0
        }
        next = index + 1
      }
    }
    if next < path.count { words.append("\(next)-\(path.count)/\(path[next].tag)") }
    return words
  }

  @Test("the words and tags are those of the textbook's algorithm")
  func definition() throws {
    var generator = SplitMix64(seed: 3)
    for _ in 0..<8 {
      var data = JiebaPackage()
      data.tags = JiebaWorld.randomTable(
        states, characters: ["一", "乙"],
        follows: { first, second in
          // A dense graph, as the words' borders need: every state has a way on.
          JiebaWorld.follows(first.position, second.position)
            && (first.tag == second.tag || first.position == .end || first.position == .single)
        }, using: &generator)
      data.statesOfCharacter = [
        "一": Array(states.shuffled(using: &generator).prefix(4)),
        "丁": Array(states.shuffled(using: &generator).prefix(1)),
      ]
      let model = try JiebaModel(compiled: JiebaModelBuilder(data).finish())
      let path = TagPath(model: model.tags)
      for text in SmallLexicon.allStrings(over: ["一", "乙", "丁"], lengths: 1...5) {
        var found: [String] = []
        path.forEachWord(JiebaWorld.codes(text), count: text.count) { range, tag in
          found.append("\(range.lowerBound)-\(range.upperBound)/\(tag)")
        }
        #expect(found == words(bestPath(Array(text.unicodeScalars), data)), "\(text)")
      }
    }
  }

  @Test("a model without states leaves every character alone, and one without ways on is no trap")
  func emptyModels() throws {
    for data in [JiebaPackage(), deadEnd] {
      let model = try JiebaModel(compiled: JiebaModelBuilder(data).finish())
      var count = 0
      TagPath(model: model.tags).forEachWord(JiebaWorld.codes("一丁七"), count: 3) { range, _ in
        count += range.count
      }
      #expect(count == 3)
    }
  }

  private var deadEnd: JiebaPackage {
    var data = JiebaPackage()
    data.tags.transitions = [states[3]: [:]]
    return data
  }
}
