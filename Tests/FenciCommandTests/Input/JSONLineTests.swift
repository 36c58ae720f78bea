import Testing

@testable import FenciCommand

@Suite("a line of JSON Lines")
struct JSONLineTests {
  private func setting(_ names: [String], of line: String) throws -> String {
    try withBytes(line) { bytes in
      let json = try JSONLine(bytes)
      let members = names.map { name in JSONMember(name: name) { $0.append("[]") } }
      return Bytes.made { json.append(setting: members, in: &$0) }.text
    }
  }

  @Test(
    "setting a member keeps all others byte for byte and in order",
    arguments: [
      (#"{"id":1.50,"t":"a"}"#, #"{"id":1.50,"t":"a","k":[]}"#),
      (#"{"k":null,"id":1}"#, #"{"k":[],"id":1}"#),
      (#" { "k" : "old" , "z" : {"k":1} } "#, #" { "k" : [] , "z" : {"k":1} } "#),
      (#"{ "id" : 1e2 }"#, #"{ "id" : 1e2,"k":[] }"#),
      ("{}", #"{"k":[]}"#), ("{ }", #"{ "k":[]}"#),
      (#"{"\u006b":1}"#, #"{"\u006b":[]}"#),
      (#"{"k":1,"k":2}"#, #"{"k":1,"k":[]}"#),
      (#"{"K":1,"kk":2}"#, #"{"K":1,"kk":2,"k":[]}"#),
    ])
  func sets(line: String, expected: String) throws {
    #expect(try setting(["k"], of: line) == expected)
  }

  @Test(
    "several members are set where they stand or added in the order given",
    arguments: [
      ("{}", #"{"a":[],"b":[]}"#), (#"{"b":1,"z":2,"a":3}"#, #"{"b":[],"z":2,"a":[]}"#),
      (#"{"b":1}"#, #"{"b":[],"a":[]}"#), (#"{"z":1 }"#, #"{"z":1,"a":[],"b":[] }"#),
    ])
  func setsSeveral(line: String, expected: String) throws {
    #expect(try setting(["a", "b"], of: line) == expected)
  }

  @Test("a string member is decoded; another kind of value is not text")
  func strings() throws {
    try withBytes(#"{"text":"\u5c0f明","n":3,"text2":"x"}"#) { bytes in
      let json = try JSONLine(bytes)
      var text: Bytes = []
      #expect(json.decodeString(of: try #require(json.member(named: "text")), into: &text) == 0)
      #expect(text.text == "小明")
      #expect(json.decodeString(of: try #require(json.member(named: "n")), into: &text) == nil)
      #expect(json.member(named: "tex") == nil)
    }
  }

  @Test("of two members with one name the last one counts")
  func duplicates() throws {
    try withBytes(#"{"t":"旧","t":"新"}"#) { bytes in
      let json = try JSONLine(bytes)
      var text: Bytes = []
      _ = json.decodeString(of: try #require(json.member(named: "t")), into: &text)
      #expect(text.text == "新")
    }
  }

  @Test(
    "what is not one object is refused",
    arguments: [
      ("", 0, .object), ("[1]", 0, .object), ("\"a\"", 0, .object), (#"{"a":1"#, 6, .commaOrEnd),
      (#"{"a":1}x"#, 7, .endOfLine), (#"{"a":1}{"b":2}"#, 7, .endOfLine), (#"{"a":1,}"#, 7, .name),
      ("{", 1, .name), (#"{"a":tru}"#, 5, .literal),
    ] as [(String, Int, JSONSyntaxError.Expectation)])
  func refuses(_ line: String, offset: Int, expected: JSONSyntaxError.Expectation) {
    withBytes(line) { bytes in
      #expect(throws: JSONSyntaxError(offset: offset, expected: expected)) {
        _ = try JSONLine(bytes)
      }
    }
  }

  @Test(
    "every prefix of a line is refused, and every line with one byte changed is read or refused")
  func damage() throws {
    let line = #"{"id":-1.5e3,"text":"中\u4e2d\"","more":[true,{"x":null}]}"#
    for count in 0..<line.utf8.count {
      withBytes(Array(line.utf8.prefix(count))) { bytes in
        #expect(throws: JSONSyntaxError.self) { _ = try JSONLine(bytes) }
      }
    }
    for index in 0..<line.utf8.count {
      for byte: UInt8 in [0, 0x22, 0x2C, 0x30, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0xFF] {
        var damaged = Array(line.utf8)
        damaged[index] = byte
        withBytes(damaged) { bytes in
          guard let json = try? JSONLine(bytes) else { return }
          for member in json.members {
            #expect(bytes[member.name.lowerBound] == 0x22)
            var text: Bytes = []
            _ = json.decodeString(of: member, into: &text)
          }
        }
      }
    }
  }

  @Test(
    "arrays of strings, and of objects with a string",
    arguments: [
      (#"["\u5c0f明","b"]"#, ["小明", "b"]), ("[]", []), ("[ ]", []),
      (#"[ {"s":1,"text":"甲"} , "乙" ]"#, ["甲", "乙"]), (#"[{"t":"甲"}]"#, nil), ("[1]", nil),
      (#"["a",["b"]]"#, nil), (#"{"text":"甲"}"#, nil), ("null", nil), (#""甲""#, nil),
    ] as [(String, [String]?)])
  func arrays(_ value: String, _ expected: [String]?) throws {
    try withBytes("{\"k\":\(value)}") { bytes in
      let json = try JSONLine(bytes)
      let member = try #require(json.member(named: "k"))
      #expect(json.decodeStrings(of: member, orMember: "text") == expected)
      let hasObject = value.contains("text")
      #expect(json.decodeStrings(of: member) == (hasObject ? nil : expected))
    }
  }
}
