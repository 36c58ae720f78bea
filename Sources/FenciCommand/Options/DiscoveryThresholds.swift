import ArgumentParser
import FenciDiscovery

/// What counts as a new word, as typed.
struct DiscoveryThresholds: ParsableArguments {
  @Option(
    name: .customShort("n"),
    help: ArgumentHelp("Write so many words at most, the best ones.", valueName: "count"))
  var count = DiscoveryOptions().maximumWordCount

  @Option(help: ArgumentHelp("Occurrences that a word must have.", valueName: "count"))
  var minCount = DiscoveryOptions().minimumCount

  @Option(
    help: ArgumentHelp(
      "How firmly the parts of a word must hang together: the least pointwise mutual information "
        + "over its divisions in two, in nats.", valueName: "nats"))
  var minCohesion = DiscoveryOptions().minimumCohesion

  @Option(
    help: ArgumentHelp(
      "How freely other characters must stand before it and behind it: the least branching entropy, "
        + "in nats.", valueName: "nats"))
  var minEntropy = DiscoveryOptions().minimumEntropy

  @Option(help: ArgumentHelp("Characters of the longest word, 2 to 8.", valueName: "count"))
  var maxLength = DiscoveryOptions().maximumLength

  @Flag(help: "Write words that the dictionaries have too.")
  var all = false

  func validate() throws {
    guard count > 0 else { throw UsageError.wordCount(count).validation }
    guard minCount > 1 else { throw UsageError.minimumCount(minCount).validation }
    guard 2...DiscoveryOptions.longestLength ~= maxLength else {
      throw UsageError.wordLength(maxLength).validation
    }
  }

  /// The options that are meant, but for memory.
  var options: DiscoveryOptions {
    var options = DiscoveryOptions()
    options.maximumWordCount = count
    options.minimumCount = minCount
    options.minimumCohesion = minCohesion
    options.minimumEntropy = minEntropy
    options.maximumLength = maxLength
    options.includesKnownWords = all
    return options
  }

  /// The thresholds as they are typed.
  var summary: String {
    "--min-count \(minCount) --min-cohesion \(minCohesion) --min-entropy \(minEntropy) "
      + "--max-length \(maxLength)\(all ? " --all" : "")"
  }
}
