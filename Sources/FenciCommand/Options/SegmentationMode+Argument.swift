public import ArgumentParser
public import FenciSegmentation

extension SegmentationMode: ExpressibleByArgument {}
