import Testing

@testable import FenciKeywords

@Suite("Numbering of terms")
struct TermIndexTests {
  private func key(_ number: UInt32) -> TermKey {
    var key = TermKey.empty
    key.append(number)
    return key
  }

  @Test("numbers are given in order, once, and survive growth")
  func numbers() {
    var index = TermIndex()
    for number in 0..<5000 {
      let inserted = index.insert(key(UInt32(number)))
      #expect(inserted.number == number && inserted.isNew)
    }
    for number in 0..<5000 {
      #expect(index.number(of: key(UInt32(number))) == number)
      #expect(index.insert(key(UInt32(number))) == (number, false))
    }
    #expect(index.count == 5000)
    #expect(index.number(of: key(5000)) == nil)
  }

  @Test("nothing is left after a reset")
  func reset() {
    var index = TermIndex()
    for round in 0..<100 as Range<UInt32> {
      _ = index.insert(key(round))
      index.removeAll()
      #expect(index.count == 0)
      for number in 0...round { #expect(index.number(of: key(number)) == nil) }
    }
  }
}
