public import ArgumentParser
public import FenciKeywords
public import FenciSegmentation
public import FenciText

extension SegmentationMode: ExpressibleByArgument {}
extension KeywordMethod: ExpressibleByArgument {}
extension PhraseUse: ExpressibleByArgument {}
extension DateStyle: ExpressibleByArgument {}
extension SegmentationGranularity: ExpressibleByArgument {}
