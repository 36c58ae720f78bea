public import FenciLexicon

/// The data of jieba, compiled: words, both hidden Markov models, inverse document frequencies.
///
/// Immutable; one may be shared by any number of tasks.
///
/// Layout of the image (kind `JIEB`), numbers as `Double` where not said otherwise:
///
/// | section | what |
/// | --- | --- |
/// | `NUMS` | logarithm of the total of counts; median inverse document frequency |
/// | `WORD` | `WordUnit` by unit: ln count − ln total |
/// | `IDFS` | `WordUnit` by unit: inverse document frequency |
/// | `NEWT` | starts of B E M S, then transitions by state from and state to |
/// | `NEWE` | emissions of B E M S by Han code − 0x80 |
/// | `TAGS` | `UInt8` pairs by state, ascending: position, part of speech |
/// | `TAGT` | starts by state, then transitions by state to and state from; −∞ when there is none |
/// | `TAGR` | `EmissionRow` by Han code − 0x80 |
/// | `TAGE` | `StateEmission`: those of each row |
/// | `STOP` | stop words, one a line |
/// | `PROV` | facts about where the data came from |
public final class JiebaModel: Sendable {
  let words: WordTrie
  let frequencies: WordTrie
  let newWords: NewWordModel
  let tags: TagModel
  /// What a character is worth that is no word: ln 1 − ln total.
  let unknownValue: Double
  /// Of a word that `idf.txt` does not have.
  let medianFrequency: Double
  let stopWords: Set<String>
  private let image: ImageReader

  /// Maps an image file and checks all of it once.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``, ``LexiconError/unusableImage(path:_:)``.
  /// - Complexity: O(*n*) in the image's bytes: about 10 ms for jieba's data.
  public convenience init(path: String) throws(LexiconError) {
    try self.init(image: MappedBytes(path: path))
  }

  /// Reads an image that was just compiled; the bytes are copied and checked.
  ///
  /// - Throws: ``LexiconError/unusableImage(path:_:)``.
  public convenience init(compiled bytes: [UInt8]) throws(LexiconError) {
    try self.init(image: MappedBytes(copying: bytes, name: "<compiled>"))
  }

  private init(image source: MappedBytes) throws(LexiconError) {
    image = try ImageReader(source, kind: .jiebaKind, verifiesChecksum: true)
    let numbers = try image.values(.numbers, as: Double.self, count: 2)
    guard numbers.allSatisfy(\.isFinite) else {
      throw .unusableImage(path: source.path, .section(ImageTag.numbers.description))
    }
    unknownValue = 0 - numbers[0]
    medianFrequency = numbers[1]
    words = try WordTrie(section: .words, of: image)
    frequencies = try WordTrie(section: .inverseFrequencies, of: image)
    newWords = try NewWordModel(image)
    tags = try TagModel(image)
    let lines = try image.values(.stopWords, as: UInt8.self)
    stopWords = Set(
      String(decoding: lines, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  /// The image's file, or a description in angle brackets.
  public var path: String { image.source.path }

  /// Facts stored with the image.
  public var provenance: [(key: String, value: String)] { image.properties(.provenance) }

  /// Names the data's version: the image's checksum.
  public var checksum: UInt64 { image.checksum }

  /// The image's size.
  public var byteCount: Int { image.source.bytes.count }
}

extension ImageTag {
  /// The kind of these images.
  package static let jiebaKind: ImageTag = "JIEB"
  static let numbers: ImageTag = "NUMS"
  static let words: ImageTag = "WORD"
  static let inverseFrequencies: ImageTag = "IDFS"
  static let newWordTransitions: ImageTag = "NEWT"
  static let newWordEmissions: ImageTag = "NEWE"
  static let tagStates: ImageTag = "TAGS"
  static let tagTransitions: ImageTag = "TAGT"
  static let tagRows: ImageTag = "TAGR"
  static let tagEmissions: ImageTag = "TAGE"
  static let stopWords: ImageTag = "STOP"
  static let provenance: ImageTag = "PROV"
}

extension JiebaModel {
  /// Jieba's logarithm of what cannot be: unknown emissions have it.
  static let impossible = -3.14e100
  /// Han characters with codes.
  static let hanCount = Int(JiebaCharacterCode.last - JiebaCharacterCode.firstHan) + 1
}

/// The hidden Markov model of `finalseg`, read in place.
struct NewWordModel: @unchecked Sendable {
  /// By state.
  let starts: UnsafePointer<Double>
  /// By 4 · state from + state to.
  let transitions: UnsafePointer<Double>
  /// By 4 · (Han code − 0x80) + state.
  let emissions: UnsafePointer<Double>

  init(_ image: ImageReader) throws(LexiconError) {
    let transitions = try image.values(.newWordTransitions, as: Double.self, count: 20)
    let emissions = try image.values(
      .newWordEmissions, as: Double.self, count: 4 * JiebaModel.hanCount)
    guard let first = transitions.baseAddress, let emission = emissions.baseAddress,
      transitions.allSatisfy(\.isFinite), emissions.allSatisfy(\.isFinite)
    else {
      throw .unusableImage(
        path: image.source.path, .section(ImageTag.newWordTransitions.description))
    }
    starts = first
    self.transitions = first + 4
    self.emissions = emission
  }
}

/// The emissions of one character in ``TagModel``.
struct EmissionRow: BitwiseCopyable {
  /// Index of the first.
  var first: UInt32
  /// The states that `char_state_tab.py` names; 0 when the character may have any state.
  var namedCount: UInt16
  /// Those, and behind them the others that have an emission.
  var count: UInt16
}

/// The emission of a character in a state.
struct StateEmission: BitwiseCopyable {
  var value: Double
  var state: UInt32
  private let reserved: UInt32 = 0

  init(value: Double, state: UInt32) {
    self.value = value
    self.state = state
  }
}

/// The hidden Markov model of `posseg`, read in place.
struct TagModel: @unchecked Sendable {
  /// The number of states.
  let stateCount: Int
  /// By 2 · state: position and part of speech.
  private let states: UnsafePointer<UInt8>
  let starts: UnsafePointer<Double>
  /// By state to · number of states + state from.
  let transitions: UnsafePointer<Double>
  /// By Han code − 0x80.
  let rows: UnsafePointer<EmissionRow>
  let emissions: UnsafePointer<StateEmission>

  init(_ image: ImageReader) throws(LexiconError) {
    func fault(_ tag: ImageTag) -> LexiconError {
      .unusableImage(path: image.source.path, .section(tag.description))
    }
    let states = try image.values(.tagStates, as: UInt8.self)
    let count = states.count / 2
    let transitions = try image.values(
      .tagTransitions, as: Double.self, count: count + count * count)
    let rows = try image.values(.tagRows, as: EmissionRow.self, count: JiebaModel.hanCount)
    let emissions = try image.values(.tagEmissions, as: StateEmission.self)
    // A state is kept in 16 bits.
    guard let stateAddress = states.baseAddress, (1...0x1_0000).contains(count),
      count * 2 == states.count,
      stride(from: 0, to: states.count, by: 2).allSatisfy({ states[$0] < 4 })
    else { throw fault(.tagStates) }
    guard let start = transitions.baseAddress, transitions.allSatisfy({ $0 < .infinity }) else {
      throw fault(.tagTransitions)
    }
    guard let row = rows.baseAddress,
      rows.allSatisfy({
        $0.namedCount <= $0.count && Int($0.first) + Int($0.count) <= emissions.count
      })
    else { throw fault(.tagRows) }
    guard let emission = emissions.baseAddress,
      emissions.allSatisfy({ $0.state < count && $0.value.isFinite })
    else { throw fault(.tagEmissions) }
    guard rows.allSatisfy({ Self.namesAscend($0, in: emissions) }) else { throw fault(.tagRows) }
    stateCount = count
    self.states = stateAddress
    starts = start
    self.transitions = start + count
    self.rows = row
    self.emissions = emission
  }

  /// Whether a row names each state once, in order: a path has room for every state once.
  private static func namesAscend(
    _ row: EmissionRow, in emissions: UnsafeBufferPointer<StateEmission>
  ) -> Bool {
    let named = emissions[Int(row.first)..<Int(row.first) + Int(row.namedCount)]
    return zip(named, named.dropFirst()).allSatisfy { $0.state < $1.state }
  }

  @inline(__always)
  func position(of state: Int) -> JiebaPosition {
    JiebaPosition(rawValue: states[2 &* state]) ?? .single
  }

  @inline(__always)
  func tag(of state: Int) -> PartOfSpeech { PartOfSpeech(rawValue: states[2 &* state &+ 1]) }
}
