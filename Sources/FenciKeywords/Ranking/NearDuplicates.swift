/// Terms of one document that name one thing in almost the same characters; the best stands for all of them.
///
/// - The head of a compound and its last character, for heads that mean the same by it: 直营门店 and 直营店,
///   新能源汽车 and 新能源车, 测定方法 and 测定法. What stands before the head has at least two characters.
/// - With and without a hyphen, middle dot or slash: 端-云协同 and 端云协同.
///
/// Both must be candidates of the document, so nothing is made up. Terms that differ only in case, width,
/// white space or script are one candidate already.
struct NearDuplicates {
  /// Words of two characters, divided by spaces, whose second alone means the same at the end of a compound.
  ///
  /// By hand, from the pairs that any such words make in 60 MB of news, papers and manuals: with any head, four in
  /// ten were not one thing (全球化 and 全球文化, 电力市场 and 电力场, 维吾尔语 and 维吾尔谚语).
  static let heads = """
    门店 商店 酒店 饭店 方法 办法 做法 手法 算法 疗法 汽车 列车 火车 客车 卡车 手机 飞机 样机 人员 职员 行业 产业 旅游 出游 \
    仓库 地区 园区 灾区 犯罪 车站 网站 比赛 大赛 学生 考生 程度 效率 速率 工厂 场馆 疾病 病症 小组 时期 团队 球队 方式 类型 \
    佳节 仪式 公园 场所 光谱 细菌 接口 端口 数量 总数 产品 作品 商品 产物 车票 门票 教堂 地点 景点 网点 节点 道路 公路 河流 \
    轮船 医院 学院 仪器 房屋 歌曲 资金 基金 理论 学科 专家 教师 医师 客户 用户 银行 大战 峰会 协会 展会 餐厅 大楼 大桥 \
    隧道 通道 手术 技术 机制 词语 定价 命令
    """

  /// The second characters of ``heads``, by key.
  fileprivate static let lastByHead: [TermKey: UInt32] = Dictionary(
    uniqueKeysWithValues: heads.split(separator: " ").map { head in
      var key = TermKey.empty
      for scalar in head.unicodeScalars { key.append(scalar.value) }
      return (key, head.unicodeScalars.last?.value ?? 0)
    })

  /// By row: the row that stands for it, which may itself have one; -1 for none.
  private var heads: [Int32] = []
  /// Rows that have a head, in order.
  private var merged: [Int] = []

  /// Finds the near-duplicates of a document.
  ///
  /// - Parameters:
  ///   - candidates: The candidates.
  ///   - scores: By row; -∞ for one that may not be a keyword.
  /// - Complexity: O(*t*), *t* the candidates; no allocation once it has grown.
  mutating func find(
    in candidates: CandidateSet, scores: [Double]
  ) {
    removeAll(candidateCount: scores.count)
    for row in scores.indices
    where scores[row] > -.infinity && candidates.candidates[row].isPhrase {
      for key in [
        candidates.keyWithShortHead(ofRow: row),
        candidates.keyWithoutJoiners(ofRow: row),
      ] {
        guard let key, let other = candidates.index.number(of: key), other != row,
          scores[other] > -.infinity
        else { continue }
        let isAbove =
          RankedRow(row: row, score: scores[row], place: candidates.candidates[row].place)
          .precedes(
            RankedRow(
              row: other, score: scores[other], place: candidates.candidates[other].place))
        join(isAbove ? other : row, to: isAbove ? row : other, scores)
      }
    }
    for row in heads.indices where heads[row] >= 0 { merged.append(row) }
  }

  /// Forgets all of them.
  mutating func removeAll(candidateCount: Int) {
    heads.removeAll(keepingCapacity: true)
    heads.append(contentsOf: repeatElement(-1, count: candidateCount))
    merged.removeAll(keepingCapacity: true)
  }

  /// Whether another row stands for a row.
  func isMerged(row: Int) -> Bool { heads[row] >= 0 }

  /// The rows that a row stands for, in order.
  func variants(ofRow row: Int) -> [Int] {
    merged.isEmpty ? [] : merged.filter { head(ofRow: $0) == row }
  }

  /// Heads rank above what they stand for, so the way up ends.
  private func head(ofRow row: Int) -> Int {
    var row = row
    while heads[row] >= 0 { row = Int(heads[row]) }
    return row
  }

  /// Of two rows that might stand for a third, the better one does.
  private mutating func join(_ row: Int, to head: Int, _ scores: [Double]) {
    if heads[row] >= 0, scores[Int(heads[row])] >= scores[head] { return }
    heads[row] = Int32(truncatingIfNeeded: head)
  }
}

extension CandidateSet {
  /// The key of a phrase with only the last character of its head; `nil` for other phrases than the above.
  fileprivate func keyWithShortHead(ofRow row: Int) -> TermKey? {
    let candidate = candidates[row]
    let head = sequence.terms[candidate.termRange.upperBound - 1]
    guard head.characterCount == 2, candidate.halfWidth >= 8,
      let last = NearDuplicates.lastByHead[head.key]
    else { return nil }
    var key = key(ofTerms: candidate.termRange.dropLast())
    key.append(last)
    return key
  }

  /// The key of a phrase without its joiners; `nil` for one that has none.
  fileprivate func keyWithoutJoiners(ofRow row: Int) -> TermKey? {
    let range = candidates[row].termRange
    guard range.contains(where: { sequence.terms[$0].role == .joiner }) else { return nil }
    return key(ofTerms: range.filter { sequence.terms[$0].role != .joiner })
  }

  private func key(ofTerms terms: some Sequence<Int>) -> TermKey {
    terms.reduce(.empty) { $0.appending(sequence.terms[$1].key) }
  }
}
