/// The version of the library, the program and every door.
package enum Version {
  /// As `fenci --version` prints it.
  package static let current = "0.1.0"
}
