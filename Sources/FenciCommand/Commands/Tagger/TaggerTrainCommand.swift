import ArgumentParser
import Fenci

/// `fenci tagger train` learns a model from tagged sentences.
struct TaggerTrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Learn the model of the context tagger from tagged sentences.",
    discussion: """
      Each line is a sentence, words with tags of jieba's set; white space within a word is written \
      _. The words need not be those that fenci finds: tags are carried over where edges agree.

        $ echo '我/r 爱/v 北京/ns' | fenci tagger train - -o my.tagger
        $ fenci tag --tagger my.tagger article.txt

      Every tenth sentence is not learned from but tagged, and standard error has the figures.
      """)

  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Engine") var engine: EngineOptions
  @OptionGroup(title: "Engine") var parallel: ParallelOptions

  @Option(
    help: ArgumentHelp("See all sentences so often, in each of two rounds.", valueName: "count"))
  var epochs = TaggerTrainingJob.standard.epochCount

  @Option(
    help: ArgumentHelp(
      "Keep so many features; each takes 32 bytes of the model.", valueName: "count"))
  var features = TaggerTrainingJob.standard.rowCount

  @Option(
    help: ArgumentHelp("Decides in which order sentences are seen.", valueName: "number"))
  var seed: UInt64 = 1

  func validate() throws {
    guard input.field == nil else { throw UsageError.taggedField.validation }
    guard epochs > 0 else { throw UsageError.epochCount(epochs).validation }
    guard (1000...1 << 22).contains(features) else {
      throw UsageError.featureCount(features).validation
    }
  }

  func run() throws {
    try perform { environment, diagnostics throws(CommandError) in
      let run = Run(
        input: input, output: output, workerCount: parallel.workerCount, layout: .lines,
        environment: environment)
      var trainer = TaggerTrainingJob.standard
      trainer.epochCount = epochs
      trainer.rowCount = features
      trainer.seed = seed
      let job = TaggerTrainingJob(
        segmenter: try engine.makeAnalyzer().segmenter, trainer: trainer,
        inputNames: run.pipeline.inputs.compactMap { try? $0.get().name },
        diagnostics: diagnostics)
      return try run.perform(job, diagnostics: diagnostics)
    }
  }
}
