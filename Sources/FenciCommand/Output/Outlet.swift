/// What one worker made of one block.
struct BlockResult: Sendable {
  /// The input the block came from; `nil` when it could not even be opened.
  var source: InputSource?
  /// Bytes of the block, for the progress line.
  var byteCount = 0
  /// Ready to be written.
  var output: Bytes = []
  /// Whether the output begins with the beginning of a record.
  var beginsRecord = true
  /// Whether the output ends with the end of a record.
  var endsRecord = true
  var findings = Findings()
  /// What is to be done when the block has its turn.
  var inTurn: (@Sendable () -> Void)?

  /// Forgets all but the room for output.
  mutating func removeAll() {
    output.removeAll(keepingCapacity: true)
    self = BlockResult(output: output)
  }
}

/// Where results arrive in input order: writes them, reports what was found, shows progress.
struct Outlet: ~Copyable {
  /// Why nothing is written any more; `nil` while all is well.
  private(set) var failure: CommandError?
  private var file: OutputFile
  private var array: ArrayBrackets?
  private var diagnostics: Diagnostics
  private var progress: ProgressLine
  /// The input whose results arrive, and what was replaced in it so far.
  private var current: (source: InputSource, findings: Findings)?

  /// - Parameters:
  ///   - file: Where results are written.
  ///   - framing: Whether they are the elements of one JSON array.
  ///   - diagnostics: Where errors go.
  ///   - progress: What shows how far the run has come.
  init(
    to file: consuming OutputFile, framing: JSONFraming, diagnostics: Diagnostics,
    progress: ProgressLine
  ) {
    self.file = file
    self.diagnostics = diagnostics
    self.progress = progress
    array = framing == .array ? ArrayBrackets() : nil
  }

  /// Writes and reports a result; does nothing once a write has failed.
  mutating func deliver(_ result: BlockResult) {
    guard failure == nil else { return }
    if result.source != current?.source { endInput() }
    if let source = result.source, current == nil { current = (source, Findings()) }
    if !result.findings.errors.isEmpty {
      progress.clear()
      for error in result.findings.errors { diagnostics.report(error) }
    }
    current?.findings.noteReplacements(of: result.findings)
    result.inTurn?()
    do throws(CommandError) {
      if !result.output.isEmpty, result.beginsRecord { try file.write(array?.beginning ?? []) }
      try file.write(array?.elements(of: result) ?? result.output[...])
    } catch {
      failure = error
    }
    progress.advance(byBytes: result.byteCount)
  }

  /// Stops the run: nothing is written any more.
  mutating func fail(_ error: CommandError) {
    failure = failure ?? error
  }

  /// Ends the last input and gives the output file its name.
  ///
  /// - Parameter epilogue: Written last.
  /// - Returns: The exit status of the run.
  /// - Throws: The error that stopped the writing, ``CommandError/closedPipe`` among them.
  consuming func finish(epilogue: Bytes = []) throws(CommandError) -> RunStatus {
    endInput()
    progress.clear()
    if let failure { throw failure }
    if let array { try file.write(array.end) }
    try file.write(epilogue)
    try file.finish()
    return diagnostics.status
  }

  /// Says what can only be said once an input has been read to its end.
  private mutating func endInput() {
    guard let (source, findings) = current.take() else { return }
    progress.clear()
    if let first = findings.firstReplaced {
      diagnostics.reportReplacements(in: source.name, count: findings.replacedCount, first: first)
    }
    diagnostics.reportEnd(ofInputNamed: source.name)
  }
}

/// Puts objects that are each followed by a separator between the brackets of one array.
private struct ArrayBrackets {
  private var isEmpty = true

  /// What stands before the next object: the bracket, or the separator that the last one lacks.
  var beginning: Bytes { isEmpty ? Bytes("[\n".utf8) : JSONFraming.array.separator }

  /// The objects of a result without the separator behind the last one.
  mutating func elements(of result: BlockResult) -> Bytes.SubSequence {
    guard !result.output.isEmpty else { return [] }
    isEmpty = false
    return result.endsRecord
      ? result.output.dropLast(JSONFraming.array.separator.count) : result.output[...]
  }

  /// What closes the array.
  var end: Bytes { Bytes((isEmpty ? "[]\n" : "\n]\n").utf8) }
}
