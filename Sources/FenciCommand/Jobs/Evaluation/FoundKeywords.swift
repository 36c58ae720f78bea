import Synchronization

/// The keywords that another program found, by the documents' identifiers.
///
/// All of them are in memory: their order need not be that of the documents.
final class FoundKeywords: Sendable {
  private struct Entry {
    var keywords: [String]
    var line: Int
    var isAskedFor = false
  }

  private struct State {
    var entries: [String: Entry] = [:]
    var documentCount = 0
    var missingCount = 0
  }

  let name: String
  private let identifierField: String
  private let state: Mutex<State>

  /// Reads a file; of documents with one identifier the last counts.
  ///
  /// - Parameters:
  ///   - source: JSON Lines.
  ///   - pipeline: How the documents are read.
  ///   - keywordsField: The member with keywords, best first: strings, or objects with a member `text`.
  ///   - identifierField: The member that says whose they are.
  /// - Throws: The first error of the file.
  init(
    _ source: InputSource, like pipeline: Pipeline, keywordsField: String, identifierField: String
  ) throws(CommandError) {
    name = source.name
    self.identifierField = identifierField
    var reader = try BlockReader(
      source, encoding: pipeline.encoding, blockSize: pipeline.blockSize, returnsEarly: false)
    var records = RecordReader(layout: .lines, isStrict: pipeline.isStrict)
    var entries: [String: Entry] = [:]
    while let block = try reader.next() {
      var findings = Findings()
      records.forEachRecord(of: block, findings: &findings) { record throws(CommandError) in
        guard !record.text.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
        var place = Place(source: record.source.name, line: record.line, column: 1)
        let json: JSONLine
        do throws(JSONSyntaxError) { json = try JSONLine(record.text) } catch {
          place.column = error.offset + 1
          throw .malformedJSON(place, expected: error.expected)
        }
        let identifier = try json.identifier(identifierField, at: place)
        guard let member = json.member(named: keywordsField),
          let keywords = json.decodeStrings(of: member, orMember: "text")
        else { throw .noKeywords(place, name: keywordsField) }
        entries[identifier] = Entry(keywords: keywords, line: record.line)
      }
      if let error = findings.errors.first { throw error }
    }
    state = Mutex(State(entries: entries))
  }

  /// The keywords of a document, best first; none for one that is not there.
  ///
  /// - Throws: ``EvaluationError/noIdentifier(_:name:)``.
  func keywords(of record: borrowing Record) throws(CommandError) -> [String] {
    let place = Place(source: record.source.name, line: record.line, column: 1)
    guard let json = record.json else {
      throw .evaluation(.noIdentifier(place, name: identifierField))
    }
    let identifier = try json.identifier(identifierField, at: place)
    return state.withLock { state in
      state.documentCount += 1
      guard let entry = state.entries[identifier] else {
        state.missingCount += 1
        return []
      }
      state.entries[identifier]?.isAskedFor = true
      return entry.keywords
    }
  }

  /// Says what documents are in one of the two files alone.
  ///
  /// Asked for when all documents have their keywords.
  func reportStrangers(gold: String, diagnostics: Diagnostics) {
    state.withLock { state in
      if state.missingCount > 0 {
        diagnostics.reportMissingDocuments(
          state.missingCount, of: state.documentCount, in: name)
      }
      let strangers = state.entries.values.filter { !$0.isAskedFor }.map(\.line)
      if let line = strangers.min() {
        diagnostics.reportUnknownDocuments(
          strangers.count, first: Place(source: name, line: line, column: 1), gold: gold)
      }
    }
  }
}

extension JSONLine {
  /// The value of a member that names a document: what a string spells, or anything else as it is written.
  fileprivate func identifier(
    _ name: String, at place: Place
  ) throws(CommandError) -> String {
    guard let member = member(named: name) else {
      throw .evaluation(.noIdentifier(place, name: name))
    }
    var text = Bytes("\"".utf8)
    if decodeString(of: member, into: &text) == nil { text = Bytes(bytes[member.value]) }
    return String(decoding: text, as: UTF8.self)
  }
}
