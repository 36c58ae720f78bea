import FenciKernel

/// The parameters of a four-state model (Begin, Middle, End, Single), as natural logarithms.
///
/// The model is what was learned; `LexiconBuilder` compiles it into the dense cost tables that
/// `FenciKernel.HiddenMarkovPath` runs on.
public struct HiddenMarkovModel: Sendable, Hashable {
  /// A character's place in a word.
  public enum State: Int, Sendable, CaseIterable {
    case begin, middle, end, single
  }

  /// Log probability of a text to begin in a state; missing means never.
  public var start: [State: Double] = [:]
  /// Log probability to go from one state to another; missing means never.
  public var transition: [State: [State: Double]] = [:]
  /// Log probability of a character in a state.
  public var emission: [State: [Unicode.Scalar: Double]] = [:]

  /// Makes a model in which everything is impossible: `floor` stands for each missing value.
  public init() {}
}

extension HiddenMarkovModel {
  /// Stands for a probability of zero where a cost must be finite: one in 10^9.
  static let floor = -20.7

  /// Costs of the ten permitted steps, in the order of `HiddenMarkovTransitions`.
  func transitionCosts() -> [Int32] {
    func cost(_ value: Double?) -> Int32 { Int32(PathCost.units(nats: -(value ?? Self.floor))) }
    func step(_ from: State, _ to: State) -> Int32 { cost(transition[from]?[to]) }
    return [
      cost(start[.begin]), cost(start[.single]),
      step(.begin, .middle), step(.begin, .end), step(.middle, .middle), step(.middle, .end),
      step(.end, .begin), step(.end, .single), step(.single, .begin), step(.single, .single),
    ]
  }

  /// Emission costs of a character: B, M, E, S in 16 bits each, from the low end.
  ///
  /// A character unseen in every state costs the same in each, so the transitions decide.
  func packedEmissionCosts(of scalar: Unicode.Scalar) -> UInt64 {
    let values = State.allCases.map { emission[$0]?[scalar] }
    let absent = values.contains { $0 != nil } ? Self.floor : -14
    return zip(0..., values).reduce(0) { packed, pair in
      packed | UInt64(PathCost.units(nats: -(pair.1 ?? absent))) << (UInt64(pair.0) * 16)
    }
  }
}

/// The text form of the model: `start<TAB>B<TAB>-0.26`, `transition<TAB>B<TAB>M<TAB>-0.9`,
/// `emission<TAB>B<TAB>字<TAB>-7.1`.
public enum HiddenMarkovModelText {
  /// Reads a model; parameters and errors are those of ``LexiconText/read(_:path:report:)``.
  public static func read(
    _ text: String, path: String, report: (LexiconError) throws(LexiconError) -> Void
  ) throws(LexiconError) -> HiddenMarkovModel {
    var model = HiddenMarkovModel()
    for line in DelimitedLines(text, path: path) {
      if !apply(line.fields(separatedBy: 0x09), to: &model) {
        try report(
          line.malformed(
            line.text,
            expected: "start, transition or emission with states B, M, E, S and a log probability"))
      }
    }
    return model
  }

  private static func apply(_ columns: [Substring], to model: inout HiddenMarkovModel) -> Bool {
    guard let value = columns.last.flatMap({ Double($0) }), columns.count >= 3,
      let state = state(columns[1])
    else { return false }
    switch (columns[0], columns.count) {
    case ("start", 3):
      model.start[state] = value
    case ("transition", 4):
      guard let next = Self.state(columns[2]) else { return false }
      model.transition[state, default: [:]][next] = value
    case ("emission", 4):
      guard let scalar = columns[2].unicodeScalars.first, columns[2].unicodeScalars.count == 1
      else { return false }
      model.emission[state, default: [:]][scalar] = value
    default:
      return false
    }
    return true
  }

  private static func state(_ name: Substring) -> HiddenMarkovModel.State? {
    switch name {
    case "B": .begin
    case "M": .middle
    case "E": .end
    case "S": .single
    default: nil
    }
  }
}
