import FenciDictionaries
package import FenciLexicon

extension VariantTables {
  /// Opens the tables of written variants of Chinese.
  ///
  /// Nothing opens them but this: whoever does not convert does not pay for them.
  ///
  /// - Parameter path: A file, or `nil` for the one that the program embeds.
  /// - Returns: The tables, opened.
  /// - Throws: ``FenciError/lexicon(_:)`` when the file is missing or damaged.
  package static func open(path: String?) throws(FenciError) -> VariantTables {
    do throws(LexiconError) {
      if let path { return try VariantTables(reading: MappedBytes(path: path)) }
      var count = 0
      let address = fenci_embedded_chinese_variants(&count)
      let bytes = UnsafeRawBufferPointer(start: address, count: count)
      return try VariantTables(
        reading: MappedBytes(permanent: bytes, name: "<embedded chinese.tsv>"))
    } catch {
      throw .lexicon(error)
    }
  }
}
