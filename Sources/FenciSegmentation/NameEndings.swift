/// Latin words that end names of Han characters: 鸿蒙OS, 芒果TV, 荔枝FM.
///
/// Others stand beside Chinese as words of their own (用AI, 国产CPU), so what divides them is not a matter of
/// their letters; these few hardly ever do.
enum NameEndings {
  private static let endings = ["FM", "OL", "OS", "TV", "UI"].map { Array($0.utf8) }

  /// Whether a Latin word is one; by its capitals, so 电视tv is two words.
  static func contains(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count == 2 && endings.contains { $0.elementsEqual(word) }
  }
}
