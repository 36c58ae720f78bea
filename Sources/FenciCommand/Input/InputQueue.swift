import FenciText

/// All blocks of all inputs, in order.
///
/// An input that cannot be read is a failure in its place; the inputs after it still come.
struct InputQueue: ~Copyable {
  private var waiting: ArraySlice<Result<InputSource, CommandError>>
  private var reader: BlockReader?
  private let layout: RecordLayout
  private let encoding: TextEncoding?
  private let blockSize: Int
  private let returnsEarly: Bool
  private let lineLimit: Int?
  private let endOfWindow: WindowRule?

  /// - Parameters:
  ///   - inputs: What to read, in order.
  ///   - layout: Decides whether an input is read as a whole or in blocks.
  ///   - encoding: As for ``BlockReader``.
  ///   - blockSize: As for ``BlockReader``.
  ///   - returnsEarly: As for ``BlockReader``.
  ///   - lineLimit: As for ``BlockReader``.
  ///   - endOfWindow: As for ``BlockReader``, where each line of text is a record.
  init(
    _ inputs: [Result<InputSource, CommandError>], layout: RecordLayout,
    encoding: TextEncoding?, blockSize: Int, returnsEarly: Bool, lineLimit: Int? = nil,
    endOfWindow: WindowRule? = nil
  ) {
    waiting = inputs[...]
    self.layout = layout
    self.encoding = encoding
    self.blockSize = blockSize
    self.returnsEarly = returnsEarly
    self.lineLimit = lineLimit
    self.endOfWindow = layout == .lines ? endOfWindow : nil
  }

  /// Takes the next block or failure.
  ///
  /// - Parameter buffer: As for ``BlockReader``.
  /// - Returns: `nil` when all inputs are read.
  mutating func next(reusing buffer: Bytes = []) -> Result<Block, CommandError>? {
    do throws(CommandError) {
      while true {
        if let block = try reader?.next(reusing: buffer) { return .success(block) }
        reader = nil
        guard let input = waiting.popFirst() else { return nil }
        let source = try input.get()
        if layout == .file { return .success(try wholeInput(source)) }
        reader = try BlockReader(
          source, encoding: encoding, blockSize: blockSize, returnsEarly: returnsEarly,
          lineLimit: lineLimit, endOfWindow: endOfWindow)
      }
    } catch {
      reader = nil
      return .failure(error)
    }
  }

  /// Reads an input that is one record; an empty file is an empty record.
  private func wholeInput(_ source: InputSource) throws(CommandError) -> Block {
    var reader = try BlockReader(
      source, encoding: encoding, blockSize: .max, returnsEarly: false)
    return try reader.next() ?? Block(source: source, firstLine: 1, bytes: [])
  }
}
