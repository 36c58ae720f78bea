// The functions are named as C names them.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CFenci
import Fenci
import FenciLexicon
import FenciText

/// Strings that C may keep for ever: made when first asked for, never changed, never freed.
struct PermanentNames: @unchecked Sendable {
  private let addresses: [UnsafePointer<CChar>]

  init(_ names: [String]) {
    addresses = names.map { name in
      let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: name.utf8.count + 1)
      for (index, byte) in name.utf8.enumerated() { bytes[index] = CChar(bitPattern: byte) }
      bytes[name.utf8.count] = 0
      return UnsafePointer(bytes)
    }
  }

  /// The name of a number; nil when it has none.
  subscript(number: Int) -> UnsafePointer<CChar>? {
    addresses.indices.contains(number) ? addresses[number] : nil
  }

  static let version = PermanentNames([Version.current])
  static let kinds = PermanentNames(TokenKind.allCases.map(\.name))
  static let origins = PermanentNames(TokenOrigin.allCases.map { String(describing: $0) })
  static let tags = PermanentNames(PartOfSpeech.names)
  static let statuses = PermanentNames([
    "ok", "invalid argument", "invalid text", "unknown option", "invalid option",
    "unusable dictionary", "text too long", "busy", "failed", "unknown status",
  ])
}

/// See `fenci.h`.
@c(fenci_abi_version) @implementation
public func fenci_abi_version() -> UInt32 { UInt32(FENCI_ABI_VERSION) }

/// See `fenci.h`.
@c(fenci_version) @implementation
public func fenci_version() -> UnsafePointer<CChar>? { PermanentNames.version[0] }

/// See `fenci.h`.
@c(fenci_status_name) @implementation
public func fenci_status_name(_ status: fenci_status) -> UnsafePointer<CChar>? {
  PermanentNames.statuses[Int(min(status.rawValue, FENCI_FAILED.rawValue + 1))]
}

/// See `fenci.h`.
@c(fenci_kind_name) @implementation
public func fenci_kind_name(_ kind: UInt8) -> UnsafePointer<CChar>? {
  PermanentNames.kinds[Int(kind)]
}

/// See `fenci.h`.
@c(fenci_origin_name) @implementation
public func fenci_origin_name(_ origin: UInt8) -> UnsafePointer<CChar>? {
  PermanentNames.origins[Int(origin)]
}

/// See `fenci.h`.
@c(fenci_tag_name) @implementation
public func fenci_tag_name(_ tag: UInt8) -> UnsafePointer<CChar>? { PermanentNames.tags[Int(tag)] }
