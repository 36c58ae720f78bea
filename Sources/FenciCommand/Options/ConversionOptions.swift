import ArgumentParser
import Fenci
import FenciLexicon

extension ChineseVariant: ExpressibleByArgument {}

/// From which variant of Chinese to which, as typed.
struct ConversionOptions: ParsableArguments {
  @Option(help: "Convert to this variant of Chinese.")
  var to: ChineseVariant?

  @Option(
    help: """
      What --to converts from. (default: traditional for --to simplified, else simplified)
      """)
  var from: ChineseVariant?

  @Flag(help: "With --to or --from a region, also replace words: 软件 is 軟體 in Taiwan.")
  var regionalWords = false

  @Option(
    help: ArgumentHelp(
      "Take what --to replaces from these tables instead of the built-in ones.",
      valueName: "file"),
    completion: .file())
  var variants: String?

  /// Checks that there is such a conversion.
  func validateCombination() throws {
    guard to != nil else {
      let others: [(isGiven: Bool, option: String)] = [
        (from != nil, "--from"), (regionalWords, "--regional-words"),
        (variants != nil, "--variants"),
      ]
      if let other = others.first(where: \.isGiven) {
        throw UsageError.needsTarget(option: other.option).validation
      }
      return
    }
    if makeConversion() == nil {
      throw UsageError.noConversion(
        from: source.rawValue, to: to?.rawValue ?? "", replacesWords: regionalWords
      ).validation
    }
  }

  /// The converter that is meant; `nil` when none was asked for.
  ///
  /// - Throws: ``CommandError/engine(_:)`` when the tables cannot be read.
  func makeConverter() throws(CommandError) -> ChineseConverter? {
    guard let conversion = makeConversion() else { return nil }
    do throws(FenciError) {
      return ChineseConverter(
        conversion, tables: try VariantTables.open(path: variants, for: conversion))
    } catch {
      throw .engine(error)
    }
  }

  private var source: ChineseVariant {
    from ?? (to == .simplified ? .traditional : .simplified)
  }

  private func makeConversion() -> ChineseConversion? {
    to.flatMap { ChineseConversion(from: source, to: $0, replacesWords: regionalWords) }
  }
}
