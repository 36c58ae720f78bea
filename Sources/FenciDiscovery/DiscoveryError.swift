/// What can go wrong while strings are counted: data, no prose.
public enum DiscoveryError: Error, Sendable, Hashable {
  /// A temporary file could not be made, written or read; `path` is its folder, `code` the system's
  /// errno.
  case temporaryFile(path: String, code: Int32)
}
