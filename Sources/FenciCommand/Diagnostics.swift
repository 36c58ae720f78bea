import Fenci
import FenciDiagnostics
import FenciLexicon
import Glibc

/// How a run ended, as the shell sees it.
enum RunStatus: Int32, Comparable, Sendable {
  case success = 0
  /// The answer is no: `dict check` found problems, a figure is below its bar.
  case negative = 1
  /// Some input or output failed; the rest was still processed.
  case failure = 2

  static func < (first: RunStatus, second: RunStatus) -> Bool { first.rawValue < second.rawValue }
}

/// Says on standard error what went wrong and what to do next, and keeps the exit status.
///
/// All sentences of the program that are not help text are composed in this file and in those whose names
/// begin like its own; those of the engine's own errors, which other doors say too, in `FenciDiagnostics`.
struct Diagnostics: Sendable {
  /// The worst that was reported.
  private(set) var status = RunStatus.success
  private let write: @Sendable (String) -> Void
  private var reportedCounts: [String: Int] = [:]

  /// - Parameter write: Receives each message, a line with its end.
  init(write: @escaping @Sendable (String) -> Void = Diagnostics.writeToStandardError) {
    self.write = write
  }

  /// Reports an error; the same input is named at most ``errorLimit`` times, each bad line
  /// of a dictionary is named.
  mutating func report(_ error: CommandError) {
    status = max(status, .failure)
    if case .userDictionaries(let problems) = error {
      for problem in problems { report(.engine(.lexicon(problem))) }
      return
    }
    if let place = error.place {
      let count = reportedCounts[place.source, default: 0] + 1
      reportedCounts[place.source] = count
      if count > Self.errorLimit { return }
    }
    say(Self.sentence(for: error))
  }

  /// Reports what a check found: a negative answer, unless the file could not even be read.
  mutating func reportProblem(_ problem: LexiconError) {
    let before = status
    report(.engine(.lexicon(problem)))
    if case .unreadable = problem { return }
    status = max(before, .negative)
  }

  /// Errors of one input that are written in full.
  static let errorLimit = 10

  /// Says how many errors of an input were not written.
  mutating func reportEnd(ofInputNamed name: String) {
    guard let count = reportedCounts.removeValue(forKey: name), count > Self.errorLimit else {
      return
    }
    say("\(name): \(count - Self.errorLimit) more lines like these were left out")
  }

  /// Says how much of an input was not text in its encoding.
  func reportReplacements(in name: String, count: Int, first: Place) {
    let sequences = count == 1 ? "1 ill-formed sequence is" : "\(count) ill-formed sequences are"
    say(
      "\(name): \(sequences) shown as U+FFFD, the first at \(first.line):\(first.column); if the "
        + "text is not UTF-8, name its --encoding; --strict makes this an error")
  }

  /// Says that counts of a collection may be low.
  func reportForgottenTerms() {
    say(
      "there are more different terms than fit in memory; the least were forgotten now and then, so "
        + "counts of rare terms may be low")
  }

  /// Says that a page does not show all documents.
  func reportShortenedPage(_ path: String, shown: Int, documents: Int) {
    say(
      "\(path) shows the first \(shown) of \(documents) documents; for others, name them in a run of "
        + "their own")
  }

  /// Says that no new word was found.
  func reportNoNewWords() {
    say(
      "no new words; a word must occur --min-count times, so a small text may need --min-count 3 "
        + "--min-entropy 1")
  }

  /// Says that a table of document frequencies has no terms.
  func reportNoTerms(documentCount: UInt64) {
    let documents = documentCount == 1 ? "1 document" : "\(documentCount) documents"
    say(
      "no term of \(documents) is in enough of them; --per line takes each line as a document, and "
        + "--min-df 1 keeps all terms")
  }

  /// Says that the program waits for somebody to type.
  func hintAtTerminalInput() {
    say("reading what you type; end with Control-D on a line of its own, or see fenci --help")
  }

  func say(_ sentence: String) {
    write("fenci: \(sentence)\n")
  }

  @Sendable
  private static func writeToStandardError(_ message: String) {
    // Nobody is left to be told when standard error itself cannot be written.
    try? FileDescriptor(borrowing: STDERR_FILENO).write(message.utf8, path: "")
  }
}

extension Diagnostics {
  /// One error in words, with the next step to take.
  static func sentence(for error: CommandError) -> String {
    switch error {
    case .system(let operation, let path, let code):
      "\(path): \(String(cString: strerror(code)))\(nextStep(operation, path, code))"
    case .folder(let path):
      "\(path): Is a directory; -r reads the files in it"
    case .malformedJSON(let place, let expected):
      "\(place): expected \(words(for: expected)); with --field each line must be one JSON object"
    case .missingMember(let place, let name):
      "\(place): no member \"\(name)\"; --field must name a member that every line has"
    case .notAString(let place, let name):
      "\(place): the value of \"\(name)\" is not a string; --field must name a member with text"
    case .lineTooLong(let place, let limit):
      "\(place): the line has more than \(limit) bytes; divide the text, or leave out --jsonl"
    case .outputIsInput(let path):
      "\(path): is both read and written; write to another file, and rename it when you like it"
    case .untaggedLine(let place):
      "\(place): expected words with tags of jieba's set, such as 我/r 爱/v 北京/ns"
    case .tooManyClasses(let count, let limit):
      "the lines have \(count) different tags, counting those of names twice; a model tells \(limit) "
        + "apart: map some of them to others first"
    case .nothingSegmented:
      "no words to learn from; each line is a sentence with spaces between its words"
    case .nothingTagged:
      "there is no line to learn from"
    case .nothingToLearn(let documentCount, let name):
      documentCount == 0
        ? "there is no document to learn from"
        : "nothing to learn: none of the \"\(name)\" of \(documentCount) documents stands in its text"
    case .noKeywords(let place, let name):
      "\(place): no array of strings \"\(name)\"; --keywords-field must name the member with the "
        + "keywords that people chose"
    case .evaluation(let error):
      sentence(for: error)
    case .illFormedText(let place):
      "\(place): not text in this encoding; name another --encoding, or leave out --strict to see "
        + "U+FFFD there"
    case .engine(let error):
      error.sentence
    case .userDictionaries(let problems):
      problems.map(\.sentence).joined(separator: "\n")
    case .jieba(let error):
      sentence(forJieba: error)
    case .prunedTable(let path, let minimum):
      "\(path): terms of fewer than \(minimum) documents were left out of this table, so the sum would "
        + "miss some; build it with --min-df 1, or give --allow-pruned"
    case .expectedText(let words):
      "--against '\(words)': write the same text with spaces between the words that you expected"
    case .expectedPath(let words):
      "--against '\(words)': a word there begins or ends inside a typed token such as a number, holds a word of "
        + "yours, or is neither in a dictionary nor of two to nine Han characters; add it with --user-dict to compare"
    case .closedPipe:
      "nobody reads the output"
    }
  }

  private static func nextStep(
    _ operation: CommandError.Operation, _ path: String, _ code: Int32
  ) -> String {
    switch (operation, code) {
    case (.reading, ENOENT):
      FenciCommand.commandName(nearestTo: path).map { "; did you mean fenci \($0)?" }
        ?? "; check the path, or give - to read standard input"
    case (.writing, ENOENT): "; the folder must exist before the file is written"
    case (.sorting, _):
      "; temporary files are made there: name a folder with room for them in TMPDIR"
    case (_, EACCES), (_, EPERM): "; check who may \(operation == .writing ? "write" : "read") it"
    case (.writing, ENOSPC): "; free some space or write elsewhere with -o"
    default: ""
    }
  }

  static func words(for expectation: JSONSyntaxError.Expectation) -> String {
    switch expectation {
    case .object: "{"
    case .value: "a value"
    case .name: "a member name in quotes"
    case .colon: ": after the member name"
    case .commaOrEnd: "a comma or a closing bracket"
    case .digit: "a digit"
    case .escape: "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u after the backslash"
    case .hexadecimalDigit: "four hexadecimal digits after \\u"
    case .closingQuote: "a closing quote before the end of the line"
    case .literal: "true, false or null"
    case .escapedControlCharacter: "a control character in a string to be escaped"
    case .endOfLine: "nothing after the object"
    }
  }
}

extension CommandError {
  /// The place in an input, for errors that have one; dictionaries are no input.
  var place: Place? {
    switch self {
    case .malformedJSON(let place, _), .missingMember(let place, _), .notAString(let place, _),
      .noKeywords(let place, _), .illFormedText(let place), .untaggedLine(let place),
      .lineTooLong(let place, _):
      place
    case .evaluation(let error):
      error.place
    case .system, .folder, .engine, .userDictionaries, .jieba, .prunedTable, .nothingToLearn,
      .tooManyClasses, .nothingTagged, .nothingSegmented, .expectedText, .expectedPath,
      .outputIsInput, .closedPipe:
      nil
    }
  }
}

extension Diagnostics {
  /// A usage error in words.
  static func sentence(for error: UsageError) -> String {
    switch error {
    case .threadCount(let count):
      "-j \(count) is no number of threads; give 1 to 1024, or 0 for one per processor"
    case .keywordCount(let count):
      "-n \(count) asks for no keywords; give 1 or more"
    case .partOfSpeech(let name):
      "--pos: \(name) is no part of speech of jieba's tag set; try n,nr,ns,nt,nz,vn"
    case .minimumDocumentFrequency(let count):
      "--min-df \(count) leaves nothing out; give 1 or more"
    case .wordCount(let count):
      "-n \(count) asks for no words; give 1 or more"
    case .minimumCount(let count):
      "--min-count \(count) is too few to tell a word from an accident; give 2 or more"
    case .wordLength(let count):
      "--max-length \(count) is not from 2 to 8"
    case .memory(let least):
      "--memory is less than the program and its threads take; give "
        + "\(least.defaultValueDescription) or more, or fewer threads with -j"
    case .fact(let text):
      "--fact \(text) is no fact; give key=value"
    case .documentsWithoutAverage:
      "--documents is the number that --average states; give both"
    case .mapNeedsJSON:
      "--map is written as JSON; leave -f out, or give -f json or -f jsonl"
    case .exchangeInFormat(let format):
      "--jsonl answers with JSON Lines and -f \(format) does not; leave one of the two out"
    case .exchangeInEncoding:
      "--jsonl reads UTF-8, as JSON is; leave --encoding out, and convert other text first"
    case .titleFieldWithoutField:
      "--title-field needs --field, which names the member with the text"
    case .titleOfSeveralDocuments:
      "--title is the title of one document: give one file, or --title-field for JSON Lines"
    case .notOfJieba(let option):
      "--compat jieba takes no \(option): it has jieba's own data and rules; leave one of the two out"
    case .jiebaImageWithoutCompatibility:
      "--jieba-image is only read with --compat jieba; give both"
    case .linesWithField:
      "--lines and --field both say what a document is; with --field each line is one already"
    case .notOfCollection(let per, let option):
      "--per \(per) ranks documents together, and \(option) is about single ones; leave one of the two out"
    case .needsTarget(let option):
      "\(option) is about --to, which is not there; add --to simplified, traditional, taiwan or hongkong"
    case .noConversion(let from, let to, let replacesWords):
      replacesWords
        ? "--regional-words has no words from \(from) to \(to); it goes between simplified and a region"
        : from == to
          ? "--from and --to are both \(to); name two variants"
          : "there are no tables from \(from) to \(to); go by way of traditional, in two runs"
    case .reportOnStandardOutput:
      "--report needs the name of a file, such as page.html: standard output has the keywords"
    case .reportOverOutput(let path):
      "--report and -o both name \(path); give one of them another name"
    case .foldCount(let count):
      "--folds \(count) holds nothing out; give 2 or more"
    case .penalty:
      "--penalty must be above 0; without it chance decides"
    case .epochCount(let count):
      "--epochs \(count) learns nothing; give 1 or more"
    case .wordsWithBase:
      "--base takes the words of that lexicon; leave out --words, --raw and --folding"
    case .standardName:
      "a standard needs a name before =, without tabs and line ends"
    case .pairCount(let count):
      "--min-pairs \(count): give 1 or more"
    case .pruneThreshold(let threshold):
      "--prune \(threshold): give 0, which drops nothing, or more"
    case .crossingCost(let nats):
      "--crossing-cost \(nats): give 0, which asks for no more, to 100"
    case .standardCount(let count, let most):
      "\(count) standards are more than one file holds, which is \(most); train them apart"
    case .featureCount(let count):
      "--features \(count) is not from 1000 to 4194304"
    case .taggedField:
      "tagged sentences are lines of text; leave --field out"
    case .trainingWithoutField:
      "--field is missing, which names the member with the text"
    case .diversity(let value):
      "--diversity \(value) is no number from 0 (the score alone decides) to 1"
    case .weightsOfOtherMethod(let method):
      "--weights are those of --method learned; --method \(method) has none: leave one of the two out"
    case .foundCount(let count, let goldCount):
      "--found names \(count) files for \(goldCount); give it once for each file of people's, in the same order"
    case .foundAndGoldOnStandardInput:
      "--found - and the file of people's are both standard input; name a file for one of them"
    case .leastF1(let value):
      "--min-f1 \(value) is no percentage from 0 to 100"
    case .differenceCount(let count):
      "--errors \(count) asks for no differences; give 1 or more"
    case .noStandardPath:
      "neither XDG_DATA_HOME nor HOME says where the image belongs; name a file with -o"
    }
  }
}
