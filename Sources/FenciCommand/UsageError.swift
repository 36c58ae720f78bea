import ArgumentParser

/// A command line that parses but cannot be meant; ``Diagnostics`` has the sentences.
enum UsageError {
  case threadCount(Int)
  case keywordCount(Int)
  case partOfSpeech(String)
  case minimumDocumentFrequency(Int)
  case wordCount(Int)
  case minimumCount(Int)
  case wordLength(Int)
  case memory(least: MemorySize)
  case fact(String)
  case documentsWithoutAverage
  case mapNeedsJSON
  case exchangeInFormat(String)
  case exchangeInEncoding
  case titleFieldWithoutField
  case titleOfSeveralDocuments
  case notOfJieba(option: String)
  case jiebaImageWithoutCompatibility
  case foldCount(Int)
  case penalty
  case epochCount(Int)
  case pairCount(Int)
  case wordsWithBase
  case standardName
  case pruneThreshold(Float)
  case crossingCost(Double)
  case standardCount(Int, most: Int)
  case featureCount(Int)
  case taggedField
  case trainingWithoutField
  case diversity(Double)
  case weightsOfOtherMethod(String)
  case noStandardPath
  case foundCount(Int, goldCount: Int)
  case foundAndGoldOnStandardInput
  case leastF1(Double)
  case differenceCount(Int)
  case linesWithField
  case notOfCollection(per: String, option: String)
  case needsTarget(option: String)
  case noConversion(from: String, to: String, replacesWords: Bool)
  case reportOnStandardOutput
  case reportOverOutput(String)

  /// The error that ends the program with status 64 and the usage line.
  var validation: ValidationError { ValidationError(Diagnostics.sentence(for: self)) }
}
