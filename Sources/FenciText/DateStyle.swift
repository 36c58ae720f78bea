/// How dates and times written with 年月日 and 时分秒 are divided.
public enum DateStyle: String, Sendable, Hashable, CaseIterable {
  /// 2025年11月15日 is one token, and so is 2025年.
  case whole
  /// 2025年11月15日 is one token; 2025年 is two, a number and its unit, as 3台 is.
  case compound
  /// 2025年, 11月 and 15日 are three.
  case parts
  /// 2025, 年, 11, 月, 15 and 日 are six.
  case separate
}
