import FenciTestSupport
import Synchronization
import Testing

@testable import FenciCommand

@Suite("runs")
struct PipelineTests {
  /// Repeats each record behind its line number.
  private struct EchoJob: Job {
    func makeWorker() -> Worker {
      Worker { record, output in
        output.append("\(record.line) ")
        output.append(showing: record.text, isValid: record.isValid)
        output.append(ascii: "\n")
      }
    }
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ inputs: [String], workerCount: Int, framing: JSONFraming = .lines,
    job: some Job = EchoJob()
  ) throws -> (output: Bytes, status: RunStatus) {
    let pipeline = Pipeline(
      inputs: InputSource.resolve(inputs, isRecursive: false), layout: .lines,
      blockSize: 1 << 12, workerCount: workerCount)
    let outlet = Outlet(
      to: try OutputFile(folder.path("out")), framing: framing,
      diagnostics: Diagnostics { _ in },
      progress: ProgressLine(isEnabled: false, totalBytes: 0))
    let status = try pipeline.run(job, into: outlet)
    return (try folder.read("out"), status)
  }

  @Test("the output is the same for any number of workers", arguments: [2, 3, 8])
  func orderIsKept(workerCount: Int) throws {
    var random = SplitMix64(seed: 7)
    var bytes: Bytes = []
    for line in 0..<2_000 {
      bytes += "\(line) ".utf8
      bytes += repeatElement(0x61, count: Int.random(in: 0...80, using: &random))
      bytes.append(0x0A)
    }
    let large = try folder.write(bytes, to: "large")
    let small = try folder.write("小\n".utf8, to: "small")
    let inputs = [small, large, "/missing", small, large]
    let serial = try run(inputs, workerCount: 1)
    let parallel = try run(inputs, workerCount: workerCount)
    #expect(serial.output.count > 2 * bytes.count)
    #expect(parallel.output == serial.output)
    #expect(serial.status == .failure)
    #expect(parallel.status == .failure)
  }

  @Test("an input that cannot be read does not stop the others")
  func goesOn() throws {
    let file = try folder.write("一\n二".utf8, to: "file")
    let result = try run([file, folder.path, "/missing", file], workerCount: 1)
    #expect(result.output.text == "1 一\n2 二\n1 一\n2 二\n")
    #expect(result.status == .failure)
  }

  /// Counts records, each worker for itself.
  private final class CountJob: Job {
    private let count = Mutex(0)

    func makeWorker() -> Worker {
      var own = 0
      return Worker { _, _ in
        own += 1
      } finish: { [self] in
        count.withLock { $0 += own }
      }
    }

    var epilogue: Bytes { Bytes("\(count.withLock { $0 })\n".utf8) }
  }

  @Test("what workers gather is written at the end", arguments: [1, 2, 5])
  func epilogue(workerCount: Int) throws {
    let file = try folder.write(Bytes(repeating: 0x0A, count: 20_000), to: "lines")
    let result = try run([file, file], workerCount: workerCount, job: CountJob())
    #expect(result.output.text == "40000\n")
  }

  @Test("no input, no output, status 0")
  func empty() throws {
    let result = try run([try folder.write([], to: "file")], workerCount: 1)
    #expect(result.output.isEmpty)
    #expect(result.status == .success)
  }
}
