public import ArgumentParser
public import FenciKeywords
public import FenciSegmentation

extension SegmentationMode: ExpressibleByArgument {}
extension KeywordMethod: ExpressibleByArgument {}
extension DateStyle: ExpressibleByArgument {}
