import CFenci

/// Structs that callers fill, and that begin with the size that the caller's header gave them.
enum SizedOptions {
  /// No less than the size itself; no more than any later header's, so that a forgotten size reads nothing far.
  private static let plausibleSizes = MemoryLayout<UInt32>.size...256

  /// Copies as much as the caller's header has.
  ///
  /// - Parameters:
  ///   - pointer: The caller's struct.
  ///   - size: Its first member.
  ///   - defaults: What members are that the caller's header does not have.
  /// - Returns: The caller's members, and the defaults of later ones.
  /// - Throws: When the size is no struct's, and when a newer header's member asks for something.
  static func read<Options: BitwiseCopyable>(
    _ pointer: UnsafePointer<Options>, size: UInt32, _ defaults: Options
  ) throws(LibraryError) -> Options {
    guard plausibleSizes.contains(Int(size)) else {
      throw .invalidArgument(
        "size is \(size); set it to the sizeof of the options' struct before the others")
    }
    let given = UnsafeRawBufferPointer(start: pointer, count: Int(size))
    guard given.dropFirst(MemoryLayout<Options>.size).allSatisfy({ $0 == 0 }) else {
      throw .invalidArgument(
        "the options ask for what this library does not know; it is older than the header")
    }
    var options = defaults
    withUnsafeMutableBytes(of: &options) {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: given.prefix($0.count)))
    }
    return options
  }
}
