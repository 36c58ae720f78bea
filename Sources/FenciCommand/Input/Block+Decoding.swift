import Fenci
import FenciText

extension Block {
  /// The block in UTF-8.
  ///
  /// - Parameters:
  ///   - isByLine: Whether a line can be passed over; else the block is one text.
  ///   - isStrict: Whether ill-formed text is an error, and passed over.
  ///   - findings: Grows by what is wrong.
  /// - Returns: One block, or one for each line if some line is ill-formed.
  func decoded(byLine isByLine: Bool, isStrict: Bool, findings: inout Findings) -> [Block] {
    do throws(TextError) {
      return [replacingBytes(try SourceText(decoding: bytes, as: encoding, illFormed: .reject))]
    } catch .illFormed(_, _, let line, let column, _) {
      guard isByLine, LineEnds(of: encoding).count(in: bytes) > 1 else {
        let place = Place(source: source.name, line: firstLine + line - 1, column: column)
        return repaired(firstIllFormed: place, isStrict: isStrict, findings: &findings)
      }
      return lines.flatMap { line in
        line.decoded(byLine: false, isStrict: isStrict, findings: &findings)
      }
    } catch {
      findings.errors.append(.engine(.text(error)))
      return []
    }
  }

  /// The block with U+FFFD for what is ill-formed, or nothing if that is an error.
  private func repaired(
    firstIllFormed place: Place, isStrict: Bool, findings: inout Findings
  ) -> [Block] {
    if isStrict {
      findings.errors.append(.illFormedText(place))
      return []
    }
    do throws(TextError) {
      let text = try SourceText(decoding: bytes, as: encoding, illFormed: .replace)
      findings.noteReplacements(text.replacedCount, first: place)
      return [replacingBytes(text)]
    } catch {
      findings.errors.append(.engine(.text(error)))
      return []
    }
  }

  private func replacingBytes(_ text: SourceText) -> Block {
    Block(source: source, firstLine: firstLine, bytes: text.utf8)
  }

  private var lines: [Block] {
    LineEnds(of: encoding).lines(of: bytes).enumerated().map { number, range in
      Block(
        source: source, firstLine: firstLine + number, bytes: Bytes(bytes[range]),
        encoding: encoding)
    }
  }
}
