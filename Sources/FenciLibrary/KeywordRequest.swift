import CFenci
import FenciKeywords
import FenciLexicon
import FenciText

/// What `fenci_keyword_options` asks for.
struct KeywordRequest {
  private(set) var options = KeywordOptions()
  private(set) var unit = OffsetUnit.byte
  private(set) var allowsInvalid = false

  /// Reads the options.
  ///
  /// - Parameter pointer: Null for the defaults; of an older or newer header, as their size says.
  /// - Throws: A number that no enumeration has, an unknown flag or tag, a diversity beyond its limits.
  init(_ pointer: UnsafePointer<fenci_keyword_options>?) throws(LibraryError) {
    guard let pointer else { return }
    let given = try SizedOptions.read(pointer, size: pointer.pointee.size, fenci_keyword_options())
    guard given.reserved == 0 else { throw .invalidArgument("reserved is not 0") }
    if given.maximum_count != 0 { options.maximumCount = Int(given.maximum_count) }
    if given.minimum_characters != 0 {
      options.minimumCharacterCount = Int(given.minimum_characters)
    }
    options.method = try KeywordMethod(number: given.method)
    options.phrases = try PhraseUse(number: given.phrases)
    guard (0...1).contains(given.diversity) else {
      throw .invalidArgument("diversity \(given.diversity) is not from 0 to 1")
    }
    options.diversity = given.diversity
    options.partsOfSpeech = try given.tags.map { (tags) throws(LibraryError) in
      try Self.tags(String(cString: tags))
    }
    unit = try OffsetUnit(number: given.offsets)
    let known = UInt32(FENCI_ALLOW_INVALID | FENCI_KEEP_NEAR_DUPLICATES)
    guard given.flags & ~known == 0 else {
      throw .invalidArgument("flags \(given.flags) has a bit that ranking does not know")
    }
    allowsInvalid = given.flags & UInt32(FENCI_ALLOW_INVALID) != 0
    options.mergesNearDuplicates = given.flags & UInt32(FENCI_KEEP_NEAR_DUPLICATES) == 0
  }

  private static func tags(_ list: String) throws(LibraryError) -> Set<PartOfSpeech> {
    var tags: Set<PartOfSpeech> = []
    for name in list.split(separator: ",") {
      guard let tag = PartOfSpeech(name: name) else {
        throw .invalidArgument("\"\(name)\" is no tag of jieba's set; try n,nr,ns,nt,nz,vn")
      }
      tags.insert(tag)
    }
    return tags
  }
}
