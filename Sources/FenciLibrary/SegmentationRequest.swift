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
    mode = try Self.mode(given.mode)
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

  private static func mode(_ number: UInt32) throws(LibraryError) -> SegmentationMode {
    switch number {
    case FENCI_PRECISE.rawValue: .precise
    case FENCI_SEARCH.rawValue: .search
    case FENCI_FULL.rawValue: .full
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

/// Structs that callers fill, and that begin with the size that the caller's header gave them.
enum SizedOptions {
  /// Copies as much as the caller's header has.
  ///
  /// - Parameters:
  ///   - pointer: The caller's struct.
  ///   - size: Its first member.
  ///   - defaults: What members are that the caller's header does not have.
  /// - Returns: The caller's members, and the defaults of later ones.
  /// - Throws: When the size is less than that of a size.
  static func read<Options: BitwiseCopyable>(
    _ pointer: UnsafePointer<Options>, size: UInt32, _ defaults: Options
  ) throws(LibraryError) -> Options {
    guard size >= UInt32(MemoryLayout<UInt32>.size) else {
      throw .invalidArgument(
        "size is \(size); set it to the sizeof of the options' struct before the others")
    }
    var options = defaults
    withUnsafeMutableBytes(of: &options) {
      $0.copyMemory(
        from: UnsafeRawBufferPointer(start: pointer, count: min(Int(size), $0.count)))
    }
    return options
  }
}
