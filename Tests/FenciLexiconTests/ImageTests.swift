import FenciKernel
import FenciTestSupport
import Glibc
import Testing

@testable import FenciLexicon

private func compiledWorld() throws -> [UInt8] {
  var builder = LexiconBuilder(
    foldingPairs: [("國", "国")], model: .init(), provenance: [("name", "small")])
  builder.add(["国", "国家", "国家队", "家", "卡拉OK"].map { LexiconEntry(word: $0, count: 7) })
  return try builder.finish()
}

@Suite("Images: sound ones open, all others throw")
struct ImageTests {
  @Test("a written image reads back: provenance, checksum, size")
  func roundTrip() throws {
    let bytes = try compiledWorld()
    let lexicon = try Lexicon(compiled: bytes)
    #expect(lexicon.provenance.first?.key == "name")
    #expect(lexicon.provenance.first?.value == "small")
    #expect(lexicon.byteCount == bytes.count)
    #expect(lexicon.checksum == bytes.withUnsafeBytes(ImageFormat.checksum))
  }

  @Test("a copy has the same bytes, also where empty sections begin where the next does")
  func copy() throws {
    var writer = ImageWriter(kind: "TEST")
    let names: [ImageTag] = ["NONE", "FULL", "NULL", "VOID", "LAST", "ENDS"]
    for (name, count) in zip(names, [0, 3, 0, 0, 2, 0]) {
      writer.add(name, [UInt64](repeating: 7, count: count))
    }
    let bytes = writer.finish()
    let reader = try ImageReader(
      MappedBytes(copying: bytes, name: "<test>"), kind: "TEST", verifiesChecksum: true)
    let copied = reader.copied { _ in true }.finish()
    #expect(copied == bytes)
    for name in names {
      let copy = try ImageReader(
        MappedBytes(copying: copied, name: "<test>"), kind: "TEST", verifiesChecksum: true)
      #expect(
        try Array(copy.values(name, as: UInt64.self)) == Array(reader.values(name, as: UInt64.self))
      )
    }
    #expect(reader.copied { _ in true }.finish() == copied, "the same each time")
  }

  @Test("every truncation throws")
  func truncation() throws {
    let bytes = try compiledWorld()
    var lengths = Array(0..<200)
    lengths += stride(from: 200, to: bytes.count, by: 997)
    for length in lengths {
      #expect(throws: LexiconError.self, "\(length) bytes") {
        try Lexicon(compiled: Array(bytes.prefix(length)))
      }
    }
  }

  @Test("a flipped bit throws: 400 places, the checksum sees each")
  func flippedBits() throws {
    let bytes = try compiledWorld()
    var generator = SplitMix64(seed: 11)
    for _ in 0..<400 {
      var damaged = bytes
      let place = Int.random(in: damaged.indices, using: &generator)
      damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      #expect(throws: LexiconError.self, "byte \(place)") { try Lexicon(compiled: damaged) }
    }
  }

  @Test("damage with a right checksum throws or is harmless: no look-up leaves the image")
  func forgedImages() throws {
    let bytes = try compiledWorld()
    var generator = SplitMix64(seed: 12)
    var opened = 0
    for _ in 0..<400 {
      var forged = bytes
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let place = Int.random(in: 40..<forged.count, using: &generator)
        forged[place] = UInt8.random(in: 0...255, using: &generator)
      }
      let checksum = forged.withUnsafeBytes(ImageFormat.checksum)
      for byte in 0..<8 { forged[32 + byte] = UInt8(truncatingIfNeeded: checksum >> (8 * byte)) }
      guard let lexicon = try? Lexicon(compiled: forged) else { continue }
      opened += 1
      for text in ["国家队", "卡拉OK", "國", "x", "𠮷", "家国"] { _ = lexicon.find(text) }
      lexicon.forEachWord { _, word in _ = lexicon.tag(of: word) }
    }
    #expect(opened > 0)
  }

  @Test("a unit labelled with the sentinel's code throws: a walk would pass the end of the text")
  func sentinelLabel() throws {
    var forged = try compiledWorld()
    let reader = try ImageReader(
      MappedBytes(copying: forged, name: "<sound>"), kind: .lexiconKind, verifiesChecksum: true)
    let units = try reader.values(.units, as: UInt64.self).map { TrieUnit(bits: $0) }
    let parent = try #require(units.first { $0.hasChildren })
    let unitBytes = units.withUnsafeBytes(Array.init)
    let sectionStart = try #require(
      (0..<forged.count - unitBytes.count).first {
        forged[$0..<$0 + unitBytes.count].elementsEqual(unitBytes)
      })
    let trap = TrieUnit(label: 0, cost: 1, base: UInt32(parent.base))
    let place = sectionStart + parent.base * 8
    forged.replaceSubrange(
      place..<place + 8, with: withUnsafeBytes(of: trap.bits.littleEndian, Array.init))
    let checksum = forged.withUnsafeBytes(ImageFormat.checksum)
    forged.replaceSubrange(32..<40, with: withUnsafeBytes(of: checksum.littleEndian, Array.init))
    #expect(throws: LexiconError.unusableImage(path: "<compiled>", .section("UNIT"))) {
      try Lexicon(compiled: forged)
    }
  }

  @Test("each header fault is told apart")
  func faults() throws {
    let bytes = try compiledWorld()
    func fault(_ change: (inout [UInt8]) -> Void) -> ImageFault? {
      var damaged = bytes
      change(&damaged)
      do throws(LexiconError) {
        _ = try Lexicon(compiled: damaged)
        return nil
      } catch {
        guard case .unusableImage(_, let fault) = error else { return nil }
        return fault
      }
    }
    #expect(fault { $0 = [] } == .notAnImage)
    #expect(fault { $0[0] = 0x50 } == .notAnImage)
    #expect(
      fault { $0.removeLast() }
        == .truncated(byteCount: bytes.count - 1, expected: bytes.count))
    #expect(fault { $0.replaceSubrange(8..<12, with: [1, 2, 3, 4]) } == .foreignByteOrder)
    #expect(fault { $0[12] = 9 } == .version(found: 9, supported: 2))
    if case .checksum = fault({ $0[bytes.count - 1] ^= 1 }) {} else { Issue.record("checksum") }
  }

  @Test("an image of another kind says which")
  func otherKind() throws {
    let other = ImageWriter(kind: "TEST").finish()
    #expect(
      throws: LexiconError.unusableImage(
        path: "<compiled>", .kind(found: "TEST", expected: "LEXI"))
    ) { try Lexicon(compiled: other) }
  }

  @Test("a missing file, a folder and an empty file throw, each its own error")
  func files() {
    #expect(throws: LexiconError.unreadable(path: "/no/such", code: 2)) {
      try Lexicon(path: "/no/such")
    }
    #expect(throws: LexiconError.unreadable(path: "/tmp", code: 21)) { try Lexicon(path: "/tmp") }
    #expect(throws: LexiconError.unusableImage(path: "/dev/null", .notAnImage)) {
      try Lexicon(path: "/dev/null")
    }
  }

  @Test("a pipe is read to its end: fenci -u <(sort words.tsv)")
  func pipes() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let text = "网易\t1\n杭研\tforce\n"
    #expect(write(ends[1], text, text.utf8.count) == text.utf8.count)
    close(ends[1])
    #expect(try TextFile.read("/dev/fd/\(ends[0])") == text)
    close(ends[0])
  }
}
