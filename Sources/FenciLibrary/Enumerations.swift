import CFenci
import FenciKeywords
import FenciSegmentation
import FenciText

// The enumerations of fenci.h, as the engine names them. Callers pass numbers, which may be any.

extension SegmentationMode {
  /// Reads a `fenci_mode`.
  init(number: UInt32) throws(LibraryError) {
    switch number {
    case FENCI_PRECISE.rawValue: self = .precise
    case FENCI_SEARCH.rawValue: self = .search
    case FENCI_FULL.rawValue: self = .full
    default: throw .invalidArgument("mode \(number) is no fenci_mode")
    }
  }
}

extension OffsetUnit {
  /// Reads a `fenci_offset_unit`.
  init(number: UInt32) throws(LibraryError) {
    switch number {
    case FENCI_BYTES.rawValue: self = .byte
    case FENCI_SCALARS.rawValue: self = .scalar
    case FENCI_UTF16.rawValue: self = .utf16
    default: throw .invalidArgument("offsets \(number) is no fenci_offset_unit")
    }
  }
}

extension KeywordMethod {
  /// Reads a `fenci_method`.
  init(number: UInt32) throws(LibraryError) {
    switch number {
    case FENCI_LEARNED.rawValue: self = .learned
    case FENCI_COMBINED.rawValue: self = .combined
    case FENCI_TFIDF.rawValue: self = .termFrequency
    case FENCI_TEXTRANK.rawValue: self = .textRank
    default: throw .invalidArgument("method \(number) is no fenci_method")
    }
  }
}

extension PhraseUse {
  /// Reads a `fenci_phrases`.
  init(number: UInt32) throws(LibraryError) {
    switch number {
    case FENCI_WITH_PHRASES.rawValue: self = .included
    case FENCI_NO_PHRASES.rawValue: self = .excluded
    case FENCI_ONLY_PHRASES.rawValue: self = .only
    default: throw .invalidArgument("phrases \(number) is no fenci_phrases")
    }
  }
}
