// Whoever imports Fenci can name every public type of its stages.
@_exported public import FenciDiscovery
@_exported public import FenciJieba
@_exported public import FenciKeywords
@_exported public import FenciLattice
@_exported public import FenciLexicon
@_exported public import FenciSegmentation
@_exported public import FenciTagging
@_exported public import FenciText
