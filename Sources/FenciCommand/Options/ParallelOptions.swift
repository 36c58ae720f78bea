import ArgumentParser
import Glibc

/// How many workers to use, as typed.
struct ParallelOptions: ParsableArguments {
  @Option(
    name: .customShort("j"),
    help: ArgumentHelp(
      "Use so many threads; 0 is one for each processor. The output is the same for any number.",
      valueName: "n"))
  var threads = 1

  func validate() throws {
    guard (0...1024).contains(threads) else { throw UsageError.threadCount(threads).validation }
  }

  /// The number of workers that is meant.
  var workerCount: Int {
    threads > 0 ? threads : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }
}
