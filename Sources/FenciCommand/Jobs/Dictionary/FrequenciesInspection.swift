import FenciKeywords

/// Writes the facts of a table of document frequencies, or how common terms are in it.
struct FrequenciesInspection {
  var frequencies: DocumentFrequencies

  /// Writes the facts, one a line: a name and a value separated by a tab.
  func describe(to output: borrowing OutputFile) throws(CommandError) {
    var facts = [
      ("path", frequencies.path),
      ("bytes", String(frequencies.byteCount)),
      ("checksum", String(checksum: frequencies.checksum)),
      ("documents", String(frequencies.documentCount)),
      ("terms", String(frequencies.termCount)),
      ("lowest count", String(frequencies.minimumDocumentFrequency)),
    ]
    var lowest = 1
    for count in frequencies.termCountsByMagnitude {
      facts.append(("terms of \(lowest) to \(lowest * 10 - 1) documents", String(count)))
      lowest *= 10
    }
    facts += frequencies.provenance.map { ("fact", $0) }
    var bytes: Bytes = []
    for (name, value) in facts {
      TSVWriter.append(cell: name, to: &bytes)
      TSVWriter.append(lastCell: value, to: &bytes)
    }
    try output.write(bytes)
  }

  /// Writes a line for each term: the term, its documents, its inverse document frequency.
  ///
  /// The number of documents is empty for a term that the table does not have.
  ///
  /// - Returns: ``RunStatus/negative`` when the table does not have a term.
  func lookUp(
    _ terms: [String], to output: borrowing OutputFile
  ) throws(CommandError) -> RunStatus {
    var status = RunStatus.success
    var bytes: Bytes = []
    for term in terms {
      let count = frequencies.documentFrequency(of: term)
      if count == nil { status = .negative }
      TSVWriter.append(cell: term, to: &bytes)
      TSVWriter.append(cell: count.map { String($0) } ?? "", to: &bytes)
      bytes.append(fixed: frequencies.inverseDocumentFrequency(of: term), fractionDigits: 3)
      bytes.append(ascii: "\n")
    }
    try output.write(bytes)
    return status
  }
}
