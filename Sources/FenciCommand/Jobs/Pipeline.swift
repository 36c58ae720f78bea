import Dispatch
import FenciText
import Synchronization

/// Reads inputs, has workers do a job on their records, and writes the results in input order.
///
/// Each worker takes the next block, processes it, and waits for its turn to deliver; so at most
/// one block per worker is in memory, and the output is the same for any number of workers. Blocks and
/// outputs are written over those before them.
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
          returnsEarly: returnsEarly,
          // A line that must be refused as a whole must be read as a whole.
          endOfWindow: isStrict ? nil : job.endOfWindow)))
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
      var result = BlockResult()
      var buffer: Bytes = []
      while let (number, block) = queue.withLock({ $0.next(reusing: buffer) }) {
        buffer = process(block, reader: &reader, worker: worker, into: &result)
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

  /// Replaces a result by that of a block; returns the block's bytes, to be written over.
  private func process(
    _ block: Result<Block, CommandError>, reader: inout RecordReader, worker: Worker,
    into result: inout BlockResult
  ) -> Bytes {
    result.removeAll()
    switch block {
    case .failure(let error):
      result.findings.errors = [error]
      return []
    case .success(let block):
      result.source = block.source
      result.byteCount = block.bytes.count
      result.beginsRecord = block.lineStart == nil
      result.endsRecord = block.endsLine
      result.output.reserveCapacity(block.bytes.count * 3 / 2)
      reader.forEachRecord(of: block, findings: &result.findings) {
        record throws(CommandError) in
        try worker.process(record, &result.output)
      }
      return block.bytes
    }
  }
}

/// Blocks with their places in the order of the run.
private struct NumberedQueue: ~Copyable {
  var blocks: InputQueue
  var taken = 0

  mutating func next(
    reusing buffer: Bytes
  ) -> (number: Int, block: Result<Block, CommandError>)? {
    guard let block = blocks.next(reusing: buffer) else { return nil }
    defer { taken += 1 }
    return (taken, block)
  }
}
