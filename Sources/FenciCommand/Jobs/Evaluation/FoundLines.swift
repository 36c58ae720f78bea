import FenciSegmentation
import Synchronization

/// The words that another program found, line by line beside those of people.
///
/// Workers ask for lines in an order that is nearly that of the file; what was read and not yet asked for is
/// kept, so memory holds about as much as the blocks that the workers have.
final class FoundLines: Sendable {
  fileprivate struct State: ~Copyable {
    var reader: BlockReader
    var records: RecordReader
    /// Lines that were read and not asked for yet, by number.
    var waiting: [Int: Bytes] = [:]
    var lineCount = 0
    /// Whether reading ended with an error, which is thrown once.
    var hasFailed = false
  }

  private let name: String
  private let state: Mutex<State>

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - source: The file; `nil` is standard input.
  ///   - pipeline: How the lines of people are read.
  /// - Throws: The error of opening it.
  init(_ source: InputSource?, like pipeline: Pipeline) throws(CommandError) {
    let source = source ?? .standardInput
    name = source.name
    state = Mutex(
      State(
        reader: try BlockReader(
          source, encoding: pipeline.encoding, blockSize: pipeline.blockSize, returnsEarly: false),
        records: RecordReader(layout: .lines, isStrict: pipeline.isStrict)))
  }

  /// The ends of the words of a line, in bytes of its text.
  ///
  /// - Parameters:
  ///   - gold: The line that people divided.
  ///   - place: Where it stands.
  /// - Returns: `nil` after an error of reading, which was thrown before.
  /// - Throws: ``EvaluationError/missingLine(_:found:lineCount:)``,
  ///   ``EvaluationError/textsDiffer(_:expected:found:other:)``, or the error of reading.
  func ends(for gold: SegmentedLine, at place: Place) throws(CommandError) -> [Int]? {
    let (line, lineCount, hasFailed) = try state.withLock { state throws(CommandError) in
      (try state.take(place.line), state.lineCount, state.hasFailed)
    }
    guard let line else {
      if hasFailed { return nil }
      throw .evaluation(.missingLine(place, found: name, lineCount: lineCount))
    }
    let found = line.withUnsafeBufferPointer { SegmentedLine($0) }
    guard found.text == gold.text else { throw .evaluation(difference(of: gold, found, at: place)) }
    return found.ends
  }

  /// Checks that there are no lines behind the last one of people.
  ///
  /// - Throws: ``EvaluationError/surplusLine(_:gold:lineCount:)``, or the error of reading.
  func expectEnd(after lineCount: Int, of gold: String) throws(CommandError) {
    let hasMore = try state.withLock { state throws(CommandError) in
      try state.take(lineCount + 1) != nil
    }
    guard hasMore else { return }
    let place = Place(source: name, line: lineCount + 1, column: 1)
    throw .evaluation(.surplusLine(place, gold: gold, lineCount: lineCount))
  }

  private func difference(
    of gold: SegmentedLine, _ found: SegmentedLine, at place: Place
  ) -> EvaluationError {
    var offset = zip(gold.text, found.text).prefix { $0 == $1 }.count
    // Not within a character.
    while offset > 0, gold.text.isInsideScalar(offset) || found.text.isInsideScalar(offset) {
      offset -= 1
    }
    var (place, other) = (place, Place(source: name, line: place.line, column: 1))
    place.column += gold.lineOffset(ofTextOffset: offset)
    other.column += found.lineOffset(ofTextOffset: min(offset, found.text.count))
    return .textsDiffer(
      place, expected: gold.text.excerpt(from: offset), found: found.text.excerpt(from: offset),
      other: other)
  }
}

extension FoundLines.State {
  /// Takes a line, and reads as far as it; `nil` when the file has fewer.
  fileprivate mutating func take(_ number: Int) throws(CommandError) -> Bytes? {
    while lineCount < number, !hasFailed, let block = try next() {
      var findings = Findings()
      var read: [(Int, Bytes)] = []
      records.forEachRecord(of: block, findings: &findings) {
        read.append(($0.line, Bytes($0.text)))
      }
      for (line, bytes) in read {
        waiting[line] = bytes
        lineCount = max(lineCount, line)
      }
      if let error = findings.errors.first {
        hasFailed = true
        throw error
      }
    }
    return waiting.removeValue(forKey: number)
  }

  private mutating func next() throws(CommandError) -> Block? {
    do throws(CommandError) { return try reader.next() } catch {
      hasFailed = true
      throw error
    }
  }
}

extension Bytes {
  /// Whether a byte continues a character of UTF-8.
  fileprivate func isInsideScalar(_ offset: Int) -> Bool {
    offset < count && self[offset] & 0xC0 == 0x80
  }

  /// The first characters from a byte on.
  fileprivate func excerpt(from offset: Int) -> String {
    String(String(decoding: self[Swift.min(offset, count)...].prefix(80), as: UTF8.self).prefix(10))
  }
}
