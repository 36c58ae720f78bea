import Fenci
import Glibc

/// `fenci-bench` runs the engine as a library over one text, several times, and prints what each pass cost.
///
/// The first pass grows the workspace, checks the tokens and takes their checksum; it is not timed. Then
/// each line of output is a name and a value, or a value for each timed pass.
@main
struct FenciBench {
  static let usage = """
    usage: fenci-bench segment [--api bytes|string|words] [--mode precise|search|full]
                               [--no-new-words] [--user FILE]... [--passes N] TEXT
           fenci-bench keywords [--method learned|combined|tfidf|textrank] [--phrases with|none|only]
                                [--passes N] DOCUMENTS

    TEXT is UTF-8; every line is segmented by itself. DOCUMENTS are divided by empty lines.
    Prints bytes, characters, tokens, a checksum, and for each pass processor seconds, MB/s and heap
    allocations. --passes 0 only warms up: the difference of two runs is free of start-up.

    """

  static func main() {
    do {
      switch try Arguments(CommandLine.arguments.dropFirst()) {
      case .segment(let options): try SegmentBenchmark(options).run()
      case .keywords(let options): try KeywordBenchmark(options).run()
      }
    } catch {
      complain("fenci-bench: \(error)\n")
      if case BenchmarkError.usage = error { complain(usage) }
      exit(1)
    }
  }

  private static func complain(_ message: String) {
    var message = message
    _ = message.withUTF8 { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// Why a benchmark gives no figures.
enum BenchmarkError: Error, CustomStringConvertible {
  /// The command line is wrong.
  case usage(String)
  /// A file cannot be read.
  case unreadable(path: String)
  /// The tokens of a line do not stand side by side from its first byte to its last.
  case gap(line: Int, byte: Int)
  /// A timed pass found another number of tokens than the first.
  case unsteady(expected: Int, found: Int)

  var description: String {
    switch self {
    case .usage(let fault): fault
    case .unreadable(let path): "\(path): cannot be read"
    case .gap(let line, let byte): "line \(line): the tokens leave a gap or overlap at byte \(byte)"
    case .unsteady(let expected, let found):
      "the first pass found \(expected) tokens, a later one \(found)"
    }
  }
}
