extension String {
  /// The UTF-8 of a file's text, without the byte-order mark that some editors put before it.
  var utf8WithoutByteOrderMark: Substring.UTF8View {
    self[...].utf8.dropFirst(utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }
}
