/// What a command does with each record; shared by all workers.
protocol Job: Sendable {
  /// Appends the output of one record.
  typealias Worker = (borrowing Record, inout Bytes) -> Void

  /// Makes what one worker needs; a worker is used on one thread at a time.
  func makeWorker() -> Worker
}
