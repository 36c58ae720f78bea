import FenciText
import Testing

@testable import FenciCommand

@Suite("line ends before decoding")
struct LineEndsTests {
  @Test("counts, last ends and lines agree, for all short strings of an alphabet")
  func exhaustive() {
    let alphabet: [UInt8] = [0x0A, 0x00, 0x61]
    var strings: [[UInt8]] = [[]]
    for length in 0..<7 {
      strings += strings.filter { $0.count == length }.flatMap { string in
        alphabet.map { string + [$0] }
      }
    }
    for encoding in [TextEncoding.utf8, .gb18030, .utf16LE, .utf16BE] {
      let ends = LineEnds(of: encoding)
      for string in strings {
        let lines = ends.lines(of: string)
        #expect(lines.flatMap { string[$0] } == string)
        let last = ends.endOfLastLine(in: string, from: 0)
        let hasRest = last != string.count && !string.isEmpty
        #expect(ends.count(in: string) == lines.count - (hasRest ? 1 : 0))
        #expect(last == (hasRest ? lines.dropLast() : lines[...]).last?.upperBound)
      }
    }
  }
}
