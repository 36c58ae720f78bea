import Foundation
import Testing

@testable import FenciCommand

@Suite("what the arguments name")
struct InputSourceTests {
  private func names(_ arguments: [String], isRecursive: Bool = false) -> [String] {
    InputSource.resolve(arguments, isRecursive: isRecursive).map { input in
      switch input {
      case .success(let source): source.name
      case .failure(let error): Diagnostics.sentence(for: error)
      }
    }
  }

  @Test("no argument and - are standard input")
  func standardInput() {
    #expect(names([]) == ["(standard input)"])
    #expect(names(["a", "-", "b"]) == ["a", "(standard input)", "b"])
  }

  @Test("-r lists files at any depth in byte order, without hidden ones and linked folders")
  func folders() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "a/y/x.txt", "B.txt", ".hidden", "a/.git/x", "中.txt"] {
      try folder.write([], to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a/loop"), withDestinationPath: folder.path)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.txt"), withDestinationPath: folder.path("b.txt"))
    let expected = ["B.txt", "a/y/x.txt", "a/z.txt", "b.txt", "link.txt", "中.txt"]
    #expect(names([folder.path], isRecursive: true) == expected.map(folder.path(_:)))
    #expect(names([folder.path + "/"], isRecursive: true) == expected.map(folder.path(_:)))
  }

  @Test("without -r a folder stays a path, and opening it says what to do")
  func folderWithoutFlag() throws {
    let folder = try TemporaryFolder()
    #expect(names([folder.path]) == [folder.path])
    do throws(CommandError) {
      _ = try InputSource.file(path: folder.path).open()
      Issue.record("a folder was opened")
    } catch {
      #expect(
        Diagnostics.sentence(for: error).hasSuffix("Is a directory; -r reads the files in it"))
    }
  }
}
