public import FenciLexicon

extension JiebaPackage {
  /// Reads the folder of an installed jieba, such as `site-packages/jieba`.
  ///
  /// - Parameter folder: Has `__init__.py`, `dict.txt`, `finalseg`, `posseg` and `analyse`.
  /// - Throws: ``LexiconError/unreadable(path:code:)`` for a file that is not there;
  ///   ``LexiconError/malformedLine(_:expected:found:)`` for the first place that is not as jieba
  ///   0.42.1 has it.
  /// - Complexity: O(*n*) in the bytes of the files: about a second for jieba's 18 MB.
  public init(folder: String) throws(LexiconError) {
    version = try Self.readVersion(SourceBytes(path: folder + "/__init__.py"))
    words = try Self.readWords(SourceBytes(path: folder + "/dict.txt"))
    inverseDocumentFrequencies = try Self.readFrequencies(
      SourceBytes(path: folder + "/analyse/idf.txt"))
    stopWords = try Self.readStopWords(SourceBytes(path: folder + "/analyse/tfidf.py"))
    newWords = try Self.readTable(folder: folder + "/finalseg", readState: Self.position)
    tags = try Self.readTable(folder: folder + "/posseg", readState: Self.taggedPosition)
    statesOfCharacter = try Self.readStates(SourceBytes(path: folder + "/posseg/char_state_tab.py"))
  }

  static func readVersion(_ source: SourceBytes) throws(LexiconError) -> String {
    try source.text(of: PythonLiteralReader.read("__version__", from: source))
  }

  static func readWords(_ source: SourceBytes) throws(LexiconError) -> [Word] {
    var words: [Word] = []
    try source.forEachLine(fieldCount: 3, expected: "word, count and tag") {
      fields throws(LexiconError) in
      guard let count = UInt64(fields[1].text), count <= LexiconEntry.largestCount else {
        throw source.malformed(at: fields[1].offset, expected: "a count")
      }
      words.append(
        Word(
          text: fields[0].text, count: count,
          tag: try tag(fields[2].text, at: fields[2].offset, of: source)))
    }
    return words
  }

  static func readFrequencies(
    _ source: SourceBytes
  ) throws(LexiconError) -> [(word: String, value: Double)] {
    var frequencies: [(word: String, value: Double)] = []
    try source.forEachLine(fieldCount: 2, expected: "word and inverse document frequency") {
      fields throws(LexiconError) in
      guard let value = Double(fields[1].text), value.isFinite else {
        throw source.malformed(at: fields[1].offset, expected: "a number")
      }
      frequencies.append((fields[0].text, value))
    }
    return frequencies
  }

  static func readStopWords(_ source: SourceBytes) throws(LexiconError) -> [String] {
    let literal = try PythonLiteralReader.read("STOP_WORDS", from: source)
    var words: [String] = []
    for element in try source.elements(of: literal) { words.append(try source.text(of: element)) }
    return words
  }

  static func readStates(
    _ source: SourceBytes
  ) throws(LexiconError) -> [Unicode.Scalar: [JiebaTaggedPosition]] {
    var table: [Unicode.Scalar: [JiebaTaggedPosition]] = [:]
    for (key, value) in try source.pairs(of: PythonLiteralReader.read("P", from: source)) {
      var states: [JiebaTaggedPosition] = []
      for element in try source.elements(of: value) {
        states.append(try taggedPosition(element, of: source))
      }
      guard !states.isEmpty else {
        throw source.malformed(at: value.offset, expected: "the states of a character")
      }
      table[try source.character(of: key)] = states
    }
    return table
  }

  /// Reads the three files of a hidden Markov model.
  static func readTable<State>(
    folder: String,
    readState: (PythonLiteral, SourceBytes) throws(LexiconError) -> State
  ) throws(LexiconError) -> JiebaStateTable<State> {
    var table = JiebaStateTable<State>()
    var source = try SourceBytes(path: folder + "/prob_start.py")
    for (key, value) in try source.pairs(of: PythonLiteralReader.read("P", from: source)) {
      table.starts[try readState(key, source)] = try source.number(of: value)
    }
    source = try SourceBytes(path: folder + "/prob_trans.py")
    for (key, value) in try source.pairs(of: PythonLiteralReader.read("P", from: source)) {
      var row: [State: Double] = [:]
      for (key, value) in try source.pairs(of: value) {
        row[try readState(key, source)] = try source.number(of: value)
      }
      table.transitions[try readState(key, source)] = row
    }
    source = try SourceBytes(path: folder + "/prob_emit.py")
    for (key, value) in try source.pairs(of: PythonLiteralReader.read("P", from: source)) {
      var row: [Unicode.Scalar: Double] = [:]
      for (key, value) in try source.pairs(of: value) {
        row[try source.character(of: key)] = try source.number(of: value)
      }
      table.emissions[try readState(key, source)] = row
    }
    return table
  }

  static func position(
    _ literal: PythonLiteral, of source: SourceBytes
  ) throws(LexiconError) -> JiebaPosition {
    guard let position = JiebaPosition(letter: try source.text(of: literal)) else {
      throw source.malformed(at: literal.offset, expected: "'B', 'E', 'M' or 'S'")
    }
    return position
  }

  static func taggedPosition(
    _ literal: PythonLiteral, of source: SourceBytes
  ) throws(LexiconError) -> JiebaTaggedPosition {
    let elements = try source.elements(of: literal)
    guard elements.count == 2 else {
      throw source.malformed(at: literal.offset, expected: "a pair such as ('B', 'n')")
    }
    return JiebaTaggedPosition(
      try position(elements[0], of: source),
      try tag(source.text(of: elements[1]), at: elements[1].offset, of: source))
  }

  private static func tag(
    _ name: String, at offset: Int, of source: SourceBytes
  ) throws(LexiconError) -> PartOfSpeech {
    guard let tag = PartOfSpeech(name: name) else {
      throw source.malformed(at: offset, expected: "a part of speech of jieba's tag set")
    }
    return tag
  }
}

extension SourceBytes {
  func text(of literal: PythonLiteral) throws(LexiconError) -> String {
    guard case .text(let text) = literal.value else {
      throw malformed(at: literal.offset, expected: "a string")
    }
    return text
  }

  func character(of literal: PythonLiteral) throws(LexiconError) -> Unicode.Scalar {
    let scalars = try text(of: literal).unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else {
      throw malformed(at: literal.offset, expected: "one character")
    }
    return scalar
  }

  func number(of literal: PythonLiteral) throws(LexiconError) -> Double {
    guard case .number(let number) = literal.value else {
      throw malformed(at: literal.offset, expected: "a number")
    }
    return number
  }

  func elements(of literal: PythonLiteral) throws(LexiconError) -> [PythonLiteral] {
    guard case .tuple(let elements) = literal.value else {
      throw malformed(at: literal.offset, expected: "a tuple")
    }
    return elements
  }

  func pairs(
    of literal: PythonLiteral
  ) throws(LexiconError) -> [(key: PythonLiteral, value: PythonLiteral)] {
    guard case .dictionary(let pairs) = literal.value else {
      throw malformed(at: literal.offset, expected: "a dictionary")
    }
    return pairs
  }
}
