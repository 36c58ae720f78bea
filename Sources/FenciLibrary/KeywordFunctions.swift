// The functions are named as C names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CFenci
import Fenci
import FenciKeywords
import FenciText

/// See `fenci.h`.
@c(fenci_keywords) @implementation
public func fenci_keywords(
  _ workspace: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int,
  _ title: UnsafePointer<CChar>?, _ titleLength: Int,
  _ options: UnsafePointer<fenci_keyword_options>?,
  _ keywords: UnsafeMutablePointer<UnsafePointer<fenci_keyword>?>?,
  _ count: UnsafeMutablePointer<Int>?, _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  keywords?.pointee = nil
  count?.pointee = 0
  return LibraryError.reporting(to: error) { () throws(LibraryError) in
    guard let keywords, let count else { throw .null(keywords == nil ? "keywords" : "count") }
    try WorkspaceObject.using(workspace) { object throws(LibraryError) in
      var ends: (text: UInt64, title: UInt64) = (0, 0)
      let texts = try TextBatch(text: text, length: length, end: &ends.text)
      let titles =
        title == nil && titleLength == 0
        ? nil : try TextBatch(text: title, length: titleLength, end: &ends.title, name: "title")
      try object.rank(texts, titles: titles, KeywordRequest(options))
      keywords.pointee = object.keywords.address
      count.pointee = object.keywords.count
    }
  }
}

/// See `fenci.h`.
@c(fenci_keywords_batch) @implementation
public func fenci_keywords_batch(
  _ workspace: OpaquePointer?, _ texts: UnsafePointer<CChar>?, _ textEnds: UnsafePointer<UInt64>?,
  _ textCount: Int, _ titles: UnsafePointer<CChar>?, _ titleEnds: UnsafePointer<UInt64>?,
  _ options: UnsafePointer<fenci_keyword_options>?,
  _ keywords: UnsafeMutablePointer<UnsafePointer<fenci_keyword>?>?,
  _ keywordEnds: UnsafeMutablePointer<UnsafePointer<UInt64>?>?,
  _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  keywords?.pointee = nil
  keywordEnds?.pointee = nil
  return LibraryError.reporting(to: error) { () throws(LibraryError) in
    guard let keywords, let keywordEnds else {
      throw .null(keywords == nil ? "keywords" : "keyword_ends")
    }
    try WorkspaceObject.using(workspace) { object throws(LibraryError) in
      let texts = try TextBatch(texts: texts, ends: textEnds, count: textCount)
      let titles =
        titles == nil && titleEnds == nil
        ? nil : try TextBatch(texts: titles, ends: titleEnds, count: textCount, name: "title")
      try object.rank(texts, titles: titles, KeywordRequest(options))
      keywords.pointee = object.keywords.address
      keywordEnds.pointee = object.ends.address
    }
  }
}

extension WorkspaceObject {
  /// Fills ``keywords`` and ``ends``, with ``bytes`` and ``ranges`` that the keywords point into.
  fileprivate func rank(
    _ texts: TextBatch, titles: TextBatch?, _ request: KeywordRequest
  ) throws(LibraryError) {
    if !request.allowsInvalid {
      try texts.checkUTF8()
      try titles?.checkUTF8(name: "title")
    }
    ends.reserve(texts.count)
    for index in 0..<texts.count {
      let document = Document(title: titles.map { Array($0[index]) }, text: Array(texts[index]))
      let ranked = try found(in: document, at: index, request)
      append(ranked, of: texts[index], request)
      ends.append(UInt64(keywords.count))
    }
    setAddresses()
  }

  private func found(
    in document: Document, at index: Int, _ request: KeywordRequest
  ) throws(LibraryError) -> [Keyword] {
    do throws(FenciError) {
      return try analyzer.keywords(in: document, options: request.options, workspace: workspace)
    } catch {
      throw LibraryError(error, textIndex: index)
    }
  }

  private func append(
    _ ranked: [Keyword], of text: UnsafeBufferPointer<UInt8>, _ request: KeywordRequest
  ) {
    keywords.reserve(ranked.count)
    let map = OffsetMap(text, to: request.unit, of: ranked.lazy.flatMap(\.occurrences))
    for keyword in ranked {
      var spelling = keyword.text
      spelling.withUTF8 {
        bytes.reserve($0.count + 1)
        bytes.append(contentsOf: $0)
        bytes.append(0)
      }
      ranges.reserve(keyword.occurrences.count)
      for occurrence in keyword.occurrences {
        let range = map[occurrence]
        ranges.append(fenci_range(start: UInt32(range.lowerBound), end: UInt32(range.upperBound)))
      }
      keywords.append(
        fenci_keyword(
          text: nil, length: spelling.utf8.count, score: keyword.score, occurrences: nil,
          occurrence_count: keyword.occurrences.count))
    }
  }

  /// Points the keywords to their texts and occurrences, which no longer move.
  private func setAddresses() {
    var text = bytes.characters
    var occurrences = ranges.address
    for index in 0..<keywords.count {
      keywords.update(at: index) { keyword in
        keyword.text = text
        keyword.occurrences = occurrences
        text += keyword.length + 1
        occurrences += keyword.occurrence_count
      }
    }
  }
}
