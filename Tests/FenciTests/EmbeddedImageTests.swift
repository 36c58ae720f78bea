import Fenci
import FenciDictionaries
import FenciKernel
import Glibc
import Testing

@testable import FenciLexicon
@testable import FenciTagging

@Suite("The embedded images")
struct EmbeddedImageTests {
  private func embeddedLexicon() throws -> Lexicon {
    var count = 0
    let address = try #require(fenci_embedded_lexicon(&count))
    let bytes = UnsafeRawBufferPointer(start: address, count: count)
    // The program trusts these bytes at start; here they are checked in full.
    return try Lexicon(
      image: MappedBytes(permanent: bytes, name: "<embedded>"), isTrusted: false)
  }

  @Test("the lexicon is sound: checksum and invariants")
  func sound() throws {
    #expect(try embeddedLexicon().byteCount > 1_000_000)
  }

  @Test("the lexicon was compiled from the text files of this checkout: run `make images`")
  func upToDate() throws {
    let facts = try embeddedLexicon().provenance.filter { $0.key.hasPrefix("source ") }
    #expect(facts.count == 3)
    for (name, path) in [
      ("words.tsv", "lexicon/words.tsv"), ("characters.tsv", "folding/characters.tsv"),
      ("hidden-markov-model.tsv", "hidden-markov-model.tsv"),
    ] {
      let checksum = try TextFile.checksum(Repository.folder + "/dictionaries/" + path)
      #expect(facts.first { $0.key == "source " + name }?.value == checksum, "\(name)")
    }
  }

  @Test("the lexicon's character entries are those of this program: run `make images`")
  func sameEntries() throws {
    let entries = UnsafeBufferPointer(start: try embeddedLexicon().view.entries, count: 0x10000)
    #expect(Array(entries) == CharacterEntries.make(codes: entries.map(\.code)))
  }

  @Test(
    "compiling the text files gives the embedded lexicon, byte for byte",
    .enabled(if: getenv("FENCI_SLOW") != nil))
  func reproducible() throws {
    let folder = Repository.folder + "/dictionaries/"
    let sources = LexiconSources(
      wordPaths: [folder + "lexicon/words.tsv"],
      foldingPath: folder + "folding/characters.tsv",
      modelPath: folder + "hidden-markov-model.tsv", provenance: [("name", "standard")])
    let compiled = try sources.compile { error throws(LexiconError) in throw error }
    #expect(compiled.withUnsafeBytes(ImageFormat.checksum) == (try embeddedLexicon().checksum))
  }

  @Test("the tagger is sound: checksum and classes")
  func tagger() throws {
    var count = 0
    let address = try #require(fenci_embedded_tagger(&count))
    let bytes = UnsafeRawBufferPointer(start: address, count: count)
    let model = try TagModel(
      image: MappedBytes(permanent: bytes, name: "<embedded>"), isTrusted: false)
    #expect(model.byteCount < 2_000_000)
    #expect(model.classes.count == 27)
    #expect(model.provenance.contains { $0.key == "sentences" })
  }
}
