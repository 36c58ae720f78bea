// Dates and times of day. Every number is checked against its range, so that 2025-99-99 is no date.
extension PatternText {
  /// The date that begins with a run of digits.
  func endOfDate(
    _ digits: DigitRun, at offset: Int, style: DateStyle
  ) -> Int? {
    guard digits.count <= 4 else { return nil }
    if digits.count == 4, let end = endOfNumericDate(afterYear: digits, at: offset) { return end }
    switch style {
    case .separate: return nil
    case .parts:
      return endOfYear(digits) ?? endOfMonth(digits)
        ?? endOfDay(digits, afterMonth: follows("月", offset))
    case .whole, .compound: return endOfWholeDate(digits)
    }
  }

  /// 2025-11-15, 2025/11/15 and 2025.11.15, with an ISO 8601 time after a T.
  private func endOfNumericDate(afterYear year: DigitRun, at offset: Int) -> Int? {
    let separator = unit(at: year.end)
    switch separator.ascii {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."): break
    default: return nil
    }
    guard isYear(year) else { return nil }
    let month = fewDigits(at: year.end &+ separator.utf8Count)
    guard isMonth(month), let dayStart = end(of: separator.ascii, at: month.end) else { return nil }
    let day = fewDigits(at: dayStart)
    guard isDay(day), !unit(at: day.end).ascii.isASCIIDigit else { return nil }
    // 2025.11.15.1 is a version or an address.
    if let next = end(of: separator.ascii, at: day.end), unit(at: next).ascii.isASCIIDigit {
      return nil
    }
    return endOfISOTime(at: day.end) ?? day.end
  }

  /// T14:30, T14:30:05.123, with Z or +08:00 after it.
  private func endOfISOTime(at offset: Int) -> Int? {
    guard byte(at: offset) == UInt8(ascii: "T") else { return nil }
    let hour = fewDigits(at: offset &+ 1)
    guard hour.count == 2, let clock = endOfClock(hour) else { return nil }
    if byte(at: clock) == UInt8(ascii: "Z") { return clock &+ 1 }
    switch byte(at: clock) {
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      let zone = fewDigits(at: clock &+ 1)
      guard zone.count == 2 else { return clock }
      return endOfClock(zone) ?? zone.end
    default: return clock
    }
  }

  /// The longest of 2025年11月15日, 2025年11月, 2025年, 11月15日, 11月 and 15日.
  private func endOfWholeDate(_ digits: DigitRun) -> Int? {
    var month = digits
    var matched: Int?
    if let year = endOfYear(digits) {
      matched = year
      month = fewDigits(at: year)
    } else if let day = endOfDay(digits, afterMonth: false) {
      return day
    }
    guard let monthEnd = endOfMonth(month) else { return matched }
    return endOfDay(fewDigits(at: monthEnd), afterMonth: true) ?? monthEnd
  }

  /// A year of four digits with 年, or of two when a month follows; never 年度, 年代, 年级, 年轻 or 年鉴.
  private func endOfYear(_ digits: DigitRun) -> Int? {
    guard has("年", at: digits.end), !isOneOf("度代级轻鉴", at: digits.end &+ 3) else { return nil }
    let end = digits.end &+ 3
    if digits.count == 4, isYear(digits) { return end }
    return digits.count == 2 && endOfMonth(fewDigits(at: end)) != nil ? end : nil
  }

  /// A month with 月 or 月份.
  private func endOfMonth(_ digits: DigitRun) -> Int? {
    guard isMonth(digits), has("月", at: digits.end) else { return nil }
    let end = digits.end &+ 3
    return has("份", at: end) ? end &+ 3 : end
  }

  /// A day with 日, or with 号 after a month: a number with 号 may also be a bus line or a house.
  private func endOfDay(_ digits: DigitRun, afterMonth: Bool) -> Int? {
    guard isDay(digits) else { return nil }
    let end = digits.end &+ 3
    // 日元, 日语 and 日系 are about Japan.
    if has("日", at: digits.end) { return isOneOf("元圆本语文系式均", at: end) ? nil : end }
    return afterMonth && (has("号", at: digits.end) || has("號", at: digits.end)) ? end : nil
  }

  /// The time of day that begins with a run of digits.
  func endOfTime(_ digits: DigitRun, at offset: Int, style: DateStyle) -> Int? {
    guard digits.count <= 2 else { return nil }
    if digits.value <= 24, let end = endOfClock(digits) {
      // Four numbers with colons are no time, wherever one begins to look.
      let isLonger =
        unit(at: end).ascii == UInt8(ascii: ":")
        || (offset >= 2 && bytes[offset &- 1] == UInt8(ascii: ":")
          && bytes[offset &- 2].isASCIIDigit)
      return isLonger ? nil : end
    }
    switch style {
    case .separate: return nil
    case .parts:
      return endOfHour(digits)
        ?? endOfMinute(digits, afterHour: isHour(before: offset))
        ?? endOfSecond(digits, afterMinute: follows("分", offset))
    case .whole, .compound:
      guard let hour = endOfHour(digits) else { return nil }
      guard let minute = endOfMinute(fewDigits(at: hour), afterHour: true) else { return hour }
      return endOfSecond(fewDigits(at: minute), afterMinute: true) ?? minute
    }
  }

  /// 14:30 and 14:30:05, with either colon, from the hour on.
  private func endOfClock(_ hour: DigitRun) -> Int? {
    guard hour.count <= 2, let minuteStart = end(of: UInt8(ascii: ":"), at: hour.end) else {
      return nil
    }
    let minute = fewDigits(at: minuteStart)
    guard minute.count == 2, minute.value < 60 else { return nil }
    guard let secondStart = end(of: UInt8(ascii: ":"), at: minute.end) else { return minute.end }
    let second = fewDigits(at: secondStart)
    guard second.count == 2, second.value <= 60 else { return minute.end }
    guard byte(at: second.end) == UInt8(ascii: ".") else { return second.end }
    let fraction = fewDigits(at: second.end &+ 1)
    return fraction.count > 0 ? fraction.end : second.end
  }

  /// An hour with 时, or with 点 when 半, 整, 钟, 许 or minutes follow: 三 points are 3点 too.
  private func endOfHour(_ digits: DigitRun) -> Int? {
    guard digits.count > 0, digits.count <= 2, digits.value <= 24 else { return nil }
    let end = digits.end &+ 3
    if has("时", at: digits.end) || has("時", at: digits.end) {
      if has("半", at: end) { return end &+ 3 }
      return isOneOf("候代段间期尚装空常速刻", at: end) ? nil : end
    }
    guard has("点", at: digits.end) || has("點", at: digits.end) else { return nil }
    if has("半", at: end) || has("整", at: end) || has("钟", at: end) { return end &+ 3 }
    if has("许", at: end) { return end }
    return endOfMinute(fewDigits(at: end), afterHour: true) != nil ? end : nil
  }

  private func endOfMinute(_ digits: DigitRun, afterHour: Bool) -> Int? {
    guard afterHour, digits.count > 0, digits.count <= 2, digits.value < 60,
      has("分", at: digits.end)
    else { return nil }
    return isOneOf("之钟", at: digits.end &+ 3) ? nil : digits.end &+ 3
  }

  private func endOfSecond(_ digits: DigitRun, afterMinute: Bool) -> Int? {
    guard afterMinute, digits.count > 0, digits.count <= 2, digits.value <= 60 else { return nil }
    return has("秒", at: digits.end) ? digits.end &+ 3 : nil
  }

  /// Whether an hour's unit stands before an offset.
  private func isHour(before offset: Int) -> Bool {
    follows("时", offset) || follows("点", offset) || follows("時", offset) || follows("點", offset)
  }

  /// At most nine digits, so that a look-ahead stays short; none when there are more.
  private func fewDigits(at offset: Int) -> DigitRun {
    var at = offset
    var count = 0
    var value = 0
    while count < 10 {
      let unit = unit(at: at)
      guard unit.ascii.isASCIIDigit else {
        return DigitRun(end: at, count: count, value: value)
      }
      value = value &* 10 &+ Int(unit.ascii &- 0x30)
      count &+= 1
      at &+= unit.utf8Count
    }
    return DigitRun(end: offset, count: 0, value: 0)
  }

  /// Whether the three bytes before an offset are those of a character.
  func follows(_ character: StaticString, _ offset: Int) -> Bool {
    offset >= 3 && has(character, at: offset &- 3)
  }

  private func isYear(_ digits: DigitRun) -> Bool {
    digits.count == 4 && digits.value >= 1000 && digits.value < 3000
  }

  private func isMonth(_ digits: DigitRun) -> Bool {
    digits.count > 0 && digits.count <= 2 && digits.value >= 1 && digits.value <= 12
  }

  private func isDay(_ digits: DigitRun) -> Bool {
    digits.count > 0 && digits.count <= 2 && digits.value >= 1 && digits.value <= 31
  }
}
