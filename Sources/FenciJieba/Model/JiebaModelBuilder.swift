public import FenciLexicon
import Glibc

/// Compiles jieba's data into an image that ``JiebaModel`` reads.
///
/// The same data gives the same bytes. Words with a character that jieba's expressions never let into a
/// word (`γ射线`) are left out, but count in the total and the median as they do there.
public struct JiebaModelBuilder {
  private let data: JiebaPackage
  private let provenance: [(key: String, value: String)]

  /// - Parameters:
  ///   - data: Jieba's data.
  ///   - provenance: Facts stored with the image, beside the version of jieba.
  public init(_ data: JiebaPackage, provenance: [(key: String, value: String)] = []) {
    self.data = data
    self.provenance = provenance
  }

  /// Compiles the data.
  ///
  /// - Returns: The image.
  /// - Throws: ``LexiconError/limitExceeded(what:limit:value:)``.
  /// - Complexity: A few seconds for jieba's data, nearly all of them for the double arrays.
  public func finish() throws(LexiconError) -> [UInt8] {
    var writer = ImageWriter(kind: .jiebaKind)
    let logTotal = log(try totalCount())
    writer.add(.numbers, [logTotal, medianFrequency])
    writer.add(.words, try WordTrie.compile(wordEntries(logTotal: logTotal)))
    writer.add(.inverseFrequencies, try WordTrie.compile(frequencyEntries))
    add(data.newWords, to: &writer)
    try TagTableBuilder(data).add(to: &writer)
    writer.add(.stopWords, Array(data.stopWords.map { $0 + "\n" }.joined().utf8))
    writer.add(.provenance, properties: [("jieba", data.version)] + provenance)
    return writer.finish()
  }

  /// All counts of all lines; at least 1, so that its logarithm is a number.
  private func totalCount() throws(LexiconError) -> Double {
    var total: UInt64 = 0
    for word in data.words {
      let (sum, overflows) = total.addingReportingOverflow(word.count)
      guard !overflows else {
        throw .limitExceeded(what: "occurrences", limit: .max, value: .max)
      }
      total = sum
    }
    return Double(max(total, 1))
  }

  private func wordEntries(logTotal: Double) -> [WordTrie.Entry] {
    var entries: [WordTrie.Entry] = []
    var indexOfWord: [[UInt16]: Int] = [:]
    for word in data.words {
      guard let codes = JiebaCharacterCode.codes(of: word.text) else { continue }
      let entry = WordTrie.Entry(
        codes: codes, value: word.count == 0 ? .nan : log(Double(word.count)) - logTotal,
        tag: word.tag.rawValue)
      if let index = indexOfWord.updateValue(entries.count, forKey: codes) {
        indexOfWord[codes] = index
        entries[index] = entry
      } else {
        entries.append(entry)
      }
    }
    return entries
  }

  private var frequencyEntries: [WordTrie.Entry] {
    lastFrequencies.compactMap { word, value in
      JiebaCharacterCode.codes(of: word).map { .init(codes: $0, value: value) }
    }
  }

  /// The upper one of two in the middle, over different words.
  private var medianFrequency: Double {
    let values = lastFrequencies.values.sorted()
    return values.isEmpty ? 0 : values[values.count / 2]
  }

  private var lastFrequencies: [String: Double] {
    Dictionary(data.inverseDocumentFrequencies.map { ($0.word, $0.value) }) { $1 }
  }

  private func add(_ table: JiebaStateTable<JiebaPosition>, to writer: inout ImageWriter) {
    let states = JiebaPosition.allCases
    writer.add(
      .newWordTransitions,
      states.map { table.starts[$0] ?? JiebaModel.impossible }
        + states.flatMap { from in
          states.map { table.transitions[from]?[$0] ?? JiebaModel.impossible }
        })
    var emissions = [Double](repeating: JiebaModel.impossible, count: 4 * JiebaModel.hanCount)
    for (state, row) in table.emissions {
      for (character, value) in row {
        let code = JiebaCharacterCode.code(of: character.value)
        guard JiebaCharacterCode.isHan(code) else { continue }
        emissions[4 * Int(code - JiebaCharacterCode.firstHan) + Int(state.rawValue)] = value
      }
    }
    writer.add(.newWordEmissions, emissions)
  }
}

/// Compiles the model of `posseg`.
private struct TagTableBuilder {
  private let table: JiebaStateTable<JiebaTaggedPosition>
  private let statesOfCharacter: [Unicode.Scalar: [JiebaTaggedPosition]]
  /// Ascending: the order of states decides between equal scores.
  private let states: [JiebaTaggedPosition]
  private let indexOfState: [JiebaTaggedPosition: Int]

  init(_ data: JiebaPackage) {
    table = data.tags
    statesOfCharacter = data.statesOfCharacter
    // jieba's states are those with a row of transitions; others are there only if named elsewhere.
    let named = Set(table.transitions.keys)
      .union(table.starts.keys).union(table.emissions.keys)
      .union(table.transitions.values.flatMap(\.keys)).union(statesOfCharacter.values.joined())
    // A model without states still answers: every character by itself.
    states = named.isEmpty ? [JiebaTaggedPosition(.single, .unknown)] : named.sorted()
    indexOfState = Dictionary(uniqueKeysWithValues: zip(states, states.indices))
  }

  func add(to writer: inout ImageWriter) throws(LexiconError) {
    guard states.count <= 1024 else {
      throw .limitExceeded(what: "states", limit: 1024, value: states.count)
    }
    writer.add(.tagStates, states.flatMap { [$0.position.rawValue, $0.tag.rawValue] })
    writer.add(
      .tagTransitions,
      states.map { table.starts[$0] ?? JiebaModel.impossible }
        + states.flatMap { to in states.map { table.transitions[$0]?[to] ?? -.infinity } })
    var rows: [EmissionRow] = []
    var emissions: [StateEmission] = []
    let others = othersOfCharacter()
    for character in (UInt32(0x4E00)...0x9FD5).compactMap(Unicode.Scalar.init) {
      let named = Set((statesOfCharacter[character] ?? []).map { indexOfState[$0] ?? 0 }).sorted()
      let first = emissions.count
      for state in named {
        emissions.append(
          StateEmission(
            value: table.emissions[states[state]]?[character] ?? JiebaModel.impossible,
            state: UInt32(state)))
      }
      let known = Set(named)
      for (state, value) in others[character] ?? [] where !known.contains(state) {
        emissions.append(StateEmission(value: value, state: UInt32(state)))
      }
      rows.append(
        EmissionRow(
          first: UInt32(first), namedCount: UInt16(named.count),
          count: UInt16(emissions.count - first)))
    }
    // Sections are never empty.
    if emissions.isEmpty { emissions.append(StateEmission(value: 0, state: 0)) }
    writer.add(.tagRows, rows)
    writer.add(.tagEmissions, emissions)
  }

  /// The emissions of each character, by ascending state.
  private func othersOfCharacter() -> [Unicode.Scalar: [(state: Int, value: Double)]] {
    var others: [Unicode.Scalar: [(state: Int, value: Double)]] = [:]
    for (index, state) in states.enumerated() {
      for (character, value) in table.emissions[state] ?? [:] {
        others[character, default: []].append((index, value))
      }
    }
    return others
  }
}
