import Foundation
import Testing

/// A lexicon of a dozen words and document frequencies of a few documents, compiled by the program.
///
/// Golden output made with it changes when the program changes, not when the data does.
final class TinyDictionary: Sendable {
  /// Lexicon lines: word, count, tag.
  static let words = """
    小明\t20\tnr
    硕士\t60\tn
    毕业\t90\tv
    于\t900\tp
    中国\t800\tns
    科学\t300\tn
    学院\t200\tn
    科学院\t90\tn
    中国科学院\t40\tnt
    计算\t200\tv
    计算所\t10\tn
    南京\t100\tns
    南京市\t60\tns
    市长\t80\tn
    长江\t90\tns
    大桥\t70\tns
    长江大桥\t30\tns
    市\t300\tn

    """

  /// Documents that the frequencies are counted in, one a line.
  static let documents = """
    小明于中国毕业
    小明是硕士
    中国科学院于中国
    长江大桥于南京

    """

  let folder: TemporaryFolder

  private init() throws {
    folder = try TemporaryFolder(
      at: try Program.url.deletingLastPathComponent().appendingPathComponent("tiny-dictionary"),
      isTemporary: false)
    try folder.write(Self.words.utf8, to: "words.tsv")
    try folder.write(Self.documents.utf8, to: "documents.txt")
    try run("dict", "build", folder.path("words.tsv"), "-o", lexicon)
    try run(
      "idf", "build", "--per", "line", "--min-df", "1", "--dict", lexicon,
      folder.path("documents.txt"), "-o", frequencies)
    try run(
      "idf", "compile", frequencies, "--dict", lexicon, "-o", folder.path("tiny.frequencies"))
  }

  /// Made once for all tests.
  static let shared = Result { try TinyDictionary() }

  var lexicon: String { folder.path("tiny.lexicon") }
  var frequencies: String { folder.path("tiny.idf") }

  private func run(_ arguments: String...) throws {
    let outcome = try Program().run(arguments)
    try #require(outcome.status == 0, "fenci \(arguments): \(outcome.errors)")
  }

  /// A program that finds these dictionaries by its environment.
  static func program(_ environment: [String: String] = [:]) throws -> Program {
    let tiny = try shared.get()
    return Program(
      environment: [
        "FENCI_LEXICON": tiny.lexicon, "FENCI_DOCUMENT_FREQUENCIES": tiny.frequencies,
      ].merging(environment) { $1 })
  }
}
