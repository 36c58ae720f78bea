/// A normalisation form.
package enum NormalizationForm: String, Sendable, Hashable, CaseIterable {
  /// Canonical composition: é is one scalar.
  case nfc = "NFC"
  /// Compatibility composition: ① is 1, ｱ is ア, Ａ is A.
  case nfkc = "NFKC"
  /// NFKC, case folded, default-ignorable characters removed.
  case nfkcCasefold = "NFKC_Casefold"
}

/// A text in a normalisation form, with the way back to what was written.
package struct NormalizedText: Sendable, Hashable {
  /// The normalised text, well-formed UTF-8.
  package let utf8: [UInt8]
  /// From the bytes that were normalised (source) to `utf8` (target).
  package let alignment: Alignment

  /// The normalised text as a string.
  package var string: String { String(decoding: utf8, as: UTF8.self) }
}

/// Normalises text by ICU, keeping the alignment.
///
/// A normaliser keeps ICU's buffers between calls and belongs to one task at a time.
///
///     var normalizer = try Normalizer(.nfkc)
///     let text = try normalizer.normalize("㍿小米")
///     text.string                                          // 株式会社小米
///     text.alignment.sourceRange(ofTarget: 0..<6)          // 0..<3: 株式 came from ㍿
///
/// Source: Unicode Standard Annex #15, "Unicode Normalization Forms"; NFKC_Casefold is definition
/// R5 of chapter 3.13 of the Unicode Standard. See Guides/Normalization.md.
package struct Normalizer: ~Copyable {
  package let form: NormalizationForm
  private let handle: ICUNormalizer

  /// Opens ICU's data for the form.
  ///
  /// - Throws: ``TextError/unavailable(service:)`` when ICU lacks it.
  package init(_ form: NormalizationForm) throws(TextError) {
    self.form = form
    handle = try ICUNormalizer(form)
  }

  /// Normalises a text.
  ///
  /// - Parameter source: Well-formed UTF-8; ill-formed bytes would come out as U+FFFD.
  /// - Returns: The text in the form. Text that is in the form already is copied, with the identity
  ///   as its alignment.
  /// - Throws: ``TextError/tooLong(limit:utf8Count:)`` from 2 GiB on, ``TextError/failed(service:)``
  ///   when memory runs out.
  /// - Complexity: O(*n*), *n* the bytes of the text.
  package mutating func normalize(
    _ source: UnsafeBufferPointer<UInt8>
  ) throws(TextError) -> NormalizedText {
    if handle.isNormalized(source) {
      return NormalizedText(utf8: Array(source), alignment: Alignment(identity: source.count))
    }
    return try handle.normalize(source)
  }

  /// Normalises a string.
  package mutating func normalize(_ source: String) throws(TextError) -> NormalizedText {
    try normalize(Array(source.utf8))
  }

  /// Normalises well-formed UTF-8.
  package mutating func normalize(_ source: [UInt8]) throws(TextError) -> NormalizedText {
    try source.withUnsafeBufferPointer { bytes throws(TextError) in try normalize(bytes) }
  }
}
