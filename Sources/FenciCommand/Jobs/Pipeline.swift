import Dispatch
import FenciText
import Synchronization

/// Reads inputs, has workers do a job on their records, and writes the results in input order.
///
/// Each worker takes the next block, processes it and hands the result over; a result that is early
/// waits for those before it, so the output is the same for any number of workers. There are never more
/// than ``earlyLimit`` blocks more than workers under way, and blocks and outputs are written over those
/// before them.
struct Pipeline {
  var inputs: [Result<InputSource, CommandError>]
  var layout: RecordLayout
  /// What inputs are text in; `nil` is what a byte order mark says, else UTF-8.
  var encoding: TextEncoding?
  /// Whether ill-formed text is an error.
  var isStrict = false
  /// How lines that fail are answered in their turn; `nil` reports them.
  var exchange: LineExchange?
  /// As for ``BlockReader``.
  var blockSize = BlockReader.standardSize
  /// As for ``BlockReader``.
  var returnsEarly = false
  var workerCount = 1

  /// Results that may wait for earlier ones: enough that no worker stands still while another has a
  /// block that takes longer.
  static let earlyLimit = 2

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
          returnsEarly: returnsEarly, lineLimit: exchange?.lineLimit,
          // A line that must be refused as a whole must be read as a whole.
          endOfWindow: isStrict ? nil : job.endOfWindow)))
    let deliveries = Mutex(Deliveries(to: outlet))
    let places = DispatchSemaphore(value: 0)
    for _ in 0..<workerCount + (workerCount > 1 ? Self.earlyLimit : 0) { places.signal() }
    let work = { @Sendable in
      let worker: Worker
      do throws(CommandError) {
        worker = try job.makeWorker()
      } catch {
        return deliveries.withLock { $0.outlet?.fail(error) }
      }
      var reader = RecordReader(layout: layout, isStrict: isStrict, exchange: exchange)
      var result = BlockResult()
      var buffer: Bytes = []
      while true {
        places.wait()
        guard let (number, block) = queue.withLock({ $0.next(reusing: buffer) }) else { break }
        buffer = process(block, reader: &reader, worker: worker, into: &result)
        let (count, isOpen) = deliveries.withLock { $0.deliver(&result, number: number) }
        for _ in 0..<count { places.signal() }
        if !isOpen { break }
      }
      // Whoever waits for a place finds the end too.
      places.signal()
      worker.finish()
    }
    if workerCount == 1 {
      work()
    } else {
      DispatchQueue.concurrentPerform(iterations: workerCount) { _ in work() }
    }
    guard let outlet = deliveries.withLock({ $0.outlet.take() }) else { return .failure }
    let epilogue = outlet.failure == nil ? try job.epilogue : []
    return try outlet.finish(epilogue: epilogue)
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
      } answering: { error, record in
        exchange?.append(error, of: record, to: &result.output) != nil
      }
      result.inTurn = worker.finishBlock()
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

/// Results on their way to the outlet, which takes them in the order of their blocks.
private struct Deliveries: ~Copyable {
  var outlet: Outlet?
  /// Results whose turn has not come.
  private var early: [Int: BlockResult] = [:]
  /// Results that are written; their room for output is used again.
  private var spare: [BlockResult] = []
  private var nextNumber = 0

  init(to outlet: consuming Outlet) { self.outlet = consume outlet }

  /// Takes a result, and hands over all whose turn has come.
  ///
  /// - Parameters:
  ///   - result: Replaced by one that may be written over.
  ///   - number: The place of its block in the run.
  /// - Returns: How many were handed over, and whether more can be.
  mutating func deliver(_ result: inout BlockResult, number: Int) -> (count: Int, isOpen: Bool) {
    early[number] = result
    result = BlockResult()
    let first = nextNumber
    while let next = early.removeValue(forKey: nextNumber) {
      outlet?.deliver(next)
      nextNumber += 1
      spare.append(next)
    }
    if let written = spare.popLast() { result = written }
    return (nextNumber - first, outlet?.failure == nil)
  }
}
