import FenciTestSupport
import Testing

@testable import FenciCommand

@Suite("reading in blocks")
struct BlockReaderTests {
  private func blocks(of bytes: some Sequence<UInt8>, blockSize: Int) throws -> [Block] {
    let folder = try TemporaryFolder()
    let source = InputSource.file(path: try folder.write(bytes, to: "input"))
    var reader = try BlockReader(source, blockSize: blockSize, returnsEarly: false)
    var blocks: [Block] = []
    while let block = try reader.next() { blocks.append(block) }
    return blocks
  }

  private func lines(_ block: Block) -> [String] {
    var lines: [String] = []
    block.forEachLine { line, number, _ in lines.append("\(number):\(Bytes(line).text)") }
    return lines
  }

  @Test(
    "lines end with LF or CRLF, the last one with nothing",
    arguments: [
      ("", []), ("一", ["1:一"]), ("一\n", ["1:一"]), ("一\n二", ["1:一", "2:二"]),
      ("\n\n", ["1:", "2:"]), ("一\r\n二\r\n", ["1:一", "2:二"]), ("一\r", ["1:一"]),
      ("a\rb\n", ["1:a\rb"]), ("\u{FEFF}一\n", ["1:一"]), ("一\u{FEFF}\n", ["1:一\u{FEFF}"]),
      ("\u{FEFF}", []),
    ] as [(String, [String])])
  func lineEnds(text: String, expected: [String]) throws {
    #expect(try blocks(of: text.utf8, blockSize: 1).flatMap(lines) == expected)
  }

  @Test("blocks are cut at line ends, number their lines and join to the input")
  func cutsAtLineEnds() throws {
    var random = SplitMix64(seed: 1)
    var bytes: Bytes = []
    for _ in 0..<2_000 {
      bytes += repeatElement(0x61, count: Int.random(in: 0...80, using: &random))
      bytes.append(0x0A)
    }
    let blocks = try blocks(of: bytes, blockSize: 1 << 12)
    #expect(blocks.count > 10)
    #expect(blocks.flatMap(\.bytes) == bytes)
    var line = 1
    for block in blocks {
      #expect(block.firstLine == line)
      #expect(block.bytes.last == 0x0A)
      line += block.bytes.count { $0 == 0x0A }
    }
    #expect(line == 2_001)
  }

  @Test("of a line that is too long some is kept, and the lines around it are whole")
  func lineLimit() throws {
    let folder = try TemporaryFolder()
    let long = Bytes(repeating: 0x61, count: 100_000)
    for end in [Bytes("\n二\n".utf8), Bytes("\n".utf8), []] {
      let path = try folder.write(Bytes("一\n".utf8) + long + end, to: "input")
      for returnsEarly in [false, true] {
        var reader = try BlockReader(
          .file(path: path), blockSize: 1_000, returnsEarly: returnsEarly, lineLimit: 5_000)
        var found: [String] = []
        while let block = try reader.next() { found += lines(block) }
        #expect(found.first == "1:一")
        #expect(found[1].hasPrefix("2:aaa"))
        #expect((5_000...6_010).contains(found[1].utf8.count))
        #expect(found.dropFirst(2) == (end.count > 1 ? ["3:二"] : []))
      }
    }
  }

  @Test("a line longer than a block is read whole where no rule divides it")
  func longLine() throws {
    let long = Bytes(repeating: 0x61, count: 3 << 12)
    let blocks = try blocks(of: long + [0x0A, 0x62], blockSize: 1 << 10)
    #expect(blocks.flatMap(lines).map(\.utf8.count) == [long.count + 2, 3])
  }
}
