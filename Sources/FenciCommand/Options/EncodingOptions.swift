public import ArgumentParser
public import FenciText

extension TextEncoding: ExpressibleByArgument {
  /// Reads a name as people type it, such as `GBK`.
  public init?(argument: String) { self.init(name: argument) }
}

/// What input is text in, as typed.
struct EncodingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the input is text in: utf-8, gb18030 (also gbk), big5, utf-16, utf-16le, utf-16be. "
        + "(default: what a byte order mark says, else utf-8)", valueName: "name"))
  var encoding: TextEncoding?

  @Flag(help: "Make text that is not in the encoding an error, instead of showing U+FFFD.")
  var strict = false
}
