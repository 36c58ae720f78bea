import FenciLexicon
import FenciText

/// What a class means for a token: tables made once, so that a decision is a load.
struct TagDecisions: Sendable {
  private let classes: [TagClass]
  /// By class and the raw value of the tag that the word has by itself.
  private let refinedTags: [PartOfSpeech]
  /// Index of the class that each tag is a kind of, by raw value.
  private let usualClasses: [UInt8]
  private static let tagCount = PartOfSpeech.names.count

  init(classes: [TagClass]) {
    self.classes = classes
    let tags = (0..<Self.tagCount).map { PartOfSpeech(rawValue: UInt8($0)) }
    refinedTags = classes.flatMap { found in tags.map { found.refined($0) } }
    usualClasses = tags.map { tag in
      let same = classes.firstIndex { !$0.continuesEntity && $0.tag == tag }
      let coarser = classes.firstIndex {
        !$0.continuesEntity && TagClass.agrees(tag, with: $0.tag)
      }
      return UInt8(clamping: same ?? coarser ?? Int(TagFeatures.noClass))
    }
  }

  /// The class of a token that nothing is asked about.
  @inline(__always)
  func usualClass(of tag: PartOfSpeech) -> UInt64 {
    UInt64(usualClasses[min(Int(tag.rawValue), Self.tagCount - 1)])
  }

  /// The tag of a token that was found to have a class.
  ///
  /// Typed tokens keep theirs, unless they name something: 2020 may be a year, OpenAI a company.
  @inline(__always)
  func tag(of own: TaggedToken, class found: Int) -> PartOfSpeech {
    if own.token.kind == .word {
      return refinedTags[found * Self.tagCount + min(Int(own.tag.rawValue), Self.tagCount - 1)]
    }
    let tag = classes[found].tag
    let isAccepted =
      switch own.token.kind {
      case .latin: tag == .personName || tag == .placeName || tag == .organizationName
      case .number: tag == .time
      default: false
      }
    return isAccepted ? tag : own.tag
  }

  /// Whether a token goes on with the entity of the token before it.
  @inline(__always)
  func continues(_ lastClass: UInt64, class found: Int, tag: PartOfSpeech) -> Bool {
    let current = classes[found]
    guard current.continuesEntity, current.tag == tag, lastClass < UInt64(classes.count) else {
      return false
    }
    return classes[Int(lastClass)].tag == current.tag
  }
}
