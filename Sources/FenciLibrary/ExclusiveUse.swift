import CFenci
import Synchronization

/// Says when a handle for one thread at a time is used by two.
final class ExclusiveUse: Sendable {
  private let isInUse = Atomic(false)

  /// Runs a closure, unless another runs already.
  func during<Result>(
    _ name: String, _ body: () throws(LibraryError) -> Result
  ) throws(LibraryError) -> Result {
    guard !isInUse.exchange(true, ordering: .acquiring) else {
      throw LibraryError(
        status: FENCI_BUSY,
        sentence: "the \(name) is in use by another call; make one for each thread")
    }
    defer { isInUse.store(false, ordering: .releasing) }
    return try body()
  }
}
