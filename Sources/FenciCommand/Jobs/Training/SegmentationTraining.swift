import Fenci
import FenciLexicon
import FenciSegmentation
import FenciTraining
import Glibc

/// Learns to segment from files and writes what was learned.
struct SegmentationTraining {
  /// Segmented text and the name of its standard; texts of one name are of one standard.
  var texts: [(standard: String, path: String)]
  var wordListPaths: [String]
  var foldingPath: String?
  var basePath: String?
  /// Text that nobody has divided, in which words are looked for.
  var rawTextPaths: [String] = []
  var developmentPaths: [String]
  var options: SegmentationTrainer.Options
  var outputPath: String
  /// Whether a checkpoint of an interrupted run is taken up.
  var resumes = false
  /// Where what does not fit into memory is sorted.
  var temporaryFolder: String

  /// A text that is measured on.
  private struct DevelopmentText {
    var name: String
    var text: SegmentedText
  }

  /// - Throws: ``CommandError/engine(_:)`` for a file that cannot be read or does not fit,
  ///   ``CommandError/system(_:path:code:)`` when the result cannot be written,
  ///   ``CommandError/outputIsInput(path:)``, ``CommandError/nothingSegmented``.
  func run(diagnostics: inout Diagnostics) throws(CommandError) -> RunStatus {
    let inputs = texts.map(\.path) + wordListPaths + developmentPaths + rawTextPaths
    for path in inputs + [foldingPath, basePath].compactMap({ $0 })
    where InputSource.file(path: path).isFile(outputPath) {
      throw .outputIsInput(path: outputPath)
    }
    // Before the work: a place that cannot be written is said at once.
    var file = try OutputFile(outputPath)
    guard let image = try learn(diagnostics: diagnostics) else { throw .nothingSegmented }
    try file.write(image)
    try file.finish()
    unlink(checkpointPath)
    return diagnostics.status
  }

  /// Segmented text with the number of its standard, and their names.
  private typealias Lesson = (
    texts: [(text: SegmentedText, standard: Int)], standards: [String]
  )

  /// - Returns: The image; `nil` when there is no word to learn from.
  private func learn(diagnostics: Diagnostics) throws(CommandError) -> [UInt8]? {
    let lesson = try engine { () throws(LexiconError) in try readTexts() }
    guard lesson.texts.contains(where: { !$0.text.lines.isEmpty }) else { return nil }
    var lists = try engine { () throws(LexiconError) in
      try TrainingVocabulary.Lists(wordListPaths: wordListPaths, foldingPath: foldingPath)
    }
    lists.words += try wordsOfRawText(lesson, lists, diagnostics: diagnostics)
    return try engine { () throws(LexiconError) in
      try learn(lesson, lists: lists, diagnostics: diagnostics)
    }
  }

  private func engine<Value>(
    _ body: () throws(LexiconError) -> Value
  ) throws(CommandError) -> Value {
    do throws(LexiconError) { return try body() } catch { throw .engine(.lexicon(error)) }
  }

  private func readTexts() throws(LexiconError) -> Lesson {
    var lesson: Lesson = ([], [])
    for text in texts where !lesson.standards.contains(text.standard) {
      lesson.standards.append(text.standard)
    }
    for (standard, path) in texts {
      lesson.texts.append((try Self.read(path), lesson.standards.firstIndex(of: standard) ?? 0))
    }
    return lesson
  }

  /// The words that raw text shows and neither the segmented text nor the lists have.
  private func wordsOfRawText(
    _ lesson: Lesson, _ lists: TrainingVocabulary.Lists, diagnostics: Diagnostics
  ) throws(CommandError) -> [LexiconEntry] {
    guard !rawTextPaths.isEmpty else { return [] }
    let known = try engine { () throws(LexiconError) in
      try TrainingVocabulary(lesson.texts.map(\.text), lists: lists)
    }
    let words = try RawTextWords(
      paths: rawTextPaths, lexicon: known.lexicon, temporaryFolder: temporaryFolder
    ).find()
    diagnostics.say("\(words.count) words found in raw text")
    return words
  }

  private func learn(
    _ lesson: Lesson, lists: TrainingVocabulary.Lists, diagnostics: Diagnostics
  ) throws(LexiconError) -> [UInt8] {
    var developmentTexts: [DevelopmentText] = []
    for path in developmentPaths {
      developmentTexts.append(DevelopmentText(name: path, text: try Self.read(path)))
    }
    let vocabulary = try TrainingVocabulary(
      lesson.texts.map(\.text), lists: lists, basePath: basePath)
    var trainer = SegmentationTrainer(
      vocabulary.corpus(of: lesson.texts), lexicon: vocabulary.lexicon,
      listedCounts: vocabulary.listedCounts, standards: lesson.standards, options: options)
    diagnostics.say(trainer.summary)
    if lesson.texts.allSatisfy({ $0.text.lines.allSatisfy { $0.ends.count == 1 } }) {
      diagnostics.say("every sentence is one word; are there spaces between the words?")
    }
    if resumes {
      try trainer.resume(from: MappedBytes(path: checkpointPath))
      diagnostics.say("goes on after pass \(trainer.epochsDone)")
    }
    while trainer.epochsDone < options.epochCount {
      let epoch = trainer.runEpoch()
      diagnostics.say(
        "pass \(epoch.number) of \(options.epochCount): loss "
          + "\(String(fixed: epoch.lossPerWord, fractionDigits: 4)) a word")
      writeCheckpoint(trainer, diagnostics: diagnostics)
      guard !developmentTexts.isEmpty else { continue }
      let segmenter = Segmenter(
        lexicon: try Lexicon(
          compiled: vocabulary.lexicon.image(with: trainer.costs(provenance: []))))
      for development in developmentTexts {
        report(development, segmenter, vocabulary, diagnostics: diagnostics)
      }
    }
    let costs = trainer.costs(provenance: provenance(trainer))
    return basePath == nil
      ? vocabulary.lexicon.image(with: costs) : vocabulary.lexicon.scoresImage(of: costs)
  }

  private var checkpointPath: String { outputPath + ".checkpoint" }

  /// What is lost when the file cannot be written is time, so that is no error.
  private func writeCheckpoint(_ trainer: SegmentationTrainer, diagnostics: Diagnostics) {
    guard trainer.epochsDone < options.epochCount else { return }
    do throws(CommandError) {
      var file = try OutputFile(checkpointPath)
      try file.write(trainer.checkpoint())
      try file.finish()
    } catch {
      diagnostics.say("no checkpoint: \(Diagnostics.sentence(for: error))")
    }
  }

  private static func read(_ path: String) throws(LexiconError) -> SegmentedText {
    var text = try TextFile.read(path)
    return text.withUTF8 { SegmentedText($0) }
  }

  private func report(
    _ development: DevelopmentText, _ segmenter: Segmenter, _ vocabulary: TrainingVocabulary,
    diagnostics: Diagnostics
  ) {
    let quality = segmenter.quality(on: development.text) { vocabulary.wasSeen($0) }
    func text(_ value: Double?) -> String {
      value.map { String(fixed: $0, fractionDigits: 2) } ?? "–"
    }
    diagnostics.say(
      "  \(development.name): F1 \(text(quality.f1)), crossed \(text(quality.crossingsPerThousand)), "
        + "boundaries \(text(quality.boundaryF1)), unknown words \(text(quality.unknownRecall))")
  }

  private func provenance(_ trainer: SegmentationTrainer) -> [(key: String, value: String)] {
    [
      ("made by", "fenci \(FenciCommand.version) train"), ("trained on", trainer.summary),
      ("passes", String(trainer.epochsDone)), ("seed", String(options.seed)),
    ]
  }
}
