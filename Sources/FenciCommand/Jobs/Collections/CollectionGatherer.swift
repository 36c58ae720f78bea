import FenciKeywords
import Synchronization

/// The collections of a run, which grow by the documents of one block after the other.
final class CollectionGatherer: Sendable {
  let groups: CollectionGroups
  private let collections: Mutex<[KeywordCollection]>

  /// However many groups share the room, each has room for so many terms.
  private static let leastTermLimit = 1 << 12

  /// - Parameters:
  ///   - groups: Which documents go together.
  ///   - folding: Says which terms are spellings of one.
  init(groups: CollectionGroups, folding: TermFolding) {
    self.groups = groups
    let count = max(1, groups.names.count)
    let limit = max(Self.leastTermLimit, KeywordCollection.standardTermLimit / count)
    collections = Mutex(
      Array(repeating: KeywordCollection(folding: folding, termLimit: limit), count: count))
  }

  /// Adds documents, each with the place of its group.
  func add(_ documents: [(group: Int, document: RankedDocument)]) {
    collections.withLock { collections in
      for (group, document) in documents { collections[group].add(document) }
    }
  }

  /// How many entries were dropped for want of room.
  var forgottenTermCount: Int {
    collections.withLock { $0.reduce(0) { $0 + $1.forgottenTermCount } }
  }

  /// The best terms of each group, in the order of the groups.
  func rankings(maximumCount: Int) -> [CollectionRanking] {
    collections.withLock { collections in
      zip(groups.names, collections).map { name, collection in
        CollectionRanking(
          name: name, documentCount: collection.documentCount,
          keywords: collection.keywords(maximumCount: maximumCount))
      }
    }
  }
}
