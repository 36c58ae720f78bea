import FenciLexicon
import FenciTestSupport
import FenciText
import Testing

@testable import FenciKernel

@Suite("The plain scan", .printingLoopValues)
struct CellScanTests {
  /// What the scan should do, said with the decoder: plain characters until one is not plain, and of
  /// a run of one mark none.
  private func expectedCells(_ bytes: [UInt8], from start: Int, view: LexiconView) -> [Cell] {
    bytes.withUnsafeBufferPointer { bytes in
      var cells: [Cell] = []
      var scalars: [UInt32] = []
      var position = start
      while position < bytes.count {
        let scalar = bytes.scalar(at: position)
        guard scalar.isWellFormed, scalar.utf8Count == 3 else { break }
        let entry = view.entries[Int(scalar.value)]
        guard entry.isPlain else { break }
        if entry.kind != TokenKind.word.rawValue, scalars.last == scalar.value {
          cells.removeLast()
          break
        }
        cells.append(Cell(start: position - start, code: entry.code, kind: entry.kind))
        scalars.append(scalar.value)
        position += 3
      }
      return cells
    }
  }

  private func scannedCells(
    _ bytes: [UInt8], from start: Int, view: LexiconView
  ) -> (cells: [Cell], end: Int) {
    let buffer = CellBuffer()
    buffer.removeAll(origin: start, roomFor: bytes.count - start)
    let end = bytes.withUnsafeBufferPointer {
      $0.baseAddress.map {
        CellScan.scanPlain($0, from: start, to: bytes.count, view: view, into: buffer)
      } ?? 0
    }
    let cells = (0..<buffer.count).map { index in
      let cell = buffer.arrays.cells[index]
      return Cell(start: cell.start, code: cell.code, kind: cell.kind)
    }
    return (cells, end)
  }

  private func check(_ bytes: [UInt8], view: LexiconView) {
    withEvery("start", in: 0..<max(bytes.count, 1)) { start in
      guard start < bytes.count else { return }
      let expected = expectedCells(bytes, from: start, view: view)
      let (cells, end) = scannedCells(bytes, from: start, view: view)
      #expect(cells == expected)
      #expect(end == start + 3 * expected.count)
    }
  }

  @Test("takes what the decoder takes, from every byte of hostile texts")
  func hostile() throws {
    let lexicon = try SmallLexicon.make(["中国": 3, "國": 1, "，": 2])
    defer { withExtendedLifetime(lexicon) {} }
    withSeeds(0..<400) { generator in
      var bytes = HostileText.bytes(partCount: 6, using: &generator)
      bytes += Array("中国，，。国".utf8.prefix(Int.random(in: 0...18, using: &generator)))
      check(bytes, view: lexicon.view)
    }
  }

  @Test("knows every character of three bytes, and every ill-formed triple like one")
  func allTriples() throws {
    // A view keeps nothing alive.
    let lexicon = try SmallLexicon.make(["中国": 3])
    defer { withExtendedLifetime(lexicon) {} }
    for lead in 0xE0...0xEF as ClosedRange<UInt8> {
      for second in 0x7F...0xC0 as ClosedRange<UInt8> {
        for third in [0x7F, 0x80, 0x81, 0x8C, 0x9D, 0xAD, 0xBF, 0xC0] as [UInt8] {
          // A character behind it, so that four bytes are there to load.
          let bytes = [lead, second, third] + Array("中".utf8)
          let expected = expectedCells(bytes, from: 0, view: lexicon.view)
          #expect(scannedCells(bytes, from: 0, view: lexicon.view).cells == expected, "\(bytes)")
        }
      }
    }
  }
}
