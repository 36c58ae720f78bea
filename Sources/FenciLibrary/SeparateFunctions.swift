// The functions are named as C names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CFenci
import Fenci
import FenciText

/// See `fenci.h`.
@c(fenci_separate_batch) @implementation
public func fenci_separate_batch(
  _ workspace: OpaquePointer?, _ texts: UnsafePointer<CChar>?, _ textEnds: UnsafePointer<UInt64>?,
  _ textCount: Int, _ options: UnsafePointer<fenci_segment_options>?, _ wordSeparator: CChar,
  _ textSeparator: CChar, _ separated: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ length: UnsafeMutablePointer<Int>?, _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  separated?.pointee = nil
  length?.pointee = 0
  return LibraryError.reporting(to: error) { () throws(LibraryError) in
    guard let separated, let length else {
      throw .null(separated == nil ? "separated" : "length")
    }
    let separators = (
      word: UInt8(bitPattern: wordSeparator), text: UInt8(bitPattern: textSeparator)
    )
    guard separators.word < 0x80, separators.text < 0x80 else {
      throw .invalidArgument("a separator is no ASCII character")
    }
    try WorkspaceObject.using(workspace) { object throws(LibraryError) in
      let request = try SegmentationRequest(options)
      if request.hasTags { throw .invalidArgument("words alone are separated, not tags") }
      let texts = try TextBatch(texts: texts, ends: textEnds, count: textCount)
      if !request.allowsInvalid { try texts.checkUTF8() }
      for index in 0..<texts.count {
        if index > 0 { object.append(separators.text) }
        object.separate(texts[index], by: separators.word, request)
      }
      separated.pointee = object.bytes.characters
      length.pointee = object.bytes.count
    }
  }
}

/// See `fenci.h`.
@c(fenci_fold) @implementation
public func fenci_fold(
  _ workspace: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int,
  _ folded: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ foldedLength: UnsafeMutablePointer<Int>?, _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  folded?.pointee = nil
  foldedLength?.pointee = 0
  return LibraryError.reporting(to: error) { () throws(LibraryError) in
    guard let folded, let foldedLength else {
      throw .null(folded == nil ? "folded" : "folded_length")
    }
    try WorkspaceObject.using(workspace) { object throws(LibraryError) in
      var end: UInt64 = 0
      let text = try TextBatch(text: text, length: length, end: &end)
      try text.checkUTF8(mayBeAllowed: false)
      var result = object.folding.folded(text[0], in: 0..<length)
      object.bytes.reserve(result.utf8.count)
      result.withUTF8 { object.bytes.append(contentsOf: $0) }
      folded.pointee = object.bytes.characters
      foldedLength.pointee = object.bytes.count
    }
  }
}

extension WorkspaceObject {
  fileprivate func append(_ separator: UInt8) {
    bytes.reserve(1)
    bytes.append(separator)
  }

  /// Adds the words of a text to ``bytes``, with a separator between two.
  fileprivate func separate(
    _ text: UnsafeBufferPointer<UInt8>, by separator: UInt8, _ request: SegmentationRequest
  ) {
    analyzer.segment(text, mode: request.mode, workspace: workspace, into: &found)
    var isFirst = true
    for token in found where !request.skips(token) {
      bytes.reserve(token.end - token.start + 1)
      if !isFirst { bytes.append(separator) }
      isFirst = false
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[token.utf8Range]))
    }
  }
}
