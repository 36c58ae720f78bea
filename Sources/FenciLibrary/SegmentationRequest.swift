import CFenci
import FenciSegmentation
import FenciText

/// What `fenci_segment_options` asks for.
struct SegmentationRequest {
  private(set) var mode = SegmentationMode.precise
  private(set) var unit = OffsetUnit.byte
  private(set) var hasTags = false
  private(set) var skipsWhitespace = false
  private(set) var allowsInvalid = false

  /// Reads the options.
  ///
  /// - Parameter options: Null for the defaults; of an older or newer header, as their size says.
  /// - Throws: A number that no enumeration has, an unknown flag, tags of overlapping words.
  init(_ options: UnsafePointer<fenci_segment_options>?) throws(LibraryError) {
    guard let options else { return }
    let given = try SizedOptions.read(options, size: options.pointee.size, fenci_segment_options())
    mode = try SegmentationMode(number: given.mode)
    unit = try OffsetUnit(number: given.offsets)
    let known = UInt32(FENCI_WITH_TAGS | FENCI_SKIP_WHITESPACE | FENCI_ALLOW_INVALID)
    guard given.flags & ~known == 0 else {
      throw .invalidArgument("flags \(given.flags) has a bit that segmenting does not know")
    }
    hasTags = given.flags & UInt32(FENCI_WITH_TAGS) != 0
    skipsWhitespace = given.flags & UInt32(FENCI_SKIP_WHITESPACE) != 0
    allowsInvalid = given.flags & UInt32(FENCI_ALLOW_INVALID) != 0
    guard !hasTags || mode == .precise else {
      throw .invalidArgument("FENCI_WITH_TAGS goes with FENCI_PRECISE only")
    }
  }
}
