import Fenci
import FenciLexicon

/// What can go wrong between the command line and the engine: data only, no sentences.
///
/// ``Diagnostics`` says all of these in words.
enum CommandError: Error {
  /// What the program was doing when the system refused.
  enum Operation: Hashable {
    case reading, writing, listing
    /// Writing or reading temporary files in a folder.
    case sorting
  }

  /// A system call failed; `code` is its `errno`.
  case system(Operation, path: String, code: Int32)
  /// A folder was named where a file is read, and `-r` was not given.
  case folder(path: String)
  /// A line is not a JSON object.
  case malformedJSON(Place, expected: JSONSyntaxError.Expectation)
  /// A line has no member of the name given by `--field`.
  case missingMember(Place, name: String)
  /// The member has a value that is not a string.
  case notAString(Place, name: String)
  /// A line has more bytes than one may have that is answered in its turn.
  case lineTooLong(Place, limit: Int)
  /// A line to learn from has no array of strings of this name.
  case noKeywords(Place, name: String)
  /// What was found cannot be compared with what people chose.
  case evaluation(EvaluationError)
  /// A line to learn tags from is no words with tags.
  case untaggedLine(Place)
  /// The lines to learn from have more classes of words than a model tells apart.
  case tooManyClasses(count: Int, limit: Int)
  /// There is no line to learn from.
  case nothingTagged
  /// No text to learn from has a word.
  case nothingSegmented
  /// A file would be replaced by what is made of it.
  case outputIsInput(path: String)
  /// No document has both a candidate that was chosen and one that was not.
  case nothingToLearn(documentCount: Int, name: String)
  /// Bytes are not text in the encoding; an error with `--strict` only.
  case illFormedText(Place)
  /// The engine could not be set up.
  case engine(FenciError)
  /// What is wrong with the user dictionaries: every bad line of every one; at least one.
  case userDictionaries([LexiconError])
  /// The data of jieba could not be read, imported or found.
  case jieba(LexiconError)
  /// A table of document frequencies that is to be added to others lacks terms of fewer documents.
  case prunedTable(path: String, minimum: UInt64)
  /// The words that a text was expected to have are not those of the text.
  case expectedText(String)
  /// No path divides a text as it was expected to be.
  case expectedPath(String)
  /// Whoever read the output has gone.
  case closedPipe
}

/// A place in an input, as editors understand it: `file:line:column`.
struct Place: Hashable {
  /// The path as the user typed it, or `(standard input)`.
  var source: String
  /// Counts from 1.
  var line: Int
  /// Counts from 1, in bytes.
  var column: Int
}

extension Place: CustomStringConvertible {
  var description: String { "\(source):\(line):\(column)" }
}
