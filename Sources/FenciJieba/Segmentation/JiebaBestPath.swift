/// The most probable words of a block: jieba's `get_DAG` and `calc` in one pass.
///
/// From the end to the start, the best way on from a character is the word that maximises
/// (ln count − ln total) + best way on from its end; of equal ones the longest. jieba makes the graph
/// first; here the walk through the trie and the comparison are one, so nothing is stored but the best.
/// The additions are jieba's in jieba's order, so the sums are equal to the last bit.
struct JiebaBestPath {
  private let model: JiebaModel
  private let scoreBuffer = ScratchBuffer<Double>()
  private let endBuffer = ScratchBuffer<Int>()

  init(model: JiebaModel) { self.model = model }

  /// Finds the path through a block.
  ///
  /// - Parameters:
  ///   - block: The codes; the one behind the last is readable.
  ///   - count: Their number.
  /// - Returns: For each position, one past the end of the best word that begins there; valid until the
  ///   next call.
  /// - Complexity: O(*n* · *m*), *m* the length of the longest word.
  func find(
    _ block: UnsafePointer<UInt16>, count: Int
  ) -> (ends: UnsafePointer<Int>, score: Double) {
    let scores = scoreBuffer.reserve(count + 1)
    let ends = endBuffer.reserve(count + 1)
    let units = model.words.units
    let unknownValue = model.unknownValue
    scores[count] = 0
    var start = count
    while start > 0 {
      start &-= 1
      var best = -Double.infinity
      var bestEnd = -1
      var end = start &+ 1
      var unit = units[Int(block[start])]
      while true {
        // What is no word is not a number, which loses; the longer of equals wins.
        let score = unit.value + scores[end]
        if score >= best {
          best = score
          bestEnd = end
        }
        guard unit.base != 0, end < count else { break }
        let code = block[end]
        unit = units[Int(unit.base) &+ Int(code)]
        guard unit.label == code else { break }
        end &+= 1
      }
      if bestEnd < 0 {
        bestEnd = start &+ 1
        best = unknownValue + scores[bestEnd]
      }
      scores[start] = best
      ends[start] = bestEnd
    }
    return (UnsafePointer(ends), scores[0])
  }
}
