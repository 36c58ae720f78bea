public import FenciLexicon

extension DocumentFrequencyTable {
  /// Compiles the table; see ``DocumentFrequencies`` for the layout.
  ///
  /// The same table gives the same bytes. Counts above 2³² − 1 are stored as that.
  ///
  /// - Parameter lexicon: Whose folding the terms are stored under.
  /// - Returns: The image's bytes.
  /// - Complexity: O(*t* log *t*), *t* the terms.
  public func compiled(lexicon: Lexicon) -> [UInt8] {
    let terms = foldedTerms(TermFolding(lexicon: lexicon))
    // Two slots a term at most half full: a look-up reads one or two of them.
    var slotCount = 2
    while slotCount < terms.count * 2 { slotCount *= 2 }
    let shift = UInt64(64 - slotCount.trailingZeroBitCount)
    var keys = [UInt64](repeating: 0, count: slotCount)
    var counts = [UInt32](repeating: 0, count: slotCount)
    for (key, count) in terms {
      var slot = DocumentFrequencies.home(of: key, shift: shift)
      while keys[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
      keys[slot] = key
      counts[slot] = UInt32(clamping: count)
    }
    var writer = ImageWriter(kind: .frequenciesKind)
    writer.add(.numbers, [documentCount, UInt64(terms.count), lowestCount])
    writer.add(.keys, keys)
    writer.add(.counts, counts)
    writer.add(.provenance, properties: provenance.map { (key: $0, value: "") })
    return writer.finish()
  }

  /// Stored keys with their counts, most frequent first; spellings that fold to one key are one term.
  ///
  /// Such a term has the largest of their counts: the documents of its spellings may be the same ones.
  private func foldedTerms(_ folding: TermFolding) -> [(key: UInt64, count: UInt64)] {
    var terms: [(key: UInt64, count: UInt64)] = []
    var seen: Set<UInt64> = []
    for (term, count) in sortedTerms() {
      let key = folding.key(of: term).rawValue + 1
      if seen.insert(key).inserted { terms.append((key, count)) }
    }
    return terms
  }
}
