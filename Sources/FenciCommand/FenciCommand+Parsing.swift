import ArgumentParser

extension FenciCommand {
  /// The command that a command line means.
  ///
  /// A command that is named and parses by itself needs no more. Whatever else there is, an error
  /// above all, is parsed from the root, which knows what to say. The result is the same; but the
  /// parser inspects each command that it passes at run time, several times over, which was more than
  /// a quarter of the instructions of a start.
  ///
  /// - Parameter arguments: What stands behind `fenci`.
  /// - Returns: A command that is ready to run.
  /// - Throws: What `exit(withError:)` understands.
  static func command(for arguments: [String]) throws -> any ParsableCommand {
    try directCommand(for: arguments) ?? parseAsRoot(arguments)
  }

  /// The command that the first words name, if the others are all that it needs.
  private static func directCommand(for arguments: [String]) -> (any ParsableCommand)? {
    var type: any ParsableCommand.Type = FenciCommand.self
    var rest = arguments[...]
    while let name = rest.first, let named = type.subcommand(named: name) {
      type = named
      rest = rest.dropFirst()
    }
    guard type.configuration.subcommands.isEmpty else { return nil }
    guard let command = try? type.parseAsRoot(Array(rest)) else { return nil }
    // Asked for help, the parser returns a command of its own.
    return Swift.type(of: command) == type ? command : nil
  }

  /// The command that somebody may have meant who typed a word in its place.
  ///
  /// - Parameter word: What was taken as the name of a file that does not exist.
  /// - Returns: The name of a command that is at most two edits away, and fewer than half the word's
  ///   letters; `nil` when none is.
  static func commandName(nearestTo word: String) -> String? {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    let distances = names.map { (name: $0, edits: editDistance(Array($0.utf8), Array(word.utf8))) }
    return distances.min { $0.edits < $1.edits }.flatMap { nearest in
      nearest.edits <= 2 && nearest.edits * 2 < word.utf8.count ? nearest.name : nil
    }
  }

  /// How many bytes must be put in, taken out or replaced to make one word of another (Levenshtein).
  private static func editDistance(_ from: Bytes, _ to: Bytes) -> Int {
    var row = Array(0...to.count)
    for (index, byte) in from.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in to.indices {
        let replaced = diagonal + (byte == to[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[to.count]
  }
}

extension ParsableCommand {
  /// The command below this one that has a name, as its own or as an alias.
  fileprivate static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { subcommand in
      let configuration = subcommand.configuration
      return configuration.commandName == name || configuration.aliases.contains(name)
    }
  }
}
