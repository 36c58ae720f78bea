import FenciKernel
import Glibc

/// Compiles entries, folding and hidden Markov model into a lexicon image.
///
/// The same input gives the same bytes: every order has a last key that makes it unique.
public struct LexiconBuilder {
  private let folding: CharacterFolding
  private let foldingPairs: [(from: Unicode.Scalar, to: Unicode.Scalar)]
  private let model: HiddenMarkovModel
  private var provenance: [(key: String, value: String)]
  private var rows: [Row] = []
  private var rowOfWord: [[UInt32]: Int] = [:]

  /// A folded word and what its entries add up to.
  private struct Row {
    var scalars: [UInt32]
    /// A sum of counts: exact up to 2^53, and beyond it no trap.
    var count: Double
    var tag: PartOfSpeech
    /// The largest count among the merged entries; its tag is kept.
    var largestCount: Double
  }

  /// Makes an empty builder.
  ///
  /// - Parameters:
  ///   - foldingPairs: Characters that should find the same words, beyond case and width.
  ///   - model: Used for runs of characters that no word covers.
  ///   - provenance: Facts stored with the image: name, version, date, sources.
  public init(
    foldingPairs: [(from: Unicode.Scalar, to: Unicode.Scalar)], model: HiddenMarkovModel,
    provenance: [(key: String, value: String)]
  ) {
    self.foldingPairs = foldingPairs
    self.folding = CharacterFolding(pairs: foldingPairs)
    self.model = model
    self.provenance = provenance
  }

  /// Adds words; those that fold to the same characters are merged and their counts summed.
  public mutating func add(_ entries: [LexiconEntry]) {
    for entry in entries {
      let scalars = entry.word.unicodeScalars.map { folding.fold($0).value }
      guard !scalars.isEmpty else { continue }
      let count = Double(entry.count)
      if let row = rowOfWord[scalars] {
        rows[row].count += count
        if count > rows[row].largestCount {
          rows[row].largestCount = count
          rows[row].tag = entry.tag
        }
      } else {
        rowOfWord[scalars] = rows.count
        rows.append(
          Row(
            scalars: scalars, count: count, tag: entry.tag, largestCount: count))
      }
    }
  }

  /// The image's bytes.
  ///
  /// - Throws: ``LexiconError/limitExceeded(what:limit:value:)`` for more characters or nodes, or a longer
  ///   word, than the format can hold.
  /// - Complexity: O(*n* log *n*) in the words, and about as much again for placing the nodes.
  public consuming func finish() throws(LexiconError) -> [UInt8] {
    let characters = rankedCharacters()
    let maximumCode = characters.count
    guard maximumCode < Int(UInt16.max) - 1 else {
      throw .limitExceeded(
        what: "characters", limit: Int(UInt16.max) - 2, value: maximumCode)
    }
    let longestWord = rows.reduce(0) { max($0, $1.scalars.count) }
    guard longestWord <= TrieUnit.depthLimit else {
      throw .limitExceeded(
        what: "characters of a word", limit: TrieUnit.depthLimit, value: longestWord)
    }
    let codes = Dictionary(
      uniqueKeysWithValues: zip(characters, 1...).map { ($0, UInt16($1)) })
    // Sums are cheap to check and a log of zero is not: an empty lexicon still has a total.
    let total = max(rows.reduce(0) { $0 + $1.count }, 1)
    let keys = keys(codes: codes, total: total)
    let guesses = tagGuesses(keys, maximumCode: maximumCode)
    let unknownCost = PathCost.units(nats: log(total))
    let array = try DoubleArrayBuilder(
      keys: keys, maximumCode: UInt16(maximumCode), loneCost: unknownCost,
      loneAtomCost: FusedBestPath.atomCost
    ).finish()
    provenance.append(("words", String(rows.count)))
    provenance.append(("total", String(UInt64(min(total, 9e18)))))

    var image = ImageWriter(kind: .lexiconKind)
    image.add(.provenance, properties: provenance)
    image.add(.parameters, [Int32(maximumCode), Int32(unknownCost)])
    image.add(
      .characterEntries, CharacterEntries.make(codes: characterCodes(codes)).map(\.bits))
    image.add(.supplementaryCodes, supplementaryCodes(codes))
    image.add(.scalars, [0] + characters)
    image.add(.folding, foldingPairs.flatMap { [$0.from.value, $0.to.value] })
    image.add(.units, array.units.map(\.bits))
    image.add(.tags, array.rows.map { $0 < 0 ? 0 : rows[Int($0)].tag.rawValue })
    image.add(.tagByLast, guesses.tagByLast)
    image.add(.nameShareByFirst, guesses.nameShareByFirst)
    image.add(
      .emissions,
      [UInt64(0)]
        + characters.map { model.packedEmissionCosts(of: Unicode.Scalar($0) ?? "\u{FFFD}") })
    image.add(.transitions, model.transitionCosts())
    return image.finish()
  }

  /// Folded characters, most frequent first, so that frequent codes share cache lines.
  private func rankedCharacters() -> [UInt32] {
    var frequency: [UInt32: Double] = [:]
    for row in rows {
      for scalar in row.scalars { frequency[scalar, default: 0] += row.count + 1 }
    }
    for emissions in model.emission.values {
      for scalar in emissions.keys { frequency[folding.fold(scalar).value, default: 0] += 0 }
    }
    return frequency.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private func keys(codes: [UInt32: UInt16], total: Double) -> [DoubleArrayBuilder.Key] {
    var keys = rows.indices.map { row in
      // A word that was never counted is still more likely than none: half an occurrence.
      let nats = log(total) - log(max(rows[row].count, 0.5))
      return DoubleArrayBuilder.Key(
        codes: rows[row].scalars.map { codes[$0] ?? 0 }, cost: PathCost.units(nats: nats), row: row)
    }
    keys.sort { $0.codes.lexicographicallyPrecedes($1.codes) }
    return keys
  }

  private func tagGuesses(_ keys: [DoubleArrayBuilder.Key], maximumCode: Int) -> TagGuesses {
    let words = keys.compactMap { key in
      key.codes.count < 2
        ? nil : (first: key.codes[0], last: key.codes[key.codes.count - 1], tag: rows[key.row].tag)
    }
    return TagGuesses(words: words, maximumCode: maximumCode)
  }

  private func characterCodes(_ codes: [UInt32: UInt16]) -> [UInt16] {
    var codeOfForm = [UInt16](repeating: 0, count: 0x10000)
    for (scalar, code) in codes where scalar <= 0xFFFF { codeOfForm[Int(scalar)] = code }
    for pair in foldingPairs where pair.from.value <= 0xFFFF {
      codeOfForm[Int(pair.from.value)] = codes[folding.fold(pair.from).value] ?? 0
    }
    return CharacterFolding.foldedForms.map { $0 <= 0xFFFF ? codeOfForm[Int($0)] : 0 }
  }

  private func supplementaryCodes(_ codes: [UInt32: UInt16]) -> [UInt64] {
    let sources = codes.keys.filter { $0 > 0xFFFF } + foldingPairs.map(\.from.value)
    return Set(sources.filter { $0 > 0xFFFF }).sorted().compactMap { value in
      guard let scalar = Unicode.Scalar(value), let code = codes[folding.fold(scalar).value]
      else { return nil }
      return UInt64(value) << 16 | UInt64(code)
    }
  }
}

extension ImageTag {
  package static let lexiconKind: ImageTag = "LEXI"
  package static let provenance: ImageTag = "PROV"
  package static let parameters: ImageTag = "PARM"
  package static let characterEntries: ImageTag = "CHAR"
  package static let supplementaryCodes: ImageTag = "SUPP"
  package static let scalars: ImageTag = "SCAL"
  package static let folding: ImageTag = "FOLD"
  package static let units: ImageTag = "UNIT"
  package static let tags: ImageTag = "TAGS"
  package static let tagByLast: ImageTag = "LAST"
  package static let nameShareByFirst: ImageTag = "FRST"
  package static let emissions: ImageTag = "EMIT"
  package static let transitions: ImageTag = "TRAN"
}
