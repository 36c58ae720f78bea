import FenciText

/// A job's surroundings: what was typed, resolved against the terminal and the file system.
struct Run {
  var pipeline: Pipeline
  var outputPath: String
  var framing: JSONFraming
  /// Whether a progress line may be shown.
  var showsProgress: Bool
  /// Whether somebody must be told that the program waits for them to type.
  var waitsForTyping: Bool

  /// Resolves options.
  ///
  /// - Parameters:
  ///   - input: What to read.
  ///   - format: How to write results of records, if there are any.
  ///   - output: Where to write.
  ///   - workerCount: How many blocks are processed at once.
  ///   - layout: What a record is.
  ///   - environment: The terminal.
  init(
    input: InputOptions, format: FormatOptions? = nil, output: OutputOptions, workerCount: Int,
    layout: RecordLayout, environment: ProcessEnvironment
  ) {
    self.init(
      inputs: InputSource.resolve(input.inputs, isRecursive: input.recursive), text: input.text,
      format: format, output: output, workerCount: workerCount, layout: layout,
      environment: environment)
  }

  /// Resolves options.
  ///
  /// - Parameters:
  ///   - inputs: What to read.
  ///   - text: What it is text in.
  ///   - format: How to write results of records, if there are any.
  ///   - output: Where to write.
  ///   - workerCount: How many blocks are processed at once.
  ///   - layout: What a record is.
  ///   - environment: The terminal.
  init(
    inputs: [Result<InputSource, CommandError>], text: EncodingOptions,
    format: FormatOptions? = nil, output: OutputOptions, workerCount: Int, layout: RecordLayout,
    environment: ProcessEnvironment
  ) {
    let readsTerminal =
      environment.isInputTerminal
      && inputs.contains { (try? $0.get()) == .standardInput }
    let exchange = format?.jsonl == true ? LineExchange() : nil
    let flushesLines = format?.lineBuffered == true || readsTerminal
    pipeline = Pipeline(
      inputs: inputs, layout: layout, encoding: exchange == nil ? text.encoding : .utf8,
      isStrict: text.strict || exchange != nil, exchange: exchange, returnsEarly: flushesLines,
      // A line that is to appear at once must not wait for the turn of a worker that reads.
      workerCount: flushesLines ? 1 : workerCount)
    outputPath = output.output
    framing = format?.format == .json ? .array : .lines
    let writesTerminal = environment.isOutputTerminal && output.output == "-"
    showsProgress =
      output.progress == .auto && environment.isErrorTerminal && !readsTerminal && !writesTerminal
    waitsForTyping = readsTerminal
  }

  /// Whether results must say which input they come from.
  var hasSeveralInputs: Bool { pipeline.inputs.count > 1 }

  /// The writer of objects in this run.
  var jsonRecords: JSONRecordWriter {
    JSONRecordWriter(
      framing: framing, namesInputs: hasSeveralInputs, clearsErrors: pipeline.exchange != nil)
  }

  /// Refuses to replace what is read.
  ///
  /// - Throws: ``CommandError/outputIsInput(path:)``.
  func checkOutput(_ path: String) throws(CommandError) {
    guard path != "-" else { return }
    for case .success(let input) in pipeline.inputs where input.isFile(path) {
      throw .outputIsInput(path: path)
    }
  }

  /// Does a job.
  ///
  /// - Parameters:
  ///   - job: The job.
  ///   - diagnostics: Where errors go.
  /// - Returns: The exit status.
  /// - Throws: The error that stopped the writing.
  func perform(
    _ job: some Job, diagnostics: Diagnostics
  ) throws(CommandError) -> RunStatus {
    try checkOutput(outputPath)
    if waitsForTyping { diagnostics.hintAtTerminalInput() }
    let totalBytes = pipeline.inputs.reduce(0) { sum, input in
      sum + (showsProgress ? (try? input.get())?.sizeInBytes ?? 0 : 0)
    }
    let outlet = Outlet(
      to: try OutputFile(outputPath), framing: framing, diagnostics: diagnostics,
      progress: ProgressLine(isEnabled: showsProgress, totalBytes: totalBytes))
    return try pipeline.run(job, into: outlet)
  }
}
