import Testing

@testable import FenciCommand

@Suite("colour")
struct TextStyleTests {
  @Test(
    "the flag decides, then NO_COLOR, then CLICOLOR_FORCE, then the terminal",
    arguments: [
      // flag, NO_COLOR, CLICOLOR_FORCE, terminal, coloured
      (ColorChoice.auto, false, false, true, true), (.auto, false, false, false, false),
      (.auto, true, false, true, false), (.auto, true, true, true, false),
      (.auto, false, true, false, true), (.always, true, false, false, true),
      (.never, false, true, true, false),
    ])
  func decides(
    choice: ColorChoice, refuses: Bool, forces: Bool, isTerminal: Bool, expected: Bool
  ) {
    let environment = ProcessEnvironment(refusesColor: refuses, forcesColor: forces)
    #expect(choice.isColored(in: environment, writesToTerminal: isTerminal) == expected)
  }

  @Test("nothing is not styled, and plain is not escaped")
  func plain() {
    #expect(Bytes.made { TextStyle.cyan.append("", to: &$0) } == [])
    #expect(Bytes.made { TextStyle.plain.append("词", to: &$0) }.text == "词")
    #expect(Bytes.made { TextStyle.cyan.append("词", to: &$0) }.text == "\u{1B}[36m词\u{1B}[0m")
  }
}
