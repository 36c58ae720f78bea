// The functions are named as C names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CFenci
import Fenci
import FenciKeywords

/// What a `fenci_counter` points to.
final class CounterObject {
  fileprivate var builder: DocumentFrequenciesBuilder
  fileprivate let use = ExclusiveUse()

  // MARK: What C reads, until the next call
  fileprivate let terms = ResultBuffer<UInt8>()
  fileprivate let ends = ResultBuffer<UInt64>()
  fileprivate let frequencies = ResultBuffer<UInt64>()

  fileprivate init(_ builder: DocumentFrequenciesBuilder) { self.builder = builder }

  fileprivate static func using(
    _ pointer: OpaquePointer?, _ body: (CounterObject) throws(LibraryError) -> Void
  ) throws(LibraryError) {
    let object = try Handle<CounterObject>.object(pointer, "counter")
    try object.use.during("counter") { () throws(LibraryError) in
      object.terms.removeAll()
      object.ends.removeAll()
      object.frequencies.removeAll()
      try body(object)
    }
  }

  /// Fills the results.
  ///
  /// - Complexity: O(*t* log *t*), *t* the terms.
  fileprivate func list() -> UInt64 {
    let counted = builder
    let table = counted.finish()
    ends.reserve(table.termCount)
    frequencies.reserve(table.termCount)
    for (term, count) in table.sortedTerms() {
      var term = term
      term.withUTF8 {
        terms.reserve($0.count)
        terms.append(contentsOf: $0)
      }
      ends.append(UInt64(terms.count))
      frequencies.append(count)
    }
    return table.documentCount
  }
}

/// See `fenci.h`.
@c(fenci_make_counter) @implementation
public func fenci_make_counter(
  _ analyzer: OpaquePointer?, _ phrases: UInt32,
  _ counter: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  counter?.pointee = nil
  return LibraryError.reporting(to: error) { () throws(LibraryError) in
    guard let counter else { throw .null("counter") }
    let object = try Handle<AnalyzerObject>.object(analyzer, "analyzer")
    let phrases = try PhraseUse(number: phrases)
    Handle.give(
      CounterObject(object.analyzer.makeDocumentFrequenciesBuilder(phrases: phrases)), to: counter)
  }
}

/// See `fenci.h`.
@c(fenci_free_counter) @implementation
public func fenci_free_counter(_ counter: UnsafeMutablePointer<OpaquePointer?>?) {
  Handle<CounterObject>.close(counter)
}

/// See `fenci.h`.
@c(fenci_count_batch) @implementation
public func fenci_count_batch(
  _ counter: OpaquePointer?, _ texts: UnsafePointer<CChar>?, _ textEnds: UnsafePointer<UInt64>?,
  _ textCount: Int, _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  LibraryError.reporting(to: error) { () throws(LibraryError) in
    try CounterObject.using(counter) { object throws(LibraryError) in
      let texts = try TextBatch(texts: texts, ends: textEnds, count: textCount)
      for index in 0..<texts.count { object.builder.add(texts[index]) }
    }
  }
}

/// See `fenci.h`.
@c(fenci_counted_terms) @implementation
public func fenci_counted_terms(
  _ counter: OpaquePointer?, _ terms: UnsafeMutablePointer<UnsafePointer<CChar>?>?,
  _ termEnds: UnsafeMutablePointer<UnsafePointer<UInt64>?>?,
  _ frequencies: UnsafeMutablePointer<UnsafePointer<UInt64>?>?,
  _ termCount: UnsafeMutablePointer<Int>?, _ documentCount: UnsafeMutablePointer<UInt64>?,
  _ error: UnsafeMutablePointer<fenci_error>?
) -> fenci_status {
  terms?.pointee = nil
  termEnds?.pointee = nil
  frequencies?.pointee = nil
  termCount?.pointee = 0
  documentCount?.pointee = 0
  return LibraryError.reporting(to: error) { () throws(LibraryError) in
    guard let terms, let termEnds, let frequencies, let termCount, let documentCount else {
      throw .invalidArgument("an output is NULL; fenci_counted_terms fills in five")
    }
    try CounterObject.using(counter) { object throws(LibraryError) in
      documentCount.pointee = object.list()
      terms.pointee = object.terms.characters
      termEnds.pointee = object.ends.address
      frequencies.pointee = object.frequencies.address
      termCount.pointee = object.ends.count
    }
  }
}
