import Fenci
import GRDB

/// The tokenizer `fenci_words` of an FTS5 table: words are found by Fenci.
///
/// A document is indexed by its words, and each word of several characters also by the words inside it, at the same
/// position: 北京大学 is found by 北京大学, 北京 and 大学, and not by 京大. A query is divided into words only;
/// several of them are a phrase, which has to stand in the document one after the other.
///
/// Offsets are those of the document's bytes, so `highlight()` and `snippet()` mark the right ones. FTS5 marks
/// positions: a match inside a word marks that word.
final class WordTokenizer: FTS5CustomTokenizer {
  static let name = "fenci_words"

  /// The dictionaries: opened once, shared by all connections.
  private static let analyzer = Result { try Analyzer() }

  private let analyzer: Analyzer
  // SQLite uses a tokenizer of a connection from one thread at a time, as a workspace wants it.
  private let workspace: AnalyzerWorkspace
  private var tokens: [Token] = []

  /// Makes the tokenizer of one table; FTS5 calls this.
  ///
  /// - Throws: An SQL error for arguments, of which there are none, and when the dictionaries cannot be opened.
  init(db: Database, arguments: [String]) throws {
    guard arguments.isEmpty else {
      throw DatabaseError(message: "fenci_words takes no arguments, found \(arguments)")
    }
    analyzer = try Self.analyzer.get()
    workspace = analyzer.makeWorkspace()
  }

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?,
    nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    let text = UnsafeRawBufferPointer(start: pText, count: pText == nil ? 0 : Int(nText))
      .bindMemory(to: UInt8.self)
    let mode: SegmentationMode = tokenization.contains(.query) ? .precise : .search
    analyzer.segment(text, mode: mode, workspace: workspace, into: &tokens)
    for group in tokens.wordsWithParts {
      // The word first: it is what the position is highlighted by.
      for (count, token) in group.reversed().enumerated() where token.isWord {
        let code = token.withTerm(in: text) { term in
          tokenCallback(
            context, count == 0 ? 0 : FTS5TokenFlags.colocated.rawValue, term.baseAddress,
            CInt(term.count), CInt(token.start), CInt(token.end))
        }
        // 0 is SQLITE_OK; anything else stops.
        guard code == 0 else { return code }
      }
    }
    return 0
  }
}

extension [Token] {
  /// The tokens of the search mode by word: each after the words inside it.
  fileprivate var wordsWithParts: [ArraySlice<Token>] {
    var groups: [ArraySlice<Token>] = []
    var end = count
    while let word = prefix(end).last {
      let start = self[..<end].lastIndex { $0.start < word.start }.map { $0 + 1 } ?? 0
      groups.append(self[start..<end])
      end = start
    }
    return groups.reversed()
  }
}

extension Token {
  fileprivate var isWord: Bool {
    kind != .whitespace && kind != .punctuation && kind != .invalid
  }

  /// What the token is indexed and looked up as: its text in lower case.
  fileprivate func withTerm<Result>(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<CChar>) -> Result
  ) -> Result {
    var term = String(decoding: text[utf8Range], as: UTF8.self).lowercased()
    return term.withUTF8 { $0.withMemoryRebound(to: CChar.self, body) }
  }
}
