import Fenci
import FenciLexicon
import FenciSegmentation
import FenciTagging
import Synchronization

/// Reads tagged sentences; the model that they teach is written at the end.
///
/// What is learned does not depend on the number of workers: sentences are put in the order of the input
/// first.
final class TaggerTrainingJob: Job {
  static let standard = TagTrainer()
  /// Each sentence whose number is a multiple of this is not learned from.
  private static let heldOutStep = 10

  private struct Line {
    var input: Int
    var number: Int
    var sentence: TaggedSentence
  }

  private let segmenter: Segmenter
  private let trainer: TagTrainer
  private let inputNumbers: [String: Int]
  private let diagnostics: Diagnostics
  private let lines = Mutex<[Line]>([])

  /// - Parameters:
  ///   - segmenter: Divides the sentences into our tokens.
  ///   - trainer: What is asked.
  ///   - inputNames: In the order in which they are read.
  ///   - diagnostics: Is told how it goes.
  init(
    segmenter: Segmenter, trainer: TagTrainer, inputNames: [String], diagnostics: Diagnostics
  ) {
    self.segmenter = segmenter
    self.trainer = trainer
    self.diagnostics = diagnostics
    inputNumbers = Dictionary(zip(inputNames, 0...)) { first, _ in first }
  }

  func makeWorker() -> Worker {
    Worker { [self] record, _ throws(CommandError) in
      let text = String(decoding: record.text, as: UTF8.self)
      guard let sentence = TaggedSentence(line: text) else {
        throw .untaggedLine(Place(source: record.source.name, line: record.line, column: 1))
      }
      guard !sentence.words.isEmpty else { return }
      let line = Line(
        input: inputNumbers[record.source.name] ?? 0, number: record.line, sentence: sentence)
      lines.withLock { $0.append(line) }
    }
  }

  var epilogue: Bytes {
    get throws(CommandError) { try learn() }
  }

  private func learn() throws(CommandError) -> Bytes {
    let lines = lines.withLock { lines in
      lines.sorted { ($0.input, $0.number) < ($1.input, $1.number) }
    }
    guard !lines.isEmpty else { throw .nothingTagged }
    var (learned, heldOut) = (TagExamples(), TagExamples())
    let workspace = segmenter.makeWorkspace()
    for (place, line) in lines.enumerated() {
      if (place + 1) % Self.heldOutStep == 0 {
        heldOut.append(line.sentence, segmenter: segmenter, workspace: workspace)
      } else {
        learned.append(line.sentence, segmenter: segmenter, workspace: workspace)
      }
    }
    guard learned.classes.count <= TagModel.maximumClassCount else {
      throw .tooManyClasses(count: learned.classes.count, limit: TagModel.maximumClassCount)
    }
    let facts = [
      ("made by", "fenci \(FenciCommand.version) tagger train --seed \(trainer.seed)"),
      ("lexicon", String(checksum: segmenter.lexicon.checksum)),
      ("sentences", "\(lines.count), of these \(lines.count / Self.heldOutStep) held out"),
    ]
    let bytes = trainer.train(learned, provenance: facts) { epoch, loss in
      diagnostics.say("epoch \(epoch), loss \(Self.text(loss, fractionDigits: 4))")
    }
    try report(bytes, heldOut)
    return bytes
  }

  private func report(_ bytes: Bytes, _ heldOut: TagExamples) throws(CommandError) {
    let model: TagModel
    do throws(LexiconError) { model = try TagModel(compiled: bytes) } catch {
      throw .engine(.lexicon(error))
    }
    for (name, quality) in [
      ("without context", model.qualityWithoutContext(heldOut)),
      ("with context", model.quality(heldOut)),
    ] {
      diagnostics.say(
        "\(name): \(Self.text(quality.accuracy)) % of \(quality.tokenCount) held-out tags right, "
          + "entities F1 \(Self.text(quality.entityF1))")
    }
  }

  private static func text(_ value: Double, fractionDigits: Int = 2) -> String {
    var text: Bytes = []
    text.append(fixed: value, fractionDigits: fractionDigits)
    return String(decoding: text, as: UTF8.self)
  }
}
