import CFenci
import Fenci
import FenciKeywords
import FenciTagging
import FenciText

/// What a `fenci_workspace` points to: the engine's scratch space, and the results of the last call.
final class WorkspaceObject {
  let analyzer: Analyzer
  let workspace: AnalyzerWorkspace
  let use = ExclusiveUse()
  /// Made when first asked for: few calls fold.
  private(set) lazy var folding = TermFolding(lexicon: analyzer.lexicon)

  /// What the engine finds in one text.
  var found: [Token] = []
  var tagged: [TaggedToken] = []

  // MARK: What C reads, until the next call
  let tokens = ResultBuffer<fenci_token>()
  /// One past the last result of each text.
  let ends = ResultBuffer<UInt64>()
  let bytes = ResultBuffer<UInt8>()
  let keywords = ResultBuffer<fenci_keyword>()
  let ranges = ResultBuffer<fenci_range>()

  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
    workspace = analyzer.makeWorkspace()
  }

  /// Forgets the results of the last call.
  func removeResults() {
    tokens.removeAll()
    ends.removeAll()
    bytes.removeAll()
    keywords.removeAll()
    ranges.removeAll()
  }

  /// Runs the body of a C function for one thread at a time, without results of earlier calls.
  static func using(
    _ pointer: OpaquePointer?, _ body: (WorkspaceObject) throws(LibraryError) -> Void
  ) throws(LibraryError) {
    let object = try Handle<WorkspaceObject>.object(pointer, "workspace")
    try object.use.during("workspace") { () throws(LibraryError) in
      object.removeResults()
      try body(object)
    }
  }
}
