import FenciLexicon
import Testing

@testable import FenciTagging

@Suite("Classes and the tags that are published")
struct TagClassTests {
  @Test(
    "the word's own tag stays where it is a kind of the class, else the class is the tag",
    arguments: [
      ("uj", "u", "uj"), ("ul", "y", "ul"), ("uj", "v", "v"), ("n", "v", "v"), ("vn", "v", "v"),
      ("b", "a", "b"), ("b", "n", "n"), ("nrt", "nr", "nrt"), ("nrt", "ns", "ns"), ("q", "m", "q"),
      ("q", "n", "n"), ("i", "v", "i"), ("i", "d", "d"), ("l", "n", "l"), ("j", "nt", "nt"),
      ("x", "n", "n"),
    ])
  func refined(_ own: String, _ found: String, _ expected: String) throws {
    let own = try #require(PartOfSpeech(name: own))
    let found = TagClass(tag: try #require(PartOfSpeech(name: found)))
    #expect(found.refined(own).name == expected)
  }

  @Test("every tag is a kind of itself")
  func reflexive() {
    for raw in PartOfSpeech.names.indices where raw < 64 {
      let tag = PartOfSpeech(rawValue: UInt8(raw))
      #expect(TagClass(tag: tag).refined(tag) == tag)
    }
  }
}
