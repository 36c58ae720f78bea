public import ArgumentParser
public import FenciKeywords
public import FenciSegmentation
public import FenciText

extension SegmentationMode: ExpressibleByArgument {}
extension KeywordMethod: ExpressibleByArgument {}
extension PhraseUse: ExpressibleByArgument {}
extension DateStyle: ExpressibleByArgument {}
extension SegmentationGranularity: ExpressibleByArgument {}

extension ArgumentHelp {
  /// What is said of `--granularity` wherever it is an option.
  static var granularity: Self {
    "How much of a text a word takes; each divides only where the finer one does."
  }
}
