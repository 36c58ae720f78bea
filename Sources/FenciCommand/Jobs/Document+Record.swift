import FenciKeywords

extension Document {
  /// A copy of a record's text, and of its title where it has one.
  init(_ record: borrowing Record) {
    self.init(title: record.title.map(Array.init), text: Array(record.text))
  }
}
