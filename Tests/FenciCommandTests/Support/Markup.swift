/// A piece of HTML as a browser reads it: scalar by scalar, so that a mark after a bracket hides neither.
struct Markup {
  /// A tag, without its brackets, and the text behind it.
  struct Piece {
    var tag: String
    var text: String

    /// The classes of an opening tag.
    var classes: [Substring] {
      guard let start = tag.firstRange(of: "class=\"")?.upperBound else { return [] }
      return tag[start...].prefix { $0 != "\"" }.split(separator: " ")
    }

    /// The name of the tag, with a slash if it closes.
    var name: Substring { tag.prefix { $0 != " " } }
  }

  private(set) var pieces = [Piece(tag: "", text: "")]

  /// What is shown.
  var text: String { pieces.map(\.text).joined() }

  init(_ html: some StringProtocol) {
    var isTag = false
    var tag = String.UnicodeScalarView()
    var text = String.UnicodeScalarView()
    var reference: String.UnicodeScalarView?
    for scalar in html.unicodeScalars {
      switch scalar {
      case "<":
        pieces[pieces.count - 1].text = String(text)
        (isTag, tag, text) = (true, .init(), .init())
      case ">":
        pieces.append(Piece(tag: String(tag), text: ""))
        isTag = false
      case _ where isTag: tag.append(scalar)
      case "&": reference = .init()
      case ";" where reference != nil:
        text.append(Self.references[String(reference ?? .init())] ?? "\u{FFFD}")
        reference = nil
      default:
        if reference == nil { text.append(scalar) } else { reference?.append(scalar) }
      }
    }
    pieces[pieces.count - 1].text = String(text)
  }

  private static let references: [String: Unicode.Scalar] = [
    "lt": "<", "gt": ">", "amp": "&", "quot": "\"", "#39": "'",
  ]
}
