public import ArgumentParser
public import Fenci

extension KeywordMethod: ExpressibleByArgument {}
