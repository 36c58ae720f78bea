import Fenci
import FenciJieba
import FenciSegmentation

/// Where the words come from that are compared with those of people.
enum WordSource: Sendable {
  case segmenter(Analyzer)
  case jieba(JiebaTokenizer)
  case file(FoundLines)

  /// Gives the ends of the words of a line, in bytes of its text; `nil` when there are none to be had and
  /// it was said why.
  ///
  /// The place is that of the line that people divided.
  typealias Finder = (_ gold: SegmentedLine, _ place: Place) throws(CommandError) -> [Int]?

  /// Makes the finder of one worker.
  func makeFinder() -> Finder {
    switch self {
    case .segmenter(let analyzer):
      let workspace = analyzer.makeWorkspace()
      return Self.finder(
        TokenSource<Token>(endOfWindow: analyzer.segmenter.endOfWindow) { text, tokens in
          analyzer.segment(text, workspace: workspace, into: &tokens)
        })
    case .jieba(let tokenizer):
      let workspace = tokenizer.makeWorkspace()
      return Self.finder(
        TokenSource<Token>(endOfWindow: JiebaTokenizer.endOfWindow) { text, tokens in
          tokenizer.segment(text, mode: .precise, workspace: workspace, into: &tokens)
        })
    case .file(let lines):
      return { gold, place throws(CommandError) in try lines.ends(for: gold, at: place) }
    }
  }

  private static func finder(_ tokens: TokenSource<Token>) -> Finder {
    { gold, _ in
      var ends: [Int] = []
      gold.text.withUnsafeBufferPointer { text in
        tokens.forEachWindow(of: text) { window in
          for token in window.tokens { ends.append(window.start + token.end) }
        }
      }
      return ends
    }
  }
}
