import ArgumentParser
import FenciJieba

/// `fenci dict import-jieba` makes an image of jieba's data.
struct DictImportJiebaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import-jieba",
    abstract: "Compile the data of an installed jieba for --compat jieba.",
    discussion: """
      fenci has none of jieba's data. This reads the folder of an installed jieba 0.42.1 (its \
      dictionary, both hidden Markov models, inverse document frequencies and stop words; no Python \
      is run), compiles them into one image and writes its path. With -o, name the image later by \
      --jieba-image or $FENCI_JIEBA.

        $ pip install --no-deps --target /tmp/jieba jieba==0.42.1
        $ fenci dict import-jieba /tmp/jieba/jieba
        /home/ming/.local/share/fenci/jieba.image
        $ fenci segment --compat jieba article.txt
      """)

  @Argument(
    help: ArgumentHelp("The folder of jieba, which has dict.txt.", valueName: "folder"),
    completion: .directory)
  var folder: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The image to write. (default: fenci/jieba.image in $XDG_DATA_HOME or ~/.local/share)",
      valueName: "file"),
    completion: .file())
  var output: String?

  func run() throws {
    guard let outputPath = output ?? JiebaModel.standardPath else {
      throw UsageError.noStandardPath.validation
    }
    try perform { _, _ throws(CommandError) in
      try JiebaImport(
        folder: folder, outputPath: outputPath, makesFolders: output == nil
      ).run(to: OutputFile("-"))
      return .success
    }
  }
}
