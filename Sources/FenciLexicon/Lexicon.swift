package import FenciKernel
public import FenciText
import Glibc

/// Words with costs and tags, read in place from a compiled image.
///
/// Immutable; one may be shared by any number of tasks. Words are found under folded characters: see
/// ``CharacterFolding``. The words of user dictionaries are not here but in an overlay of the
/// segmenter.
public final class Lexicon: Sendable {
  /// What the hot loops see.
  package let view: LexiconView
  /// The same words with learned costs, when the image has some.
  package let learned: LearnedScores?
  let image: ImageReader
  // Read-only memory that `image` keeps alive, hence safe to share.
  /// Raw values of `PartOfSpeech` by unit, that of unknown where no word ends.
  nonisolated(unsafe) package let tags: UnsafeBufferPointer<UInt8>
  nonisolated(unsafe) private let tagByLast: UnsafeBufferPointer<UInt8>
  nonisolated(unsafe) private let nameShareByFirst: UnsafeBufferPointer<UInt8>
  nonisolated(unsafe) private let scalars: UnsafeBufferPointer<UInt32>
  nonisolated(unsafe) private let foldingScalars: UnsafeBufferPointer<UInt32>

  /// Maps an image file and checks all of it once, so that no look-up can leave it.
  ///
  /// - Throws: ``LexiconError/unreadable(path:code:)``, ``LexiconError/unusableImage(path:_:)``.
  /// - Complexity: O(*n*) in the image's bytes: about 2 ms for 10 MB.
  public convenience init(path: String) throws(LexiconError) {
    try self.init(image: MappedBytes(path: path), isTrusted: false)
  }

  /// Reads a lexicon from bytes that were just compiled; they are copied and checked.
  ///
  /// - Throws: ``LexiconError/unusableImage(path:_:)``.
  public convenience init(compiled bytes: [UInt8]) throws(LexiconError) {
    try self.init(image: MappedBytes(copying: bytes, name: "<compiled>"), isTrusted: false)
  }

  /// Reads a lexicon in place.
  ///
  /// - Parameters:
  ///   - source: The image; kept alive by the lexicon.
  ///   - isTrusted: The bytes are part of the program: only the header and the sections' sizes are
  ///     checked, so that no page is touched before it is needed.
  ///   - scores: An image of learned scores for this lexicon, as ``scoresImage(of:)`` makes them; `nil` for
  ///     those that the lexicon's own image may have.
  /// - Throws: ``LexiconError/unusableImage(path:_:)``.
  package init(
    image source: MappedBytes, isTrusted: Bool,
    scores: (bytes: MappedBytes, isTrusted: Bool)? = nil
  ) throws(LexiconError) {
    image = try ImageReader(source, kind: .lexiconKind, verifiesChecksum: !isTrusted)
    let parameters = try image.values(.parameters, as: Int32.self, count: 2)
    guard (0..<Int32(UInt16.max) - 1).contains(parameters[0]) else {
      throw .unusableImage(path: source.path, .section(ImageTag.parameters.description))
    }
    let characterCount = Int(parameters[0]) + 1
    let rawUnits = try image.values(.units, as: UInt64.self)
    guard rawUnits.count > characterCount, let unitsAddress = rawUnits.baseAddress else {
      throw .unusableImage(path: source.path, .section(ImageTag.units.description))
    }
    let units = UnsafeRawPointer(unitsAddress).bindMemory(
      to: TrieUnit.self, capacity: rawUnits.count)
    tags = try image.values(.tags, as: UInt8.self, count: rawUnits.count)
    tagByLast = try image.values(.tagByLast, as: UInt8.self, count: characterCount)
    nameShareByFirst = try image.values(.nameShareByFirst, as: UInt8.self, count: characterCount)
    scalars = try image.values(.scalars, as: UInt32.self, count: characterCount)
    foldingScalars = try image.values(.folding, as: UInt32.self)
    let rawEntries = try image.values(.characterEntries, as: UInt32.self, count: 0x10000)
    let emissions = try image.values(.emissions, as: UInt64.self, count: characterCount)
    let transitions = try image.values(.transitions, as: Int32.self, count: 10)
    guard let entriesAddress = rawEntries.baseAddress, let emissionsAddress = emissions.baseAddress
    else {
      throw .unusableImage(path: source.path, .section(ImageTag.characterEntries.description))
    }
    view = LexiconView(
      entries: UnsafeRawPointer(entriesAddress).bindMemory(
        to: CharacterEntry.self, capacity: 0x10000),
      supplementaryCodes: try image.values(.supplementaryCodes, as: UInt64.self),
      units: UnsafeBufferPointer(start: units, count: rawUnits.count),
      maximumCode: UInt16(parameters[0]), unknownCost: parameters[1], emissions: emissionsAddress,
      transitions: HiddenMarkovTransitions(Array(transitions)))
    learned =
      if let scores {
        try LearnedScores(
          ofLexicon: image.checksum, in: scores.bytes, lexicon: view, isTrusted: scores.isTrusted)
      } else {
        try LearnedScores(image, lexicon: view, isTrusted: isTrusted)
      }
    if !isTrusted { try checkInvariants() }
  }

  /// Facts stored with the image: name, date, sources, number of words.
  public var provenance: [(key: String, value: String)] { image.properties(.provenance) }

  /// Names the data's version: the image's checksum.
  public var checksum: UInt64 { image.checksum }

  /// The image's file, or a description in angle brackets.
  public var path: String { image.source.path }

  /// The standards of annotation that learned scores know, the usual one first; none without such scores.
  public var standards: [String] { learned?.standards.map(\.name) ?? [] }

  /// The image.
  package var bytes: MappedBytes { image.source }

  /// The image's size.
  public var byteCount: Int { image.source.bytes.count }

  /// The folding that the words are found under.
  ///
  /// - Complexity: O(*p*), *p* the pairs of the table: made anew at each call.
  public func makeFolding() -> CharacterFolding {
    CharacterFolding(
      pairs: stride(from: 0, to: foldingScalars.count - 1, by: 2).compactMap { index in
        guard let from = Unicode.Scalar(foldingScalars[index]),
          let to = Unicode.Scalar(foldingScalars[index + 1])
        else { return nil }
        return (from, to)
      })
  }
}

// MARK: - Look-up

extension Lexicon {
  /// Finds a word.
  ///
  /// - Parameter word: As anyone may write it; looked up folded, without marks that extend a character.
  /// - Returns: `nil` when the lexicon does not have it.
  /// - Complexity: O(*m*), *m* the word's characters.
  public func find(_ word: some StringProtocol) -> WordID? {
    var node = 0
    for scalar in word.unicodeScalars where !view.isExtend(scalar.value) {
      guard let next = view.child(of: node, by: view.code(of: scalar.value)) else { return nil }
      node = next
    }
    return node != 0 && view.units[node].isWord ? WordID(rawValue: UInt32(node)) : nil
  }

  /// The most frequent part of speech of a word.
  ///
  /// ``PartOfSpeech/unknown`` for an identifier that is not of this lexicon, such as a user word's.
  public func tag(of word: WordID) -> PartOfSpeech {
    has(word) ? PartOfSpeech(rawValue: tags[Int(word.rawValue)]) : .unknown
  }

  private func has(_ word: WordID) -> Bool {
    word.rawValue < view.unitCount && view.units[Int(word.rawValue)].isWord
  }

  func tag(ofLast code: UInt16) -> PartOfSpeech { PartOfSpeech(rawValue: tagByLast[Int(code)]) }

  func nameShare(ofFirst code: UInt16) -> UInt8 { nameShareByFirst[Int(code)] }

  /// The cost of a word on a path, in units of `PathCost`; unchecked.
  package func cost(of word: WordID) -> Int { Int(view.units[Int(word.rawValue)].cost) }

  /// The natural logarithm of a word's probability, as the image stores it.
  ///
  /// Minus infinity for an identifier that is not of this lexicon, such as a user word's.
  public func logProbability(of word: WordID) -> Double {
    has(word) ? -PathCost.nats(units: cost(of: word)) : -.infinity
  }

  /// The folded form of a character, when the lexicon knows it.
  package func foldedScalar(ofCode code: UInt16) -> UInt32 { scalars[Int(code)] }

  /// The folded form of a scalar that stands in some word; `nil` for one that is in no word.
  ///
  /// The codes were assigned after folding, so this is two loads.
  package func foldedScalar(of scalar: UInt32) -> UInt32? {
    let code = view.code(of: scalar)
    return code == 0 ? nil : foldedScalar(ofCode: code)
  }

  /// Calls a closure with every word in the order of the character codes.
  ///
  /// - Complexity: O(units · alphabet); for inspection, not for speed.
  public func forEachWord(_ body: (_ folded: String, _ word: WordID) -> Void) {
    var prefix = String.UnicodeScalarView()
    func visit(_ node: Int) {
      if node != 0, view.units[node].isWord { body(String(prefix), WordID(rawValue: UInt32(node))) }
      // A damaged image may lead in circles; no word is that long.
      guard node == 0 || view.units[node].hasChildren, prefix.count < 256 else { return }
      for code in 1...max(view.maximumCode, 1) {
        guard let child = view.child(of: node, by: code),
          let scalar = Unicode.Scalar(scalars[Int(code)])
        else { continue }
        prefix.append(scalar)
        visit(child)
        prefix.removeLast()
      }
    }
    visit(0)
  }
}

extension Lexicon {
  /// The words of the lexicon's text, all counts added: as many as the cost of one occurrence says.
  package var totalCount: Double { exp(PathCost.nats(units: Int(view.unknownCost))) }

  /// Number of units of the double array: word identifiers are below it.
  package var unitCount: Int { view.unitCount }

  /// By double-array unit the count of the word there, as its cost says; `nil` where no word ends.
  package var counts: [Double?] {
    (0..<view.unitCount).map { index in
      let unit = view.units[index]
      return unit.isWord ? totalCount * exp(-PathCost.nats(units: Int(unit.cost))) : nil
    }
  }

  /// The cost of a word counted so often in the lexicon's text.
  package func cost(ofCount count: UInt64) -> Int32 {
    // The unknown character's cost is that of one occurrence: log of the total.
    let totalNats = PathCost.nats(units: Int(view.unknownCost))
    return Int32(PathCost.units(nats: totalNats - log(max(Double(count), 0.5))))
  }
}
