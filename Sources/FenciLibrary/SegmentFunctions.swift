// The functions are named as C names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CFenci
import Fenci
import FenciTagging
import FenciText

/// See `fenci.h`.
@c(fenci_segment) @implementation
public func fenci_segment(
  _ workspace: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int,
  _ options: UnsafePointer<fenci_segment_options>?,
  _ tokens: UnsafeMutablePointer<UnsafePointer<fenci_token>?>?, _ count: UnsafeMutablePointer<Int>?,
  _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  tokens?.pointee = nil
  count?.pointee = 0
  return LibraryError.reporting(to: error) { () throws(LibraryError) in
    guard let tokens, let count else { throw .null(tokens == nil ? "tokens" : "count") }
    try WorkspaceObject.using(workspace) { object throws(LibraryError) in
      var end: UInt64 = 0
      try object.segment(
        TextBatch(text: text, length: length, end: &end), SegmentationRequest(options))
      tokens.pointee = object.tokens.address
      count.pointee = object.tokens.count
    }
  }
}

/// See `fenci.h`.
@c(fenci_segment_batch) @implementation
public func fenci_segment_batch(
  _ workspace: OpaquePointer?, _ texts: UnsafePointer<CChar>?, _ textEnds: UnsafePointer<UInt64>?,
  _ textCount: Int, _ options: UnsafePointer<fenci_segment_options>?,
  _ tokens: UnsafeMutablePointer<UnsafePointer<fenci_token>?>?,
  _ tokenEnds: UnsafeMutablePointer<UnsafePointer<UInt64>?>?,
  _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  tokens?.pointee = nil
  tokenEnds?.pointee = nil
  return LibraryError.reporting(to: error) { () throws(LibraryError) in
    guard let tokens, let tokenEnds else {
      throw .null(tokens == nil ? "tokens" : "token_ends")
    }
    try WorkspaceObject.using(workspace) { object throws(LibraryError) in
      try object.segment(
        TextBatch(texts: texts, ends: textEnds, count: textCount), SegmentationRequest(options))
      tokens.pointee = object.tokens.address
      tokenEnds.pointee = object.ends.address
    }
  }
}

extension WorkspaceObject {
  /// Fills ``tokens`` and ``ends``.
  fileprivate func segment(
    _ texts: TextBatch, _ request: SegmentationRequest
  ) throws(LibraryError) {
    if !request.allowsInvalid { try texts.checkUTF8() }
    ends.reserve(texts.count)
    for index in 0..<texts.count {
      let text = texts[index]
      if request.hasTags {
        analyzer.tag(text, workspace: workspace, into: &tagged)
        append(tagged, of: text, request)
      } else {
        analyzer.segment(text, mode: request.mode, workspace: workspace, into: &found)
        append(found, of: text, request)
      }
      ends.append(UInt64(tokens.count))
    }
  }

  private func append(
    _ found: [Token], of text: UnsafeBufferPointer<UInt8>, _ request: SegmentationRequest
  ) {
    tokens.reserve(found.count)
    var converter = OffsetConverter(
      text, to: request.unit, isWellFormed: !request.allowsInvalid)
    for token in found where !request.skips(token) {
      tokens.append(fenci_token(token, in: converter.convert(token.utf8Range)))
    }
  }

  private func append(
    _ tagged: [TaggedToken], of text: UnsafeBufferPointer<UInt8>, _ request: SegmentationRequest
  ) {
    tokens.reserve(tagged.count)
    var converter = OffsetConverter(
      text, to: request.unit, isWellFormed: !request.allowsInvalid)
    for tagged in tagged where !request.skips(tagged.token) {
      var token = fenci_token(tagged.token, in: converter.convert(tagged.token.utf8Range))
      token.tag = tagged.tag.rawValue
      token.flags = tagged.continuesEntity ? UInt8(FENCI_CONTINUES_ENTITY) : 0
      tokens.append(token)
    }
  }
}

extension SegmentationRequest {
  /// Whether a token is left out.
  func skips(_ token: Token) -> Bool { skipsWhitespace && token.kind == .whitespace }
}

extension fenci_token {
  fileprivate init(_ token: Token, in range: Range<Int>) {
    self.init(
      start: UInt32(range.lowerBound), end: UInt32(range.upperBound), kind: token.kind.rawValue,
      origin: token.origin.rawValue, tag: 0, flags: 0)
  }
}
