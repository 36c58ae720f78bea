import FenciKeywords

/// Ranks the terms of each record, and writes at the end the best terms of each group of records.
///
/// Workers rank; the collections take the rankings in the order of the run, so neither the sums nor what
/// is forgotten depends on the number of workers.
struct CollectionKeywordsJob: Job {
  var extractor: KeywordExtractor
  /// As typed; each document gives more terms than are written of a group.
  var options: KeywordOptions
  var folding: TermFolding
  var gatherer: CollectionGatherer
  var writer: CollectionWriter

  func makeWorker() -> Worker {
    let workspace = extractor.makeWorkspace()
    var documentOptions = options
    documentOptions.maximumCount = max(
      options.maximumCount, KeywordCollection.termsOfDocument)
    // A collection counts the documents of each term, however few they are.
    documentOptions.mergesNearDuplicates = false
    let groups = gatherer.groups
    var ranked: [(group: Int, document: RankedDocument)] = []
    let process = { (record: borrowing Record, _: inout Bytes) throws(CommandError) in
      let document = Document(record)
      let keywords = extractor.keywords(
        in: document, options: documentOptions, workspace: workspace)
      ranked.append((groups.index(of: record.source), RankedDocument(keywords, folding: folding)))
    }
    let finishBlock = { [gatherer] in
      let documents = ranked
      ranked.removeAll()
      return { @Sendable in gatherer.add(documents) }
    }
    return Worker(process: process, finishBlock: finishBlock)
  }

  var epilogue: Bytes {
    var output: Bytes = []
    writer.write(gatherer.rankings(maximumCount: options.maximumCount), to: &output)
    return output
  }
}
