import Testing

@Suite("help")
struct HelpTests {
  @Test(
    "the help of every command, word for word",
    arguments: [
      [], ["segment"], ["tag"], ["keywords"], ["normalize"], ["discover"],
      ["dict"], ["dict", "build"],
      ["dict", "check"], ["dict", "inspect"], ["dict", "lookup"], ["dict", "explain"],
      ["dict", "import-jieba"], ["idf"], ["idf", "build"], ["idf", "merge"],
      ["idf", "inspect"], ["idf", "compile"], ["ranking"], ["ranking", "train"], ["tagger"],
      ["tagger", "train"], ["train"], ["evaluate"], ["evaluate", "segment"],
      ["evaluate", "keywords"], ["version"],
    ])
  func help(command: [String]) throws {
    let outcome = try Program().run(command + ["--help"])
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try expectSnapshot(outcome.text, named: (["help"] + command).joined(separator: "-"))
  }

  @Test("the version is one line")
  func version() throws {
    let outcome = try Program().run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.text.wholeMatch(of: /fenci \d+\.\d+\.\d+\n/) != nil)
  }

  @Test("completion scripts are made for each shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let outcome = try Program().run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    for word in ["fenci", "keywords", "user-dict", "title-field"] {
      #expect(outcome.text.contains(word))
    }
  }

  @Test("bash accepts its completion script")
  func bashCompletions() throws {
    let outcome = try Program().shell("fenci --generate-completion-script bash | bash -n")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }
}
