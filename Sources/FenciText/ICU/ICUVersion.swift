internal import CICUShims

/// What the linked ICU says of itself.
package enum ICUVersion {
  /// The version of Unicode that it implements, such as "15.0".
  package static var unicodeVersion: String { String(cString: fenci_icu_unicode_version()) }
}
