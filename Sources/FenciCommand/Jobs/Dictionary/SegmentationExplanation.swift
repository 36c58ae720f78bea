import Fenci
import FenciLattice
import FenciLexicon
import FenciSegmentation
import FenciText

/// Shows the words of a text, and the two cheapest paths that they were chosen from.
struct SegmentationExplanation {
  var analyzer: Analyzer
  var isColored = false

  /// Writes the explanation of a text.
  ///
  /// Only as much of the text is explained as the segmenter looks at once, which is more than a
  /// screen can show.
  func run(_ text: String, to output: borrowing OutputFile) throws(CommandError) {
    var bytes: Bytes = []
    var text = text
    text.withUTF8 { source in
      append(wordsOf: source, to: &bytes)
      let (lattice, starts) = analyzer.segmenter.lattice(
        of: source, workspace: analyzer.segmenter.makeWorkspace())
      let paths = lattice.nBestPaths(2)
      for (path, name) in zip(paths, ["best", "next"]) {
        append(path, named: name, best: paths[0].cost, to: &bytes) { arc in
          UnsafeBufferPointer(rebasing: source[starts[arc.start]..<starts[arc.end]])
        }
      }
    }
    try output.write(bytes)
  }

  /// The final words with where their edges came from: they may differ from the best path where
  /// characters that no dictionary joins are joined by the hidden Markov model.
  private func append(wordsOf source: UnsafeBufferPointer<UInt8>, to output: inout Bytes) {
    var table = Table(columns: [
      Table.Column(title: "words", alignment: .leading),
      Table.Column(title: "kind", alignment: .leading),
      Table.Column(title: "from", alignment: .leading),
    ])
    var tokens: [Token] = []
    analyzer.segment(source, workspace: analyzer.makeWorkspace(), into: &tokens)
    for token in tokens where token.kind != .whitespace {
      let word = String(decoding: source[token.utf8Range], as: UTF8.self)
      table.append([word, token.kind.name, String(describing: token.origin)])
    }
    table.write(to: &output, isColored: isColored)
  }

  private func append(
    _ path: Lattice.Path, named name: String, best: Int, to output: inout Bytes,
    word: (Lattice.Arc) -> UnsafeBufferPointer<UInt8>
  ) {
    var table = Table(columns: [
      Table.Column(title: name, alignment: .leading),
      Table.Column(title: "cost", alignment: .trailing),
      Table.Column(title: "from", alignment: .leading),
    ])
    for arc in path.arcs {
      let word = String(decoding: word(arc), as: UTF8.self)
      table.append([word, String(arc.cost), origin(of: arc, spelling: word)])
    }
    let difference = path.cost > best ? "+\(path.cost - best)" : ""
    table.append(["", String(path.cost), difference])
    output.append(ascii: "\n")
    table.write(to: &output, isColored: isColored)
  }

  /// Which dictionary has the word of an arc.
  private func origin(of arc: Lattice.Arc, spelling word: String) -> String {
    if arc.label == Int(WordID.none.rawValue) { return "no dictionary" }
    return analyzer.lexicon.find(word)?.rawValue == UInt32(arc.label) ? "lexicon" : "user"
  }
}
