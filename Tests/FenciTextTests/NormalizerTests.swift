import FenciTestSupport
import FenciText
import Testing

@Suite(.printingLoopValues) struct NormalizerTests {
  /// Unicode's NormalizationTest in full: NFC and NFKC of all five columns, and every scalar that the
  /// first part does not list stays as it is.
  @Test func normalizationTestOfUnicode() throws {
    let file = try UnicodeDataFile("NormalizationTest.txt.bz2")
    var nfc = try Normalizer(.nfc)
    var nfkc = try Normalizer(.nfkc)
    var listed: Set<UInt32> = []
    var isFirstPart = false
    var rowCount = 0
    for line in file.lines {
      if line.hasPrefix("@") { isFirstPart = line.hasPrefix("@Part1") }
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
      guard fields.count >= 5 else { continue }
      let columns = fields.prefix(5).map(utf8(ofScalars:))
      if isFirstPart, let value = UInt32(fields[0], radix: 16) { listed.insert(value) }
      rowCount += 1
      for (position, column) in columns.enumerated() {
        let composed = try nfc.normalize(column)
        let compatible = try nfkc.normalize(column)
        // Columns 1-3 are equivalent canonically, all five by compatibility.
        let isRight =
          composed.utf8 == columns[position < 3 ? 1 : 3] && compatible.utf8 == columns[3]
        if !isRight { Issue.record("column \(position + 1) of \(line)") }
        for text in [composed, compatible] where !text.alignment.isIdentity {
          expectLaws(of: text.alignment)
        }
      }
    }
    #expect(rowCount > 18_000)
    // Line ends keep the scalars of a block from combining with each other.
    for block in stride(from: UInt32(0), to: 0x110000, by: 256) {
      var text = ""
      for value in block..<block + 256 where !listed.contains(value) {
        if let scalar = Unicode.Scalar(value) {
          text.unicodeScalars.append(contentsOf: [scalar, "\n"])
        }
      }
      let isKept =
        try nfc.normalize(text).utf8.elementsEqual(text.utf8)
        && nfkc.normalize(text).utf8.elementsEqual(text.utf8)
      if !isKept { Issue.record("a scalar from U+\(String(block, radix: 16)) on is not kept") }
    }
  }

  @Test func theFileIsOfTheUnicodeVersionOfICU() throws {
    let version = try #require(try UnicodeDataFile("NormalizationTest.txt.bz2").version)
    #expect(version.hasPrefix(ICUVersion.unicodeVersion))
  }

  @Test(arguments: [
    (NormalizationForm.nfkc, "㍿小米", "株式会社小米"),
    (.nfkc, "ＡＢＣ１２３％", "ABC123%"),
    (.nfkc, "ｶﾞｷﾞ", "ガギ"),
    (.nfkc, "①②", "12"),
    (.nfkc, "小\u{AD}米", "小\u{AD}米"),
    (.nfc, "cafe\u{301}", "café"),
    (.nfc, "ＡＢＣ", "ＡＢＣ"),
    (.nfkcCasefold, "ＩＰｈｏｎｅ Ⅷ Straße", "iphone viii strasse"),
    (.nfkcCasefold, "小\u{AD}米", "小米"),
    (.nfkcCasefold, "", ""),
    (.nfkcCasefold, "\u{AD}", ""),
  ]) func examples(form: NormalizationForm, source: String, expected: String) throws {
    var normalizer = try Normalizer(form)
    let text = try normalizer.normalize(source)
    #expect(text.utf8.elementsEqual(expected.utf8), "\(text.string)")
    expectLaws(of: text.alignment)
  }

  @Test func twiceEqualsOnceAndTheAlignmentFits() throws {
    for form in NormalizationForm.allCases {
      var normalizer = try Normalizer(form)
      try withEvery("text", over: "aＡ中①\u{301}ｶﾞ\u{AD}", lengths: 0...3) { text in
        try expectNormalization(by: &normalizer, of: text)
      }
      try withSeeds(0..<100) { generator in
        let text = HostileText.string(partCount: 12, using: &generator)
        try expectNormalization(by: &normalizer, of: text)
      }
    }
  }

  /// Once is enough; the alignment fits both texts; an unchanged unit has the same bytes in both.
  private func expectNormalization(by normalizer: inout Normalizer, of text: String) throws {
    let source = Array(text.utf8)
    let once = try normalizer.normalize(source)
    let twice = try normalizer.normalize(once.utf8)
    if twice.utf8 != once.utf8 || !twice.alignment.isIdentity { Issue.record("not idempotent") }
    if once.alignment.sourceCount != source.count || once.alignment.targetCount != once.utf8.count {
      Issue.record("the alignment does not fit")
    }
    expectLaws(of: once.alignment)
    // A unit of one byte outside ASCII is an unchanged one: the same byte stands in both texts.
    var at = 0
    while at < source.count {
      let unit = once.alignment.sourceUnit(containing: at)
      let target = once.alignment.targetRange(ofSource: unit)
      if unit.count == 1, source[at] >= 0x80,
        target.count != 1 || source[at] != once.utf8[target.lowerBound]
      {
        Issue.record("byte \(at) is not what it maps to")
      }
      at = unit.upperBound
    }
  }

  private func utf8(ofScalars field: Substring) -> [UInt8] {
    var text = ""
    for code in field.split(separator: " ") {
      if let value = UInt32(code, radix: 16), let scalar = Unicode.Scalar(value) {
        text.unicodeScalars.append(scalar)
      }
    }
    return Array(text.utf8)
  }
}
