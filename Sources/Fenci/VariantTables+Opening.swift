import FenciDictionaries
package import FenciLexicon

extension VariantTables {
  /// Opens the tables of written variants of Chinese.
  ///
  /// Nothing opens them but this: whoever does not convert does not pay for them.
  ///
  /// - Parameters:
  ///   - path: A file, or `nil` for the one that the program embeds.
  ///   - conversion: The tables that it needs are kept; `nil` keeps all.
  /// - Returns: The tables, read where they lie.
  /// - Throws: ``FenciError/lexicon(_:)`` when the file is missing or damaged.
  package static func open(
    path: String?, for conversion: ChineseConversion? = nil
  ) throws(FenciError) -> VariantTables {
    let wanted = conversion?.tables ?? Set(VariantTableName.allCases)
    do throws(LexiconError) {
      if let path { return try VariantTables(reading: MappedBytes(path: path), keeping: wanted) }
      let bytes =
        embeddedBytes(fenci_embedded_chinese_variants)
        ?? UnsafeRawBufferPointer(start: nil, count: 0)
      return try VariantTables(
        reading: MappedBytes(permanent: bytes, name: "<embedded chinese.tsv>"), keeping: wanted)
    } catch {
      throw .lexicon(error)
    }
  }
}
