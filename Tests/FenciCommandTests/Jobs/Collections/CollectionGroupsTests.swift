import Testing

@testable import FenciCommand

@Suite("which documents go together")
struct CollectionGroupsTests {
  private let inputs: [Result<InputSource, CommandError>] =
    ["news/a.txt", "b.txt", "news/old/c.txt", "news//d.txt", "/e.txt"].map {
      .success(.file(path: $0))
    } + [.failure(.closedPipe), .success(.standardInput)]

  @Test("by folder, in the order in which folders are named first")
  func folders() {
    let groups = CollectionGroups(inputs, unit: .folder)
    #expect(groups.names == ["news", ".", "news/old", "/", "(standard input)"])
    #expect(groups.index(of: .file(path: "news//d.txt")) == 0)
    #expect(groups.index(of: .file(path: "news/old/c.txt")) == 2)
  }

  @Test("by file, and all together")
  func others() {
    #expect(CollectionGroups(inputs, unit: .file).names.count == 6)
    #expect(CollectionGroups(inputs, unit: .all).names == [""])
    #expect(CollectionGroups([.failure(.closedPipe)], unit: .all).names == [])
  }

  @Test(
    "the folder of a path",
    arguments: [
      ("a", "."), ("a/b", "a"), ("a//b", "a"), ("/a", "/"), ("//a", "/"), ("a/b/c", "a/b"),
      ("./a", "."), ("../a", ".."), ("新闻/一", "新闻"),
    ])
  func folder(path: String, folder: String) {
    #expect(CollectionGroups.folder(of: path) == folder)
  }
}
