internal import CICUShims

extension Alignment {
  /// The alignment that a list of edits describes.
  init(edits: UnsafeBufferPointer<FenciEdit>) {
    self.init()
    for edit in edits {
      append(
        sourceUnit: Int(edit.old_count), targetUnit: Int(edit.new_count),
        unitCount: Int(edit.repeat))
    }
  }
}
