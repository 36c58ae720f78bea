/// Divides a text into runs of one script.
///
/// Characters that all scripts share (spaces, punctuation, digits) and marks that inherit the script
/// belong to the run before them; at the start of the text, to the run after them. A text of nothing
/// else is one run of the script Common.
///
///     ScriptRuns.runs(of: Array("小米Mi 6，かな".utf8))     // 0..<6 Hani, 6..<13 Latn, 13..<19 Hira
///
/// Source: Unicode Standard Annex #24, "Unicode Script Property", section 5.1, without the pairing of
/// brackets.
package enum ScriptRuns {
  /// A run: its bytes, and the script of its letters.
  package struct Run: Sendable, Hashable {
    package var range: Range<Int>
    package var script: Script
  }

  /// The runs of a text, in order; they touch and cover it.
  ///
  /// Ill-formed bytes count as common characters.
  ///
  /// - Complexity: O(*n*), *n* the bytes.
  package static func runs(of utf8: [UInt8]) -> [Run] {
    var runs: [Run] = []
    utf8.withUnsafeBufferPointer { bytes in
      var at = 0
      while at < bytes.count {
        let decoded = bytes.scalar(at: at)
        let end = at + decoded.utf8Count
        append(script(of: decoded), at..<end, to: &runs)
        at = end
      }
    }
    return runs
  }

  private static func script(of decoded: DecodedScalar) -> Script {
    guard decoded.isWellFormed, let scalar = Unicode.Scalar(decoded.value) else { return .common }
    let script = ScalarProperties(scalar).script
    return script == .inherited ? .common : script
  }

  private static func append(_ script: Script, _ range: Range<Int>, to runs: inout [Run]) {
    guard let last = runs.indices.last else {
      runs.append(Run(range: range, script: script))
      return
    }
    if runs[last].script == .common { runs[last].script = script }
    if script == .common || script == runs[last].script {
      runs[last].range = runs[last].range.lowerBound..<range.upperBound
    } else {
      runs.append(Run(range: range, script: script))
    }
  }
}
