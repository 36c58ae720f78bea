/// Collects sections and writes them as one image.
package struct ImageWriter {
  private let kind: ImageTag
  private var sections: [(name: ImageTag, bytes: [UInt8])] = []

  /// Makes an image without sections.
  package init(kind: ImageTag) { self.kind = kind }

  /// Adds a section of plain values, as they lie in memory.
  package mutating func add<Element: BitwiseCopyable>(_ name: ImageTag, _ values: [Element]) {
    sections.append((name, values.withUnsafeBytes(Array.init)))
  }

  /// Adds a section of facts about the data, as lines `key<TAB>value`.
  package mutating func add(_ name: ImageTag, properties: [(key: String, value: String)]) {
    add(name, Array(properties.map { "\($0.key)\t\($0.value)\n" }.joined().utf8))
  }

  /// The image's bytes; the same sections give the same bytes.
  package consuming func finish() -> [UInt8] {
    let tableEnd = ImageFormat.headerLength + ImageFormat.entryLength * sections.count
    var offset = Self.aligned(tableEnd)
    var table: [UInt8] = []
    for (name, bytes) in sections {
      table.append(littleEndian: name.code)
      table.append(littleEndian: UInt32(0))
      table.append(littleEndian: UInt64(offset))
      table.append(littleEndian: UInt64(bytes.count))
      offset = Self.aligned(offset + bytes.count)
    }
    var body = table
    for (_, bytes) in sections {
      body.append(contentsOf: repeatElement(0, count: Self.padding(body.count)))
      body.append(contentsOf: bytes)
    }
    body.append(contentsOf: repeatElement(0, count: Self.padding(body.count)))
    var image = ImageFormat.magic
    image.append(littleEndian: ImageFormat.byteOrderMark)
    image.append(littleEndian: ImageFormat.version)
    image.append(littleEndian: kind.code)
    image.append(littleEndian: UInt32(sections.count))
    image.append(littleEndian: UInt64(ImageFormat.headerLength + body.count))
    image.append(littleEndian: UInt64(0))
    image += body
    let checksum = image.withUnsafeBytes(ImageFormat.checksum)
    image.replaceSubrange(
      ImageFormat.checksumRange, with: Swift.withUnsafeBytes(of: checksum.littleEndian, Array.init))
    return image
  }

  private static func aligned(_ offset: Int) -> Int {
    (offset + ImageFormat.alignment - 1) / ImageFormat.alignment * ImageFormat.alignment
  }

  private static func padding(_ bodyCount: Int) -> Int {
    let offset = ImageFormat.headerLength + bodyCount
    return aligned(offset) - offset
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}
