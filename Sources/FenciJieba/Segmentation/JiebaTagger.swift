import FenciLexicon
public import FenciTagging
import FenciText

/// Divides text into the words of `jieba.posseg.cut` with their parts of speech.
///
/// These are not always the words of ``JiebaTokenizer``: `posseg` lets neither `%` nor `-` into words,
/// and finds new words by a hidden Markov model that knows parts of speech. Immutable; give each task its
/// own workspace.
public struct JiebaTagger: Sendable {
  /// Jieba's data.
  public let model: JiebaModel
  /// Whether a hidden Markov model joins characters that no word covers: jieba's `HMM=True`.
  public var recognizesNewWords: Bool

  /// Makes a tagger.
  public init(model: JiebaModel, recognizesNewWords: Bool = true) {
    self.model = model
    self.recognizesNewWords = recognizesNewWords
  }

  /// Makes the mutable half for one task.
  public func makeWorkspace() -> JiebaWorkspace { JiebaWorkspace(model: model) }

  /// Divides UTF-8 bytes and tags the words.
  ///
  /// - Parameters:
  ///   - source: UTF-8; ill-formed bytes are U+FFFD to jieba's rules.
  ///   - workspace: Scratch space of the calling task.
  ///   - tagged: Overwritten. Ranges are bytes of `source`.
  /// - Complexity: As for ``JiebaTokenizer``, and O(*s*²) for each character that no word covers, *s* the
  ///   states it may have.
  public func tag(
    _ source: UnsafeBufferPointer<UInt8>, workspace: JiebaWorkspace,
    into tagged: inout [TaggedToken]
  ) {
    findPieces(in: source, workspace: workspace)
    tagged.removeAll(keepingCapacity: true)
    for piece in workspace.pieces {
      tagged.append(
        TaggedToken(
          token: workspace.text.token(piece, of: source), tag: PartOfSpeech(rawValue: piece.tag)))
    }
  }

  /// The words of a string with their parts of speech; ranges are its UTF-8 offsets.
  ///
  /// - Complexity: As for bytes, and a workspace made anew: for many texts use the other form.
  public func taggedTokens(in text: String) -> [TaggedToken] {
    var text = text
    var tagged: [TaggedToken] = []
    text.withUTF8 { tag($0, workspace: makeWorkspace(), into: &tagged) }
    return tagged
  }

  /// Fills the workspace.
  func findPieces(in source: UnsafeBufferPointer<UInt8>, workspace: JiebaWorkspace) {
    let text = workspace.text
    text.load(source)
    workspace.pieces.removeAll(keepingCapacity: true)
    // `re_han_internal` is `re_han_default` without two characters.
    text.forEachRun(of: 0..<text.count) { code in
      JiebaCharacterCode.isInAlphabet(code) && code != JiebaCharacterCode.percent
        && code != JiebaCharacterCode.hyphen
    } _: { run, isBlock in
      if !isBlock {
        workspace.appendCharacters(of: run, tag: PartOfSpeech.unknown.rawValue)
      } else if recognizesNewWords {
        workspace.appendTaggedWords(of: run, model: model)
      } else {
        workspace.appendKnownTaggedWords(of: run, model: model)
      }
    }
  }
}

extension PartOfSpeech {
  /// What `posseg` calls Latin letters.
  fileprivate static let english = PartOfSpeech(name: "eng") ?? .unknown
  /// What `posseg` calls digits.
  fileprivate static let numeral = PartOfSpeech(name: "m") ?? .unknown
}

extension JiebaWorkspace {
  /// As ``appendWords(of:model:)``, with `__cut_detail` in place of `finalseg`.
  fileprivate func appendTaggedWords(of block: Range<Int>, model: JiebaModel) {
    forEachSegment(of: block) { segment in
      switch segment {
      case .word(let range): append(range, .lexicon, tag: tag(of: range, in: model))
      case .singles(let range):
        if range.count == 1 || isKnown(range, to: model) {
          for index in range {
            let range = index..<index + 1
            append(range, .singleCharacter, tag: tag(of: range, in: model))
          }
        } else {
          appendNewTaggedWords(of: range)
        }
      }
    }
  }

  /// As ``appendKnownWords(of:)``: joined letters and digits are `eng`.
  fileprivate func appendKnownTaggedWords(of block: Range<Int>, model: JiebaModel) {
    let first = pieces.count
    appendKnownWords(of: block)
    for index in first..<pieces.count {
      pieces[index].tag =
        pieces[index].origin == .pattern
        ? PartOfSpeech.english.rawValue : tag(of: pieces[index].range, in: model)
    }
  }

  private func appendNewTaggedWords(of range: Range<Int>) {
    text.forEachRun(of: range, where: JiebaCharacterCode.isHan) { run, isHan in
      guard isHan else { return appendTaggedEnglish(of: run) }
      tagPath.forEachWord(text.codes + run.lowerBound, count: run.count) { word, tag in
        append(
          run.lowerBound + word.lowerBound..<run.lowerBound + word.upperBound,
          word.count == 1 ? .singleCharacter : .hiddenMarkovModel, tag: tag.rawValue)
      }
    }
  }

  /// Divides at the matches of `[\.0-9]+|[a-zA-Z0-9]+`; what is between them stays whole.
  private func appendTaggedEnglish(of run: Range<Int>) {
    var start = run.lowerBound
    while start < run.upperBound {
      let code = text.codes[start]
      let (property, origin, tag): ((UInt16) -> Bool, TokenOrigin, PartOfSpeech) =
        if Self.isNumeral(code) {
          (Self.isNumeral, .pattern, .numeral)
        } else if JiebaCharacterCode.isAlphanumeric(code) {
          (JiebaCharacterCode.isAlphanumeric, .pattern, .english)
        } else {
          (
            { !Self.isNumeral($0) && !JiebaCharacterCode.isAlphanumeric($0) }, .singleCharacter,
            .unknown
          )
        }
      var end = start + 1
      while end < run.upperBound, property(text.codes[end]) { end += 1 }
      append(start..<end, origin, tag: tag.rawValue)
      start = end
    }
  }

  private static func isNumeral(_ code: UInt16) -> Bool {
    JiebaCharacterCode.isDigit(code) || code == JiebaCharacterCode.fullStop
  }

  /// The tag in the dictionary, else `x`.
  private func tag(of range: Range<Int>, in model: JiebaModel) -> UInt8 {
    let unit = model.words.find(text.codes + range.lowerBound, count: range.count)
    guard let unit, unit.tag != WordUnit.noTag else { return PartOfSpeech.unknown.rawValue }
    return unit.tag
  }
}
