/// The sections of an image whose header and section table are sound.
package struct ImageReader: Sendable {
  /// The whole image, kept alive by this reader.
  package let source: MappedBytes
  /// What the image is: a lexicon, document frequencies or another.
  package let kind: ImageTag
  private let sections: [ImageTag: Range<Int>]
  /// The names of the sections, in the order of the table.
  private let names: [ImageTag]

  /// Checks the header, the section table and, unless the bytes are part of the program, the checksum.
  ///
  /// - Parameters:
  ///   - source: The image.
  ///   - kind: The kind that it must be of.
  ///   - verifiesChecksum: False only for bytes that cannot have changed since the build.
  /// - Throws: ``LexiconError/unusableImage(path:_:)``.
  /// - Complexity: O(1), or O(*n*) in the image's bytes with the checksum (about 1 ms for 10 MB).
  package init(
    _ source: MappedBytes, kind: ImageTag, verifiesChecksum: Bool
  ) throws(LexiconError) {
    let bytes = source.bytes
    func fault(_ fault: ImageFault) -> LexiconError { .unusableImage(path: source.path, fault) }
    guard bytes.starts(with: ImageFormat.magic.prefix(bytes.count)), bytes.count > 0 else {
      throw fault(.notAnImage)
    }
    guard bytes.count >= ImageFormat.headerLength else {
      throw fault(.truncated(byteCount: bytes.count, expected: ImageFormat.headerLength))
    }
    let mark: UInt32 = Self.integer(bytes, 8)
    guard mark == ImageFormat.byteOrderMark else {
      throw fault(mark == ImageFormat.byteOrderMark.byteSwapped ? .foreignByteOrder : .notAnImage)
    }
    let version: UInt32 = Self.integer(bytes, 12)
    guard version == ImageFormat.version else {
      throw fault(.version(found: Int(version), supported: Int(ImageFormat.version)))
    }
    let length: UInt64 = Self.integer(bytes, 24)
    guard length == bytes.count else {
      throw fault(.truncated(byteCount: bytes.count, expected: Int(clamping: length)))
    }
    if verifiesChecksum {
      let expected: UInt64 = Self.integer(bytes, 32)
      let found = ImageFormat.checksum(of: bytes)
      guard found == expected else { throw fault(.checksum(found: found, expected: expected)) }
    }
    let foundKind = ImageTag(code: Self.integer(bytes, 16))
    guard foundKind == kind else {
      throw fault(.kind(found: foundKind.description, expected: kind.description))
    }
    self.source = source
    self.kind = kind
    (sections, names) = try Self.readTable(bytes, path: source.path)
  }

  private static func readTable(
    _ bytes: UnsafeRawBufferPointer, path: String
  ) throws(LexiconError) -> (sections: [ImageTag: Range<Int>], names: [ImageTag]) {
    let count = Int(integer(bytes, 20) as UInt32)
    let tableEnd = ImageFormat.headerLength + ImageFormat.entryLength * count
    guard tableEnd <= bytes.count else {
      throw .unusableImage(path: path, .truncated(byteCount: bytes.count, expected: tableEnd))
    }
    var sections: [ImageTag: Range<Int>] = [:]
    var names: [ImageTag] = []
    for index in 0..<count {
      let entry = ImageFormat.headerLength + ImageFormat.entryLength * index
      let name = ImageTag(code: integer(bytes, entry))
      let offset: UInt64 = integer(bytes, entry + 8)
      let length: UInt64 = integer(bytes, entry + 16)
      let (end, overflows) = offset.addingReportingOverflow(length)
      guard !overflows, end <= bytes.count, offset % UInt64(ImageFormat.alignment) == 0 else {
        throw .unusableImage(path: path, .section(name.description))
      }
      if sections.updateValue(Int(offset)..<Int(end), forKey: name) == nil { names.append(name) }
    }
    return (sections, names)
  }

  /// A section as an array of plain values.
  ///
  /// - Parameters:
  ///   - name: The section.
  ///   - type: Any plain type: sections begin at multiples of 64 bytes.
  ///   - count: The number of elements it must have, when known.
  /// - Returns: The elements in place, valid as long as ``source``.
  /// - Throws: ``ImageFault/section(_:)`` when absent, of another length, or not a whole number.
  package func values<Element: BitwiseCopyable>(
    _ name: ImageTag, as type: Element.Type, count: Int? = nil
  ) throws(LexiconError) -> UnsafeBufferPointer<Element> {
    let stride = MemoryLayout<Element>.stride
    guard let range = sections[name], range.count % stride == 0,
      count == nil || range.count == stride * (count ?? 0)
    else { throw .unusableImage(path: source.path, .section(name.description)) }
    return UnsafeRawBufferPointer(rebasing: source.bytes[range]).bindMemory(to: type)
  }

  /// Whether the image has a section.
  package func has(_ name: ImageTag) -> Bool { sections[name] != nil }

  /// A writer that has this image's sections already, in their order.
  ///
  /// - Parameter isKept: Which of them.
  /// - Returns: A writer of the same kind.
  func copied(_ isKept: (ImageTag) -> Bool) -> ImageWriter {
    var writer = ImageWriter(kind: kind)
    for name in names where isKept(name) {
      if let range = sections[name] { writer.add(name, Array(source.bytes[range])) }
    }
    return writer
  }

  /// A section of facts, as written by `ImageWriter.add(_:properties:)`; empty when absent.
  package func properties(_ name: ImageTag) -> [(key: String, value: String)] {
    guard let range = sections[name] else { return [] }
    return String(decoding: source.bytes[range], as: UTF8.self).split(separator: "\n").map {
      let parts = $0.split(separator: "\t", maxSplits: 1).map(String.init)
      return (parts.first ?? "", parts.dropFirst().first ?? "")
    }
  }

  /// The checksum in the header, which also names a version of the data.
  package var checksum: UInt64 { Self.integer(source.bytes, 32) }

  private static func integer<Value: FixedWidthInteger>(
    _ bytes: UnsafeRawBufferPointer, _ offset: Int
  ) -> Value {
    Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
  }
}
