import Synchronization

/// Workspaces between two calls of the simple functions, which ask their callers for none.
///
/// Holds as many as were ever in use at once, each as large as its largest text made it.
final class WorkspacePool: @unchecked Sendable {
  private let lock = Mutex(())
  // Guarded by the lock. A workspace belongs to whoever took it until it is put back.
  private var idle: [AnalyzerWorkspace] = []

  /// Takes an idle workspace, if there is one.
  func take() -> AnalyzerWorkspace? {
    lock.withLock { _ in
      nonisolated(unsafe) let workspace = idle.popLast()
      return workspace
    }
  }

  /// Gives a workspace to whoever comes next; the caller must not use it any more.
  func putBack(_ workspace: AnalyzerWorkspace) {
    nonisolated(unsafe) let workspace = workspace
    lock.withLock { _ in idle.append(workspace) }
  }
}

extension Analyzer {
  /// Lends an idle workspace to a function that does not keep it.
  func withPooledWorkspace<Result, Failure: Error>(
    _ body: (AnalyzerWorkspace) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let workspace = workspaces.take() ?? makeWorkspace()
    defer { workspaces.putBack(workspace) }
    return try body(workspace)
  }
}
