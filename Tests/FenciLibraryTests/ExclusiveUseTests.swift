import CFenci
import Testing

@testable import FenciLibrary

@Suite("one call at a time")
struct ExclusiveUseTests {
  @Test("a call within a call is told, and harms neither")
  func refusesASecond() throws {
    let use = ExclusiveUse()
    var inner: fenci_status?
    let outer = try use.during("workspace") { () throws(LibraryError) in
      do throws(LibraryError) {
        try use.during("workspace") { () throws(LibraryError) in }
      } catch { inner = error.status }
      return "done"
    }
    #expect(inner == FENCI_BUSY && outer == "done")
    #expect(throws: Never.self) { try use.during("workspace") { () throws(LibraryError) in } }
  }

  @Test("a call that fails is over")
  func endsWithAnError() {
    let use = ExclusiveUse()
    _ = try? use.during("counter") { () throws(LibraryError) in
      throw LibraryError.null("text")
    }
    #expect(throws: Never.self) { try use.during("counter") { () throws(LibraryError) in } }
  }
}
