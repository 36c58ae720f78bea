import FenciKernel

extension Lexicon {
  /// Checks what the unsafe loops rely on; see `LexiconView`.
  ///
  /// - Throws: ``ImageFault/section(_:)`` with the section at fault.
  /// - Complexity: O(*n*) in the units.
  func checkInvariants() throws(LexiconError) {
    guard let fault = view.firstFault() else { return try checkCharacters() }
    let section: ImageTag =
      switch fault {
      case .entries: .characterEntries
      case .supplementaryCodes: .supplementaryCodes
      case .units: .units
      case .parameters: .parameters
      case .transitions: .transitions
      }
    throw .unusableImage(path: path, .section(section.description))
  }

  /// Folded characters are handed on as scalars, so they must be some.
  private func checkCharacters() throws(LexiconError) {
    for code in 0...view.maximumCode where Unicode.Scalar(foldedScalar(ofCode: code)) == nil {
      throw .unusableImage(path: path, .section(ImageTag.scalars.description))
    }
  }
}
