internal import CICUShims

/// What the ICU that is loaded says of itself, which need not be the one that was compiled against.
package enum ICUVersion {
  /// Its own version, such as "72.1".
  package static var version: String { String(cString: fenci_icu_version()) }

  /// The version of Unicode that it implements, such as "15.0".
  package static var unicodeVersion: String { String(cString: fenci_icu_unicode_version()) }
}
