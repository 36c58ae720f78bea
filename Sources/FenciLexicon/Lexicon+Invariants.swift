import FenciKernel

extension Lexicon {
  /// Checks what the unsafe loops rely on; see `LexiconView`.
  ///
  /// - Throws: ``ImageFault/section(_:)`` with the section at fault.
  /// - Complexity: O(*n*) in the units.
  func checkInvariants() throws(LexiconError) {
    guard let fault = view.firstFault() else { return }
    let section: ImageTag =
      switch fault {
      case .characterCodes: .characterCodes
      case .supplementaryCodes: .supplementaryCodes
      case .units: .units
      case .parameters: .parameters
      case .transitions: .transitions
      }
    throw .unusableImage(path: path, .section(section.description))
  }
}
