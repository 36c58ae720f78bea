import Testing

@testable import FenciLexicon

@Suite("XXH64")
struct XXHash64Tests {
  /// Values of the reference implementation, seed 0; the lengths cross every branch.
  @Test(
    "gives the reference implementation's values",
    arguments: [
      ("", 0xef46_db37_51d8_e999),
      ("a", 0xd24e_c4f1_a98c_6e5b),
      ("abc", 0x44bc_2cf5_ad77_0999),
      ("xxhash", 0x32dd_3895_2c4b_c720),
      ("分词", 0xbcab_2b59_a3f6_79e2),
      ("12345678901234567890123456789012", 0x40fd_1aa5_2d98_274c),
      ("The quick brown fox jumps over the lazy dog, twice over", 0x814e_213a_6320_b854),
    ] as [(String, UInt64)])
  func reference(text: String, expected: UInt64) {
    #expect(Array(text.utf8).withUnsafeBytes(XXHash64.hash) == expected)
  }

  @Test(
    "takes a seed",
    arguments: [
      ("", 0x6ec6_d05f_61c7_e7a7), ("分词", 0xd3ef_cfa0_6f67_7e11),
      ("12345678901234567890123456789012", 0x308a_62aa_4cc9_a100),
    ] as [(String, UInt64)])
  func seed(text: String, expected: UInt64) {
    let seed: UInt64 = 0x9E37_79B1_85EB_CA87
    #expect(Array(text.utf8).withUnsafeBytes { XXHash64.hash($0, seed: seed) } == expected)
  }
}
