/// What a command does with each record; shared by all workers.
protocol Job: Sendable {
  /// Makes what one worker needs.
  ///
  /// - Throws: What stops the run before it begins.
  func makeWorker() throws(CommandError) -> Worker

  /// Where a line may be divided that is too long to be read whole; `nil` when a record must be whole.
  var endOfWindow: WindowRule? { get }

  /// What is written after the output of the last record.
  ///
  /// Asked for when all workers have finished.
  ///
  /// - Throws: What stops the run without any output.
  var epilogue: Bytes { get throws(CommandError) }
}

extension Job {
  var endOfWindow: WindowRule? { nil }
  var epilogue: Bytes { [] }
}

/// One of several that share the records of a run; used on one thread at a time.
struct Worker {
  /// Appends the output of a record; what it throws is reported, and the run goes on.
  var process: (borrowing Record, inout Bytes) throws(CommandError) -> Void
  /// Called after the last record of a block; what it returns is called when the block has its turn to be
  /// written, one block after the other in the order of the run.
  var finishBlock: () -> (@Sendable () -> Void)? = { nil }
  /// Called after the last record.
  var finish: () -> Void = {}
}
