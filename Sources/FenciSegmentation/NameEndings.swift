/// Latin words that end names of Han characters: 鸿蒙OS, 芒果TV, 梦幻OL.
///
/// Others stand beside Chinese as words of their own more often than not (用AI, 优化UI, 国产CPU), so their letters
/// say nothing; these few seldom do.
enum NameEndings {
  private static let endings = ["OL", "OS", "TV"].map { Array($0.utf8) }

  /// Whether a Latin word is one; by its capitals, so 电视tv is two words.
  static func contains(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count == 2 && endings.contains { $0.elementsEqual(word) }
  }
}
