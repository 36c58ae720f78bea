public import Fenci
public import FenciLexicon
public import FenciText
import Glibc

// The errors of the engine in words, the same at every door: what was expected, what was found, and what to do next.

extension FenciError {
  /// What went wrong, as one sentence without a full stop.
  public var sentence: String {
    switch self {
    case .lexicon(let error): error.sentence
    case .text(let error): error.sentence
    }
  }
}

extension LexiconError {
  /// What went wrong, as one sentence without a full stop.
  public var sentence: String {
    switch self {
    case .unreadable(let path, let code):
      "\(path): \(String(cString: strerror(code))); check the path"
    case .malformedLine(let position, let expected, let found):
      "\(position.path):\(position.line):\(position.column): expected \(expected), found \(quoted(found))"
    case .notText(let position, let byte):
      "\(position.path):\(position.line):\(position.column): expected UTF-8 text, found byte \(hexadecimal(byte)); "
        + "if it is text in another encoding, convert it: iconv -f GB18030 -t UTF-8"
    case .unusableImage(let path, let fault):
      "\(path): \(fault.words); make it anew with the command that made it, such as fenci dict build"
    case .limitExceeded(let what, let limit, let value):
      "\(value) \(what) are more than a dictionary holds, which is \(limit); leave some out"
    case .unknownStandard(let name, let known):
      known.isEmpty
        ? "there is no standard \"\(name)\": this lexicon has no learned scores; fenci train learns some"
        : "there is no standard \"\(name)\"; there are \(known.joined(separator: ", "))"
    case .imageNotFound(let searched):
      "a compiled dictionary is missing; looked at \(searched.joined(separator: ", ")); name one "
        + "with the option dict or idf, or make one with fenci dict build or fenci idf build"
    }
  }

  private func hexadecimal(_ byte: UInt8) -> String {
    "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private func quoted(_ text: String) -> String {
    text.isEmpty ? "nothing" : "\"\(text.prefix(40))\(text.count > 40 ? "…" : "")\""
  }
}

extension ImageFault {
  /// What is wrong with an image, to be put behind its name.
  package var words: String {
    switch self {
    case .truncated(let count, let expected):
      "cut short: \(count) bytes where \(expected) are expected"
    case .notAnImage: "not a compiled dictionary"
    case .foreignByteOrder: "compiled on a machine of the other byte order"
    case .version(let found, let supported):
      "of format version \(found), where this fenci reads \(supported)"
    case .kind(let found, let expected): "of kind \(found), where \(expected) is expected"
    case .checksum: "damaged: the bytes do not fit the checksum"
    case .lexicon: "made for another lexicon, or from other text or options"
    case .section(let name): "damaged in section \(name)"
    }
  }
}

extension TextError {
  /// What went wrong, as one sentence without a full stop.
  public var sentence: String {
    switch self {
    case .illFormed(let encoding, let byteOffset, _, _, _):
      "byte \(byteOffset) begins no \(encoding.rawValue); name another encoding"
    case .tooLong(let limit, let utf8Count):
      "a text of \(utf8Count) bytes is longer than ICU takes, which is \(limit); divide it"
    case .unavailable(let service):
      "ICU has no \(service) here; install the libicu of the version fenci was built with"
    case .failed(let service):
      "ICU failed in \(service); there may be too little memory"
    }
  }
}
