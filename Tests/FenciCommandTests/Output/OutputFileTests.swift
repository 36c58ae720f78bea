import Foundation
import Testing

@testable import FenciCommand

@Suite("output files")
struct OutputFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("a file appears when it is finished, not before")
  func appearsFinished() throws {
    var file = try OutputFile(folder.path("out"))
    try file.write("一".utf8)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out")))
    try file.write("二\n".utf8)
    try file.finish()
    #expect(try folder.read("out").text == "一二\n")
    #expect(try folder.names() == ["out"])
  }

  @Test("a run that does not finish leaves the old file and nothing else")
  func abandoned() throws {
    try folder.write("old".utf8, to: "out")
    do {
      let file = try OutputFile(folder.path("out"))
      try file.write("half".utf8)
    }
    #expect(try folder.read("out").text == "old")
    #expect(try folder.names() == ["out"])
  }

  @Test("a link is followed, and the mode of the old file is kept")
  func links() throws {
    try folder.write("old".utf8, to: "real")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.path("real"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("real"))
    var file = try OutputFile(folder.path("link"))
    try file.write("new".utf8)
    try file.finish()
    #expect(try folder.read("real").text == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("real"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link"))
        == folder.path("real"))
  }

  @Test("a device is written directly")
  func device() throws {
    var file = try OutputFile("/dev/null")
    try file.write("x".utf8)
    try file.finish()
  }

  @Test("a folder that is not there is an error that says so")
  func missingFolder() throws {
    do throws(CommandError) {
      _ = try OutputFile(folder.path("no/out"))
      Issue.record("made a file in a folder that is not there")
    } catch {
      #expect(
        Diagnostics.sentence(for: error).hasSuffix(
          "No such file or directory; the folder must exist before the file is written"))
    }
  }
}
