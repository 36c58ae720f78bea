public import ArgumentParser
public import FenciSegmentation

extension SegmentationMode: ExpressibleByArgument {}
extension DateStyle: ExpressibleByArgument {}
