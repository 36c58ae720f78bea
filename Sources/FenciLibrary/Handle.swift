/// An object of ours behind an opaque pointer of C.
///
/// The pointer owns one reference, from `give` to `close`.
enum Handle<Object: AnyObject> {
  /// Gives an object to the caller.
  static func give(_ object: Object, to pointer: UnsafeMutablePointer<OpaquePointer?>) {
    pointer.pointee = OpaquePointer(Unmanaged.passRetained(object).toOpaque())
  }

  /// The object that a caller's pointer stands for.
  ///
  /// - Parameters:
  ///   - pointer: As C gives it.
  ///   - name: The parameter, for the error.
  /// - Returns: The object; the caller's reference stays the caller's.
  /// - Throws: When the pointer is null, as that of a closed handle is.
  static func object(
    _ pointer: OpaquePointer?, _ name: String
  ) throws(LibraryError) -> Object {
    guard let pointer else {
      throw .invalidArgument("\(name) is NULL; was it closed, or did making it fail?")
    }
    return Unmanaged<Object>.fromOpaque(UnsafeRawPointer(pointer)).takeUnretainedValue()
  }

  /// Takes an object back, and sets the caller's pointer to null.
  static func close(_ pointer: UnsafeMutablePointer<OpaquePointer?>?) {
    guard let pointer, let closed = pointer.pointee else { return }
    pointer.pointee = nil
    Unmanaged<Object>.fromOpaque(UnsafeRawPointer(closed)).release()
  }
}
