/// A value as Python source spells it, and where it stands.
struct PythonLiteral {
  /// What jieba's tables are made of.
  enum Value {
    case text(String)
    case number(Double)
    /// A tuple or a list.
    case tuple([PythonLiteral])
    /// In the order of the source; of equal keys the last one counts.
    case dictionary([(key: PythonLiteral, value: PythonLiteral)])
  }

  var value: Value
  /// Byte offset in the file.
  var offset: Int
}
