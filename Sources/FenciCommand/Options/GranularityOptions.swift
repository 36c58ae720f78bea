import ArgumentParser
import FenciSegmentation

/// How much of a text a word takes, as typed.
struct GranularityOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How much of a text a word takes; each divides only where the finer one does.",
      valueName: "granularity"))
  var granularity = SegmentationGranularity.standard
}
