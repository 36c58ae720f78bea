/// A job that measures how good the results for one file are.
protocol EvaluationJob: Job {
  associatedtype Score: Sendable

  /// What was measured; asked for when all workers have finished.
  var score: Score { get }
}

/// Scores the results for one file of people's choices after the other.
struct Evaluation {
  /// The scores of a run.
  struct Outcome<Score> {
    /// In the order of the run; files with an error are left out: a score of some lines is none of the file.
    var files: [(name: String, score: Score)] = []
    var status = RunStatus.success
  }

  /// The run over all files, of which each is one of its own.
  let run: Run
  /// What was found for each file.
  private let found: [InputSource?]

  /// Resolves options.
  init(
    gold: GoldOptions, output: OutputOptions, workerCount: Int, layout: RecordLayout,
    environment: ProcessEnvironment
  ) {
    run = Run(
      inputs: InputSource.resolve(gold.gold, isRecursive: false), text: gold.text, output: output,
      workerCount: workerCount, layout: layout, environment: environment)
    found = gold.foundSources
  }

  /// The names of the files, in the order of the run.
  var names: [String] { run.pipeline.inputs.map { (try? $0.get().name) ?? "" } }

  /// Scores all files.
  ///
  /// - Parameters:
  ///   - diagnostics: Where errors go.
  ///   - makeJob: Makes the job for a file: gets its number, and what was found for it.
  /// - Returns: The scores, and the exit status.
  /// - Throws: ``CommandError/outputIsInput(path:)``; what is wrong with a file is reported.
  func score<ScoringJob: EvaluationJob>(
    diagnostics: inout Diagnostics,
    _ makeJob: (_ number: Int, _ found: InputSource?) throws(CommandError) -> ScoringJob
  ) throws(CommandError) -> Outcome<ScoringJob.Score> {
    try checkOutput()
    var outcome = Outcome<ScoringJob.Score>()
    for (number, input) in run.pipeline.inputs.enumerated() {
      var fileRun = run
      fileRun.pipeline.inputs = [input]
      // Nothing is written before all files have their scores.
      fileRun.outputPath = "-"
      do throws(CommandError) {
        let job = try makeJob(number, found[number])
        let status = try fileRun.perform(job, diagnostics: diagnostics)
        outcome.status = max(outcome.status, status)
        if status == .success { outcome.files.append((names[number], job.score)) }
      } catch {
        diagnostics.report(error)
        outcome.status = max(outcome.status, .failure)
      }
    }
    return outcome
  }

  /// Writes the figures.
  func write(_ text: Bytes) throws(CommandError) {
    var file = try OutputFile(run.outputPath)
    try file.write(text)
    try file.finish()
  }

  /// Refuses to replace what is read.
  private func checkOutput() throws(CommandError) {
    try run.checkOutput(run.outputPath)
    for case let source? in found where run.outputPath != "-" && source.isFile(run.outputPath) {
      throw .outputIsInput(path: run.outputPath)
    }
  }
}
