import Fenci
import FenciSegmentation
import FenciTestSupport
import Testing

@testable import FenciCommand

/// The law of splitting: the size of blocks and the number of workers change no byte of the output.
@Suite("lines longer than a block", .printingLoopValues)
struct LongLinesTests {
  private let folder: TemporaryFolder
  private let analyzer: Analyzer

  init() throws {
    folder = try TemporaryFolder()
    analyzer = try Analyzer()
  }

  /// What a run writes, and what it says.
  private func run(
    _ job: some Job, _ inputs: [String], blockSize: Int, workerCount: Int = 1,
    framing: JSONFraming = .lines
  ) throws -> (output: Bytes, messages: [String]) {
    let messages = Messages()
    let pipeline = Pipeline(
      inputs: InputSource.resolve(inputs, isRecursive: false), layout: .lines,
      blockSize: blockSize, workerCount: workerCount)
    let outlet = Outlet(
      to: try OutputFile(folder.path("out")), framing: framing,
      diagnostics: messages.diagnostics,
      progress: ProgressLine(isEnabled: false, totalBytes: 0))
    _ = try pipeline.run(job, into: outlet)
    return (try folder.read("out"), messages.lines)
  }

  /// Short lines, blank lines and lines of many windows, some of them of white space or ill-formed.
  private func text(_ generator: inout SplitMix64) -> Bytes {
    var text: Bytes = []
    for _ in 0..<5 {
      var line: Bytes = []
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        switch Int.random(in: 0..<5, using: &generator) {
        case 0: line += HostileText.bytes(partCount: 30, using: &generator)
        case 1: line += Array(repeating: 0x20, count: 40_000)
        case 2: line += Array(String(repeating: "新能源汽车产业发展", count: 1_500).utf8)
        case 3: line += Array(String(repeating: "他说：“😀好”，\\ ", count: 1_000).utf8)
        default: line += HostileText.string(partCount: 300, using: &generator).utf8
        }
      }
      text += line.filter { $0 != 0x0A }
      text += Array(["\n", "\r\n", "\n\n"][Int.random(in: 0..<3, using: &generator)].utf8)
    }
    return Bool.random(using: &generator) ? text : text.dropLast(text.last == 0x0A ? 1 : 0)
  }

  @Test("any block size and any number of workers write the same bytes")
  func law() throws {
    let formats: [(OutputFormat, OffsetUnit, JSONFraming)] = [
      (.text, .byte, .lines), (.tsv, .utf16, .lines), (.json, .scalar, .array),
    ]
    try withSeeds(0..<2) { generator in
      let inputs = [
        try folder.write(text(&generator), to: "a"), try folder.write(text(&generator), to: "b"),
      ]
      try withEvery("format", in: formats) { format, offsets, framing in
        let records = JSONRecordWriter(framing: framing, namesInputs: true)
        let writer: TokenWriter =
          switch format {
          case .text: .plain(PlainWriter(separator: Bytes("  ".utf8)))
          case .tsv: .tsv(TSVWriter(offsets: offsets, namesInputs: true))
          case .json, .jsonl: .jsonLines(JSONLinesWriter(offsets: offsets, records: records))
          }
        let job = SegmentJob(analyzer: analyzer, mode: .precise, writer: writer)
        let whole = try run(job, inputs, blockSize: .max / 2, framing: framing)
        try withEvery("block size", in: [1, 40_000]) { blockSize in
          let parts = try run(
            job, inputs, blockSize: blockSize, workerCount: 1 + blockSize % 3, framing: framing)
          #expect(parts.output == whole.output)
          #expect(parts.messages == whole.messages)
        }
      }
    }
  }

  @Test("the tokens of a line are found in the parts that the reader makes")
  func parts() throws {
    let line = Bytes(String(repeating: "新能源汽车产业发展很快，", count: 8_000).utf8)
    let source = InputSource.file(path: try folder.write(line + [0x0D, 0x0A, 0x61], to: "line"))
    var reader = try BlockReader(
      source, blockSize: 1 << 15, returnsEarly: false,
      endOfWindow: analyzer.segmenter.endOfWindow)
    var read: Bytes = []
    var count = 0
    while let block = try reader.next() {
      #expect(block.bytes.count < 1 << 18)
      #expect((block.lineStart?.byteCount ?? 0) == min(read.count, line.count))
      #expect(block.endsLine == (read.count + block.bytes.count >= line.count + 2))
      #expect(block.firstLine == 1)
      read += block.bytes
      count += 1
    }
    #expect(read == line + [0x0D, 0x0A, 0x61])
    #expect(count > 3)
  }
}
