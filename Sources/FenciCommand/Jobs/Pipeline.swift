import Dispatch
import FenciText
import Synchronization

/// Reads inputs, has workers do a job on their records, and writes the results in input order.
///
/// Each worker takes the next block, processes it, and waits for its turn to deliver; so at most
/// one block per worker is in memory, and the output is the same for any number of workers.
struct Pipeline {
  var inputs: [Result<InputSource, CommandError>]
  var layout: RecordLayout
  /// What inputs are text in; `nil` is what a byte order mark says, else UTF-8.
  var encoding: TextEncoding?
  /// Whether ill-formed text is an error.
  var isStrict = false
  /// As for ``BlockReader``.
  var blockSize = BlockReader.standardSize
  /// As for ``BlockReader``.
  var returnsEarly = false
  var workerCount = 1

  /// Runs a job to its end.
  ///
  /// - Parameters:
  ///   - job: The job.
  ///   - outlet: Receives the results.
  /// - Returns: The exit status.
  /// - Throws: The error that stopped the writing.
  func run(
    _ job: some Job, into outlet: consuming sending Outlet
  ) throws(CommandError) -> RunStatus {
    let queue = Mutex(
      NumberedQueue(
        blocks: InputQueue(
          inputs, layout: layout, encoding: encoding, blockSize: blockSize,
          returnsEarly: returnsEarly)))
    let outlet = Mutex(Optional(outlet))
    let turns = (0..<workerCount).map { _ in DispatchSemaphore(value: 0) }
    turns[0].signal()
    let work = { @Sendable in
      let worker: Worker
      do throws(CommandError) {
        worker = try job.makeWorker()
      } catch {
        return outlet.withLock { $0?.fail(error) }
      }
      var reader = RecordReader(layout: layout, isStrict: isStrict)
      while let (number, block) = queue.withLock({ $0.next() }) {
        let result = process(block, reader: &reader, worker: worker)
        turns[number % workerCount].wait()
        let isOpen = outlet.withLock { outlet in
          outlet?.deliver(result)
          return outlet?.failure == nil
        }
        turns[(number + 1) % workerCount].signal()
        if !isOpen { break }
      }
      worker.finish()
    }
    if workerCount == 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: workerCount) { _ in work() }
    }
    return try outlet.withLock { $0.take() }?.finish(epilogue: job.epilogue) ?? .failure
  }

  private func process(
    _ block: Result<Block, CommandError>, reader: inout RecordReader, worker: Worker
  ) -> BlockResult {
    var result = BlockResult()
    switch block {
    case .failure(let error):
      result.findings.errors = [error]
    case .success(let block):
      result.source = block.source
      result.byteCount = block.bytes.count
      var output: Bytes = []
      output.reserveCapacity(block.bytes.count * 3 / 2)
      reader.forEachRecord(of: block, findings: &result.findings) {
        record throws(CommandError) in
        try worker.process(record, &output)
      }
      result.output = output
    }
    return result
  }
}

/// Blocks with their places in the order of the run.
private struct NumberedQueue: ~Copyable {
  var blocks: InputQueue
  var taken = 0

  mutating func next() -> (number: Int, block: Result<Block, CommandError>)? {
    guard let block = blocks.next() else { return nil }
    defer { taken += 1 }
    return (taken, block)
  }
}
