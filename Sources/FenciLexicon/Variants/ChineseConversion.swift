/// How Chinese is written, as OpenCC tells it apart.
package enum ChineseVariant: String, Sendable, Hashable, CaseIterable {
  /// 简体, of the mainland and Singapore.
  case simplified
  /// 繁體 as OpenCC's standard has it, between the regions.
  case traditional
  /// 正體 of Taiwan: 裡, 為, 才.
  case taiwan
  /// 繁體 of Hong Kong: 裏, 為, 衞.
  case hongKong = "hongkong"
}

/// Which tables turn text of one variant into another, stage by stage.
///
/// | from → to | OpenCC's name |
/// | --- | --- |
/// | simplified → traditional, taiwan, hongkong | s2t, s2tw, s2hk; with words s2twp, s2hkp |
/// | traditional → simplified, taiwan, hongkong | t2s, t2tw, t2hk |
/// | taiwan → simplified, traditional | tw2s, tw2t; with words tw2sp |
/// | hongkong → simplified, traditional | hk2s, hk2t; with words hk2sp |
package struct ChineseConversion: Sendable, Hashable {
  /// One pass over the text: at each place the first table with a row that begins there gives its longest.
  typealias Stage = [VariantTableName]

  /// The table whose longest rows divide the text before the stages; no stage looks across its edges.
  let dividing: VariantTableName?
  /// In order.
  let stages: [Stage]

  /// Looks up a conversion; `nil` when OpenCC has none such.
  ///
  /// - Parameters:
  ///   - from: The variant of the text.
  ///   - to: The variant that is wanted.
  ///   - replacesWords: Whether words are replaced for which the region has others: 软件 by 軟體.
  package init?(from: ChineseVariant, to: ChineseVariant, replacesWords: Bool = false) {
    let toTraditional: Stage = [.simplifiedToTraditionalPhrases, .simplifiedToTraditional]
    let toSimplified: Stage = [.traditionalToSimplifiedPhrases, .traditionalToSimplified]
    switch (from, to) {
    case (.simplified, .traditional) where !replacesWords:
      self.init(dividing: nil, stages: [toTraditional])
    case (.traditional, .simplified) where !replacesWords:
      self.init(dividing: nil, stages: [toSimplified])
    case (.simplified, .taiwan), (.simplified, .hongKong):
      self.init(
        dividing: .simplifiedToTraditionalPhrases,
        stages: [toTraditional, Self.toRegion(to, replacesWords)])
    case (.taiwan, .simplified), (.hongKong, .simplified):
      self.init(
        dividing: .traditionalToSimplifiedPhrases,
        stages: [Self.fromRegion(from, replacesWords), toSimplified])
    case (.traditional, .taiwan) where !replacesWords,
      (.traditional, .hongKong) where !replacesWords:
      self.init(dividing: nil, stages: [Self.toRegion(to, false)])
    case (.taiwan, .traditional) where !replacesWords,
      (.hongKong, .traditional) where !replacesWords:
      self.init(dividing: nil, stages: [Self.fromRegion(from, false)])
    default: return nil
    }
  }

  /// The tables that a converter of this needs.
  package var tables: Set<VariantTableName> {
    Set([.compatibility] + stages.joined() + [dividing].compactMap(\.self))
  }

  private init(dividing: VariantTableName?, stages: [Stage]) {
    self.dividing = dividing
    self.stages = stages
  }

  private static func toRegion(_ region: ChineseVariant, _ replacesWords: Bool) -> Stage {
    region == .taiwan
      ? (replacesWords ? [.traditionalToTaiwanWords] : [])
        + [.traditionalToTaiwanPhrases, .traditionalToTaiwan]
      : (replacesWords ? [.traditionalToHongKongWords] : [])
        + [.traditionalToHongKongPhrases, .traditionalToHongKong]
  }

  private static func fromRegion(_ region: ChineseVariant, _ replacesWords: Bool) -> Stage {
    region == .taiwan
      ? (replacesWords ? [.taiwanToTraditionalWords] : [])
        + [.taiwanToTraditionalPhrases, .taiwanToTraditional]
      : (replacesWords ? [.hongKongToTraditionalWords] : [])
        + [.hongKongToTraditionalPhrases, .hongKongToTraditional]
  }
}
