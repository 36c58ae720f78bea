import Testing

@testable import FenciKernel

@Suite("A unit of the double array")
struct TrieUnitTests {
  @Test("keeps label, cost and base, at their ends too")
  func fields() {
    for label in [1, 2, 0x7FFF, .max - 1] as [UInt16] {
      for cost in [nil, 0, 1, 0x8000, .max] as [UInt16?] {
        for base in [nil, 1, 0xFFFF, TrieUnit.baseLimit - 1] as [UInt32?] {
          let unit = TrieUnit(label: label, cost: cost, base: base, loneCost: 77)
          #expect(unit.label == label)
          #expect(unit.isWord == (cost != nil))
          #expect(unit.hasChildren == (base != nil))
          #expect(unit.loneCost == UInt32(cost ?? 77))
          if let cost { #expect(unit.cost == UInt32(cost)) }
          if let base { #expect(unit.base == Int(base)) }
        }
      }
    }
  }

  @Test("that is no word costs more than any path through as many cells as a word may have")
  func noWordIsDearest() {
    let dearestPath = TrieUnit.depthLimit * Int(UInt16.max)
    #expect(TrieUnit(label: 1, cost: nil, base: nil, loneCost: 0).cost > dearestPath)
    // And even so a window's sum stays within 32 bits.
    let window = (1 << 14) * Int(UInt16.max)
    #expect(window + Int(TrieUnit.empty.cost) <= Int(UInt32.max))
  }
}
