import CFenci
import Fenci
import FenciDiagnostics
import FenciLexicon
import FenciText

/// Why a function of `fenci.h` fails: what it returns, and the sentence for `fenci_error`.
struct LibraryError: Error {
  var status: fenci_status
  var sentence: String
  /// The text of a batch, from 0.
  var textIndex = 0
  /// The first byte of that text that is wrong.
  var byteOffset = 0

  /// A mistake in the call itself.
  static func invalidArgument(_ sentence: String) -> LibraryError {
    LibraryError(status: FENCI_INVALID_ARGUMENT, sentence: sentence)
  }

  /// A pointer that must not be null.
  static func null(_ name: String) -> LibraryError { .invalidArgument("\(name) is NULL") }

  /// What the engine threw.
  init(_ error: FenciError, textIndex: Int = 0) {
    let status =
      switch error {
      case .lexicon(.unknownStandard): FENCI_INVALID_OPTION
      case .lexicon: FENCI_UNUSABLE_DICTIONARY
      case .text(.illFormed): FENCI_INVALID_TEXT
      case .text(.tooLong): FENCI_TEXT_TOO_LONG
      case .text(.unavailable), .text(.failed): FENCI_FAILED
      }
    self.init(status: status, sentence: error.sentence, textIndex: textIndex)
  }

  init(status: fenci_status, sentence: String, textIndex: Int = 0, byteOffset: Int = 0) {
    self.status = status
    self.sentence = sentence
    self.textIndex = textIndex
    self.byteOffset = byteOffset
  }
}

extension LibraryError {
  /// Runs the body of a C function: what it throws becomes a status and fills in the caller's error.
  static func reporting(
    to error: UnsafeMutablePointer<fenci_error>?, _ body: () throws(LibraryError) -> Void
  ) -> fenci_status {
    do throws(LibraryError) {
      try body()
      if let error { write(LibraryError(status: FENCI_OK, sentence: ""), to: error) }
      return FENCI_OK
    } catch let failure {
      if let error { write(failure, to: error) }
      return failure.status
    }
  }

  private static func write(
    _ failure: LibraryError, to error: UnsafeMutablePointer<fenci_error>
  ) {
    error.pointee.status = failure.status
    error.pointee.text_index = UInt64(failure.textIndex)
    error.pointee.byte_offset = UInt64(failure.byteOffset)
    let sentence = Array(failure.sentence.utf8)
    withUnsafeMutableBytes(of: &error.pointee.message) { message in
      var end = min(sentence.count, message.count - 1)
      // Not within a character.
      while end < sentence.count, end > 0, sentence[end] & 0xC0 == 0x80 { end -= 1 }
      message.copyBytes(from: sentence.prefix(end))
      message[end] = 0
    }
  }
}
