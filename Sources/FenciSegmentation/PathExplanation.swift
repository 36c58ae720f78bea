import FenciKernel
import FenciLattice
import FenciLexicon
package import FenciText

/// Two ways to divide a text and all that decided between them.
///
/// Scores are natural logarithms: positive speaks for. A path's score is the sum of its words' and, by the
/// learned model, of its boundaries'; the difference of two is the logarithm of the odds.
package struct PathExplanation: Sendable {
  /// A word of a path.
  package struct Word: Sendable {
    /// First byte, and one past the last.
    package var range: Range<Int>
    /// Which word it is, ``WordID/none`` for one that no lexicon has.
    package var id: WordID
    /// Number of cells: characters or typed tokens.
    package var cellCount: Int
    /// What its first cell is.
    package var kind: TokenKind
    /// The score of the word itself.
    package var score: Double
    /// The score of the boundary before it; `nil` for the first word, and where boundaries have no scores.
    package var boundaryScore: Double?
  }

  /// A way to divide the text.
  package struct Path: Sendable {
    package var words: [Word]
    package var score: Double
  }

  /// A place where a path divides the text.
  package struct Boundary: Sendable {
    /// The byte that follows it.
    package var offset: Int
    /// The sum of the evidence.
    package var score: Double
    /// Whether the best path divides here.
    package var isInBest: Bool
    /// Whether the other path divides here.
    package var isInOther: Bool
    /// What speaks for it and against it, loudest first; nothing for one that is certain, whatever speaks.
    package var evidence: [Evidence]
  }

  /// One of the things that speak for or against a boundary.
  package struct Evidence: Sendable {
    /// What speaks.
    package enum Kind: String, Sendable, CaseIterable {
      case character, pair, word
      /// A typed token, whatever it says.
      case kind
    }

    package var kind: Kind
    /// Its bytes.
    package var range: Range<Int>
    /// What the cell is, for ``Kind/kind``.
    package var tokenKind: TokenKind
    /// Whether the beginning or the end of the text is part of the pair.
    package var touchesEdge: Bool
    package var score: Double
  }

  /// Costs of the lattice in one unit of a score.
  package static let costPerScore = PathCost.unitsPerNat

  package var best: Path
  /// The path that comes next, or that was asked about; `nil` when there is none.
  package var other: Path?
  /// Every place where one of the paths divides; none where boundaries have no scores.
  package var boundaries: [Boundary]
}

extension Segmenter {
  /// Explains why a text, or as much of it as fits one window, is divided as it is.
  ///
  /// - Parameters:
  ///   - source: UTF-8.
  ///   - offsets: Which bytes the other path divides before, ascending and without the first; `nil` for
  ///     the best path that divides elsewhere than the best.
  ///   - workspace: Scratch space of the calling task.
  /// - Returns: An explanation whose `other` is `nil` when no path divides there.
  /// - Complexity: That of the lattice and its best paths: for a person's patience, not for volumes.
  package func explain(
    _ source: UnsafeBufferPointer<UInt8>, against offsets: [Int]? = nil,
    workspace: SegmentationWorkspace
  ) -> PathExplanation {
    let (lattice, starts) = lattice(of: source, workspace: workspace)
    let builder = ExplanationBuilder(
      cells: workspace.cells.arrays, starts: starts, learned: learned)
    let best = lattice.bestPath() ?? .init(arcs: [], cost: 0)
    let other: Lattice.Path?
    if let offsets = offsets.map({ pathOffsets(of: $0, source, workspace) }) {
      let positions = offsets.compactMap { starts.firstIndex(of: $0) }
      other =
        positions.count == offsets.count
        ? lattice.path(through: positions + [lattice.positionCount]) : nil
    } else {
      other = lattice.bestPath(otherThan: best)
    }
    return PathExplanation(
      best: builder.path(best), other: other.map(builder.path),
      boundaries: builder.boundaries(best, other))
  }
}

/// Makes bytes of cells, scores of costs.
private struct ExplanationBuilder {
  let cells: CellArrays
  let starts: [Int]
  let learned: LearnedView?

  func path(_ path: Lattice.Path) -> PathExplanation.Path {
    PathExplanation.Path(words: path.arcs.map(word), score: Self.score(path.cost))
  }

  private func word(_ arc: Lattice.Arc) -> PathExplanation.Word {
    let boundary = learned != nil && arc.start > 0 ? Int(cells.boundaryCosts[arc.start]) : nil
    return PathExplanation.Word(
      range: starts[arc.start]..<starts[arc.end], id: WordID(rawValue: UInt32(arc.label)),
      cellCount: arc.end - arc.start, kind: kind(ofCell: arc.start),
      score: Self.score(arc.cost - (boundary ?? 0)), boundaryScore: boundary.map(Self.score))
  }

  func boundaries(_ best: Lattice.Path, _ other: Lattice.Path?) -> [PathExplanation.Boundary] {
    guard let learned else { return [] }
    let bestStarts = Set(best.arcs.dropFirst().map(\.start))
    let otherStarts = Set(other?.arcs.dropFirst().map(\.start) ?? [])
    return bestStarts.union(otherStarts).sorted().map { cell in
      let cost = Int(cells.boundaryCosts[cell])
      var evidence = BoundaryEvidence.all(before: cell, in: cells, learned: learned)
        .sorted { abs($0.cost) > abs($1.cost) }
      // A boundary that is certain, such as a user's split, is not asked for, whatever speaks.
      if evidence.reduce(0, { $0 + $1.cost }) != cost { evidence = [] }
      return PathExplanation.Boundary(
        offset: starts[cell], score: Self.score(cost),
        isInBest: bestStarts.contains(cell), isInOther: otherStarts.contains(cell),
        evidence: evidence.map(self.evidence))
    }
  }

  private func evidence(_ evidence: BoundaryEvidence) -> PathExplanation.Evidence {
    let kind: PathExplanation.Evidence.Kind
    let range: Range<Int>
    switch evidence.source {
    case .symbol(let cell):
      kind = self.kind(ofCell: cell).isSeenByCharacter ? .character : .kind
      range = cell..<cell + 1
    case .pair(let first):
      kind = .pair
      range = first..<first + 2
    case .word(let cell, let length):
      kind = .word
      range = cell..<cell + length
    }
    // White space beside a cell is the edge of a text.
    let inside = range.clamped(to: 0..<cells.count).trimming(
      where: { cells.cells[$0].kind == TokenKind.whitespace.rawValue })
    return PathExplanation.Evidence(
      kind: kind, range: starts[inside.lowerBound]..<starts[inside.upperBound],
      tokenKind: self.kind(ofCell: inside.lowerBound), touchesEdge: inside != range,
      score: Self.score(evidence.cost))
  }

  private func kind(ofCell cell: Int) -> TokenKind {
    TokenKind(rawValue: cells.cells[cell].kind) ?? .invalid
  }

  /// Costs count in 2048ths of a nat and speak against.
  private static func score(_ cost: Int) -> Double { -PathCost.nats(units: cost) }
}

extension Range<Int> {
  /// Without those at either end that fulfil a condition.
  fileprivate func trimming(where isLeftOut: (Int) -> Bool) -> Range<Int> {
    let first = self.first { !isLeftOut($0) } ?? lowerBound
    return first..<Swift.max(first, (self.last { !isLeftOut($0) } ?? first - 1) + 1)
  }
}

extension TokenKind {
  /// Whether the learned model sees the character, not the kind.
  fileprivate var isSeenByCharacter: Bool {
    self == .word || self == .punctuation || self == .symbol
  }
}
