import Foundation
import Testing

@Suite("bad input and bad command lines")
struct HostileInputTests {
  /// A run and what must come of it.
  struct Row: CustomTestStringConvertible, Sendable {
    var title: String
    var arguments: [String]
    var input: [UInt8] = []
    var status: Int32
    var output: String? = nil
    /// What standard error must contain; nothing means that it must be empty.
    var errors: [String] = []

    var testDescription: String { title }
  }

  private static let missing = "No such file or directory; check the path"

  static let rows: [Row] = [
    Row(title: "nothing", arguments: [], status: 0, output: ""),
    Row(title: "an empty file", arguments: ["empty"], status: 0, output: ""),
    Row(
      title: "an empty file, ranked", arguments: ["keywords", "empty"], status: 0, output: ""),
    Row(
      title: "an empty file as JSON", arguments: ["-f", "json", "empty"], status: 0,
      output: "[]\n"),
    Row(
      title: "a missing file among others", arguments: ["good", "nowhere", "good"], status: 2,
      output: "小明 毕业\n小明 毕业\n", errors: ["fenci: nowhere: \(missing)"]),
    Row(
      title: "a folder without -r", arguments: ["folder", "good"], status: 2,
      output: "小明 毕业\n", errors: ["fenci: folder: Is a directory; -r reads the files in it"]),
    Row(
      title: "a missing folder with -r", arguments: ["-r", "nowhere", "folder"], status: 2,
      output: "中国\n", errors: ["fenci: nowhere: \(missing)"]),
    Row(
      title: "NUL bytes are text", arguments: [], input: [0x61, 0x00, 0x62, 0x0A], status: 0),
    Row(
      title: "ill-formed UTF-8 is shown and counted", arguments: [],
      input: [0xFF, 0x0A, 0xFE, 0x61, 0x0A], status: 0, output: "\u{FFFD}\n\u{FFFD} a\n",
      errors: ["(standard input): 2 ill-formed sequences are shown as U+FFFD, the first at 1:1"]),
    Row(
      title: "ill-formed UTF-8 with --strict", arguments: ["--strict"],
      input: [0x61, 0x0A, 0x62, 0xFF, 0x0A, 0x63], status: 2, output: "a\nc\n",
      errors: ["(standard input):2:2: not text in this encoding"]),
    Row(
      title: "bad JSON lines", arguments: ["--field", "t"],
      input: Array(#"{"t":"小明"}"#.utf8) + [0x0A] + Array(#"{"t":}"#.utf8) + [0x0A]
        + Array(#"{"t":"毕业"}"#.utf8), status: 2, output: "小明\n毕业\n",
      errors: ["(standard input):2:6: expected a value"]),
    Row(
      title: "a member that is not there", arguments: ["keywords", "--field", "t"],
      input: Array("{}\n".utf8), status: 2, output: "",
      errors: ["(standard input):1:1: no member \"t\"; --field must name"]),
    Row(
      title: "a variant to which there are no tables",
      arguments: ["normalize", "--from", "hongkong", "--to", "taiwan"], status: 64,
      errors: ["there are no tables from hongkong to taiwan; go by way of traditional"]),
    Row(
      title: "a variant to itself", arguments: ["normalize", "--from", "taiwan", "--to", "taiwan"],
      status: 64, errors: ["--from and --to are both taiwan"]),
    Row(
      title: "words between scripts",
      arguments: ["normalize", "--to", "simplified", "--regional-words"], status: 64,
      errors: ["--regional-words has no words from traditional to simplified"]),
    Row(
      title: "--from without --to", arguments: ["normalize", "--from", "taiwan"], status: 64,
      errors: ["--from is about --to, which is not there"]),
    Row(
      title: "tables that are not there",
      arguments: ["normalize", "--to", "taiwan", "--variants", "nowhere", "good"], status: 2,
      output: "", errors: ["fenci: nowhere: No such file or directory"]),
    Row(
      title: "tables that are none",
      arguments: ["normalize", "--to", "taiwan", "--variants", "good", "good"], status: 2,
      output: "", errors: ["fenci: good:1:1: expected the name of a table"]),
    Row(
      title: "a lexicon that is not there", arguments: ["--dict", "nowhere", "good"], status: 2,
      output: "", errors: ["fenci: nowhere: No such file or directory"]),
    Row(
      title: "a lexicon that is none", arguments: ["--dict", "good", "good"], status: 2, output: "",
      errors: [
        "fenci: good: not a compiled dictionary; make it anew with the command that made it, such as fenci dict build"
      ]),
    Row(
      title: "user dictionaries with bad lines, every one of which is named",
      arguments: ["-u", "bad.tsv", "-u", "good.tsv", "-u", "worse.tsv", "good"], status: 2,
      output: "",
      errors: ["fenci: bad.tsv:2:4: expected a count or force, found \"often\"\n"]
        + ["fenci: bad.tsv:3:6: expected a part of speech"]
        + (1...12).map { "fenci: worse.tsv:\($0):1: expected a word before the tab" }),
    Row(
      title: "a user dictionary with a bad line, which cannot be read twice",
      arguments: ["-u", "/dev/stdin", "good"], input: Array("大桥\toften\n".utf8), status: 2,
      output: "", errors: ["fenci: /dev/stdin:1:4: expected a count or force"]),
    Row(
      title: "document frequencies with counts beyond all bounds",
      arguments: ["keywords", "--idf", "huge.idf", "good"], status: 2, output: "",
      errors: ["fenci: huge.idf:2:3: expected counts of 词 of at most 9 in all"]),
    Row(
      title: "a merge of damaged tables names every bad line",
      arguments: ["idf", "merge", "bad.idf", "huge.idf"], status: 2, output: "",
      errors: [
        "fenci: bad.idf:2:10: expected a count of 1 or more, found \"0\"",
        "fenci: bad.idf:3:3: expected a count, found \"often\"",
        "fenci: huge.idf:2:3: expected counts of 词 of at most 9 in all",
      ]),
    Row(
      title: "a merge of a table that was pruned",
      arguments: ["idf", "merge", "pruned.idf", "good.idf"],
      status: 2, output: "",
      errors: ["fenci: pruned.idf: terms of fewer than 2 documents were left out of this table"]),
    Row(
      title: "a merge of a table that was pruned, knowingly",
      arguments: ["idf", "merge", "--allow-pruned", "pruned.idf", "good.idf"], status: 0,
      output: "# documents\t8\n# min-df\t2\n词\t5\n"),
    Row(
      title: "a merge of a text that is no table", arguments: ["idf", "merge", "good"], status: 2,
      output: "", errors: ["fenci: good:1:1: expected # documents<TAB>count"]),
    Row(
      title: "a number of documents without an average",
      arguments: ["idf", "merge", "--documents", "9", "good.idf"], status: 64, output: "",
      errors: ["--documents is the number that --average states"]),
    Row(
      title: "inspection of a damaged table", arguments: ["idf", "inspect", "bad.idf"], status: 2,
      output: "", errors: ["fenci: bad.idf:2:10: expected a count of 1 or more"]),
    Row(
      title: "inspection of a cut image", arguments: ["idf", "inspect", "cut.frequencies"],
      status: 2, output: "", errors: ["fenci: cut.frequencies: cut short: "]),
    Row(
      title: "training on nothing", arguments: ["train", "empty", "-o", "none.lexicon"], status: 2,
      output: "", errors: ["fenci: no words to learn from; each line is a sentence"]),
    Row(
      title: "training that would overwrite its text", arguments: ["train", "good", "-o", "good"],
      status: 2, output: "", errors: ["fenci: good: is both read and written"]),
    Row(
      title: "a standard without a name", arguments: ["train", "=good", "-o", "x"], status: 64,
      output: "", errors: ["a standard needs a name before ="]),
    Row(
      title: "training that never passes",
      arguments: ["train", "good", "--epochs", "0", "-o", "x"],
      status: 64, output: "", errors: ["--epochs 0 learns nothing; give 1 or more"]),
    Row(
      title: "training on a text that is not there", arguments: ["train", "absent", "-o", "x"],
      status: 2, output: "", errors: ["fenci: absent: No such file or directory"]),
    Row(
      title: "raw text that is not there",
      arguments: ["train", "good", "--raw", "absent", "-o", "x"], status: 2, output: "",
      errors: ["fenci: absent: No such file or directory"]),
    Row(
      title: "raw text for words that may not change",
      arguments: ["train", "good", "--base", "x", "--raw", "good", "-o", "y"], status: 64,
      errors: ["--base takes the words of that lexicon; leave out --words, --raw and --folding"]),
    Row(
      title: "a cost of crossings that is none",
      arguments: ["train", "good", "--crossing-cost", "nan", "-o", "x"], status: 64,
      errors: ["--crossing-cost nan: give 0, which asks for no more, to 100"]),
    Row(
      title: "a resumed run without a checkpoint",
      arguments: ["train", "good", "--resume", "-o", "x"], status: 2,
      errors: ["fenci: x.checkpoint: No such file or directory"]),
    Row(
      title: "a standard that the scores do not know",
      arguments: ["segment", "--standard", "theirs", "good"], status: 2, output: "",
      errors: ["fenci: there is no standard \"theirs\": this lexicon has no learned scores"]),
    Row(
      title: "scores that are none", arguments: ["segment", "--model", "good", "good"], status: 2,
      output: "", errors: ["fenci: good: not a compiled dictionary"]),
    Row(
      title: "discovery in nothing", arguments: ["discover", "--min-count", "2", "empty"],
      status: 0, errors: ["fenci: no new words; a word must occur --min-count times"]),
    Row(
      title: "frequencies of one document", arguments: ["idf", "build", "--min-df", "2", "good"],
      status: 0, errors: ["fenci: no term of 1 document is in enough of them; --per line"]),
    Row(
      title: "output over the input", arguments: ["segment", "-o", "good", "./good"], status: 2,
      output: "", errors: ["fenci: good: is both read and written"]),
    Row(
      title: "a page over the input", arguments: ["keywords", "--report", "good", "good"],
      status: 2, output: "", errors: ["fenci: good: is both read and written"]),
    Row(
      title: "discovery in a file that is missing", arguments: ["discover", "nowhere"], status: 2,
      errors: ["fenci: nowhere: \(missing)"]),
    Row(
      title: "too little memory for discovery", arguments: ["discover", "--memory", "1M", "good"],
      status: 64, output: "",
      errors: ["--memory is less than the program and its threads take; give 64M or more"]),
    Row(
      title: "an amount of memory that is none",
      arguments: ["discover", "--memory", "lots", "good"],
      status: 64, output: "", errors: ["The value 'lots' is invalid for '--memory <size>'"]),
    Row(
      title: "words that occur once", arguments: ["discover", "--min-count", "1", "good"],
      status: 64, output: "", errors: ["--min-count 1 is too few"]),
    Row(
      title: "words of nine characters", arguments: ["discover", "--max-length", "9", "good"],
      status: 64, output: "", errors: ["--max-length 9 is not from 2 to 8"]),
    Row(
      title: "dict check of document frequencies",
      arguments: ["dict", "check", "tiny.frequencies"], status: 0,
      output: "tiny.frequencies: document frequencies, 13 terms of 4 documents: no problems\n"),
    Row(
      title: "dict check of a lexicon", arguments: ["dict", "check", "tiny.lexicon"], status: 0,
      output: "tiny.lexicon: compiled lexicon, 18 words: no problems\n"),
    Row(
      title: "dict check of damaged document frequencies",
      arguments: ["dict", "check", "cut.frequencies"],
      status: 1, output: "", errors: ["fenci: cut.frequencies: cut short: "]),
    Row(
      title: "dict check names all problems", arguments: ["dict", "check", "bad.tsv", "good.tsv"],
      status: 1,
      output: """
        bad.tsv: user dictionary, tab-separated, 1 word, 0 splits: 2 problems
        good.tsv: user dictionary, tab-separated, 1 word, 1 split, 1 context: no problems

        """,
      errors: [
        "bad.tsv:2:4: expected a count or force", "bad.tsv:3:6: expected a part of speech",
      ]),
    Row(
      title: "dict check of a damaged image", arguments: ["dict", "check", "cut", "flipped"],
      status: 1, output: "",
      errors: ["fenci: cut: cut short: ", "fenci: flipped: damaged: the bytes do not fit"]),
    Row(
      title: "dict build with a bad line", arguments: ["dict", "build", "bad.tsv", "-o", "x"],
      status: 2, output: "",
      errors: ["bad.tsv:2:4: expected a count, at most 2^53, found \"often\""]),
    Row(
      title: "a folder to write to that is not there", arguments: ["good", "-o", "no/x"], status: 2,
      output: "", errors: ["fenci: no/x: No such file or directory; the folder must exist"]),
    Row(
      title: "an unknown flag", arguments: ["--colour"], status: 64, output: "",
      errors: ["Error: Unknown option '--colour'", "Usage: fenci"]),
    Row(
      title: "a mode that is none", arguments: ["--mode", "fast"], status: 64, output: "",
      errors: ["'precise', 'full' or 'search'"]),
    Row(
      title: "too many threads", arguments: ["-j", "2000"], status: 64, output: "",
      errors: ["-j 2000 is no number of threads"]),
    Row(
      title: "an encoding that is none", arguments: ["--encoding", "latin7"], status: 64,
      output: "", errors: ["The value 'latin7' is invalid for '--encoding <name>'"]),
    Row(
      title: "a map without JSON", arguments: ["normalize", "--map", "-f", "tsv"], status: 64,
      output: "", errors: ["--map is written as JSON"]),
    Row(
      title: "answers in another format", arguments: ["--jsonl", "-f", "tsv"], status: 64,
      output: "",
      errors: ["--jsonl answers with JSON Lines and -f tsv does not"]),
    Row(
      title: "answers in another encoding", arguments: ["tag", "--jsonl", "--encoding", "gbk"],
      status: 64, output: "", errors: ["--jsonl reads UTF-8, as JSON is"]),
    Row(
      title: "answers of documents together", arguments: ["keywords", "--jsonl", "--per", "all"],
      status: 64, output: "", errors: ["--per all ranks documents together, and --jsonl is about"]),
    Row(
      title: "answers about lines of text", arguments: ["keywords", "--jsonl", "--lines"],
      status: 64, output: "", errors: ["--lines and --field both say what a document is"]),
    Row(
      title: "a title of many lines", arguments: ["keywords", "--jsonl", "--title", "t"],
      status: 64, output: "", errors: ["--title is the title of one document"]),
    Row(
      title: "no keywords wanted", arguments: ["keywords", "-n", "0"], status: 64, output: "",
      errors: ["-n 0 asks for no keywords"]),
    Row(
      title: "a title without a text", arguments: ["keywords", "--title-field", "t"], status: 64,
      output: "", errors: ["--title-field needs --field"]),
    Row(
      title: "a part of speech that is none", arguments: ["keywords", "--pos", "n,noun"],
      status: 64, output: "", errors: ["--pos: noun is no part of speech"]),
  ]

  @Test("exit status and messages", arguments: rows)
  func row(_ row: Row) throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "empty")
    try folder.write("小明毕业".utf8, to: "good")
    try folder.write("中国".utf8, to: "folder/file")
    try folder.write("小明\t\t\n大桥\toften\n长江\t3\tnoun\n".utf8, to: "bad.tsv")
    try folder.write("C++ 语言\tforce\tn\nsplit\t南京市|长江\ncontext\t花/n|开/v\n".utf8, to: "good.tsv")
    try folder.write(String(repeating: "\t1\n", count: 12).utf8, to: "worse.tsv")
    try folder.write(
      "# documents\t9\n词\t18446744073709551615\n词\t18446744073709551615\n".utf8, to: "huge.idf")
    try folder.write("# documents\t9\n# min-df\t0\n词\toften\n".utf8, to: "bad.idf")
    try folder.write("# documents\t5\n# min-df\t2\n词\t3\n".utf8, to: "pruned.idf")
    try folder.write("# documents\t3\n词\t2\n".utf8, to: "good.idf")
    let frequencies = try TinyDictionary.shared.get().folder.read("tiny.frequencies")
    try folder.write(frequencies, to: "tiny.frequencies")
    try folder.write(frequencies.prefix(frequencies.count / 2), to: "cut.frequencies")
    var image = try TinyDictionary.shared.get().folder.read("tiny.lexicon")
    try folder.write(image, to: "tiny.lexicon")
    try folder.write(image.prefix(image.count / 2), to: "cut")
    image[image.count / 2] ^= 1
    try folder.write(image, to: "flipped")
    let outcome = try TinyDictionary.program().run(row.arguments, input: row.input, in: folder.path)
    #expect(outcome.status == row.status)
    if let output = row.output { #expect(outcome.text == output) }
    if row.errors.isEmpty { #expect(outcome.errors == "") }
    for error in row.errors { #expect(outcome.errors.contains(error)) }
  }

  @Test("a reader that goes away ends the run quietly")
  func brokenPipe() throws {
    let program = try TinyDictionary.program()
    let outcome = try program.shell(
      "(yes 小明毕业 | head -200000 | fenci -j 2; echo $? >&2) | head -1")
    #expect(outcome.text == "小明 毕业\n")
    #expect(outcome.errors == "0\n")
  }

  @Test("a full disk is an error that names the output")
  func fullDisk() throws {
    let outcome = try TinyDictionary.program().shell("echo 小明 | fenci > /dev/full")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("(standard output): No space left on device"))
  }

  @Test("standard input and files are read in the order given")
  func order() throws {
    let folder = try TemporaryFolder()
    let outcome = try TinyDictionary.program().shell(
      "echo 中国 > a; echo 小明 | fenci a - a", in: folder.path)
    #expect(outcome.text == "中国\n小明\n中国\n")
  }

  @Test("a line is answered before the next is typed, with --line-buffered")
  func lineBuffered() throws {
    let folder = try TemporaryFolder()
    let outcome = try TinyDictionary.program().shell(
      """
      mkfifo in out
      fenci --line-buffered < in > out &
      exec 3> in 4< out
      echo 小明毕业 >&3
      read answer <&4
      echo "$answer"
      echo 中国 >&3
      read answer <&4
      echo "$answer"
      """, in: folder.path)
    #expect(outcome.text == "小明 毕业\n中国\n")
  }

  @Test(
    "a line of 100 MB", .enabled(if: ProcessInfo.processInfo.environment["FENCI_SLOW"] == "1"))
  func longLine() throws {
    let outcome = try TinyDictionary.program().shell(
      "yes 小明毕业于中国 | head -4700000 | tr -d '\\n' | fenci | tr -d ' \\n' | wc -c")
    #expect(outcome.status == 0)
    #expect(outcome.text.trimmingCharacters(in: .whitespacesAndNewlines) == "98700000")
    #expect(outcome.errors == "")
  }
}
