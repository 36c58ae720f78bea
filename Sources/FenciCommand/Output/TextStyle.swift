/// A look that terminals can give to text (ECMA-48, Select Graphic Rendition).
enum TextStyle {
  case plain, bold, dim, cyan

  private var parameter: String? {
    switch self {
    case .plain: nil
    case .bold: "1"
    case .dim: "2"
    case .cyan: "36"
    }
  }

  /// Appends a text in this style.
  func append(_ text: String, to output: inout Bytes) {
    guard let parameter, !text.isEmpty else { return output.append(text) }
    output.append("\u{1B}[\(parameter)m\(text)\u{1B}[0m")
  }
}

/// When results are coloured.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Decides for a terminal: the flag, then `NO_COLOR`, then `CLICOLOR_FORCE`, then what it is.
  func isColored(in environment: ProcessEnvironment, writesToTerminal: Bool) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: !environment.refusesColor && (environment.forcesColor || writesToTerminal)
    }
  }
}
