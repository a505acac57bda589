import BenchmarkInputs
import Foundation
import JSON
import Testing

@Suite("JSON text")
struct JSONParserTests {
  @Test(
    "is read for what it says",
    arguments: [
      ("null", .null), (" true\r\n", .bool(true)), ("\tfalse", .bool(false)), ("0", .integer(0)),
      ("-12", .integer(-12)),
      ("9223372036854775807", .integer(.max)), ("9223372036854775808", .fraction(9_223_372_036_854_775_808)),
      ("-0.5", .fraction(-0.5)), ("1e3", .fraction(1000)), ("25E-1", .fraction(2.5)), ("1.0e+2", .fraction(100)),
      ("1e999", .fraction(.greatestFiniteMagnitude)), ("-1e999", .fraction(-.greatestFiniteMagnitude)),
      ("\u{FEFF}{}", .object([])),
      (#""""#, ""), (#""a b""#, "a b"), (#""Grüße 👋""#, "Grüße 👋"), ("[]", .array([])), ("[ ]", .array([])),
      ("{}", .object([])), ("{ }", .object([])), ("[1, [2]]", .array([.integer(1), .array([.integer(2)])])),
      (#"{"b": {"c": null} , "a": "x"}"#, ["b": ["c": .null], "a": "x"]),
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u20AC\u0000""#, "é€\0"),
      (#""x\uD83D\uDC4By""#, "x👋y"), (#""\uD83D""#, "\u{FFFD}"), (#""\uDC4B\uD83D""#, "\u{FFFD}\u{FFFD}"),
      (#""\uD83D\u0041""#, "\u{FFFD}A"), (#""\uD83D\n""#, "\u{FFFD}\n"),
    ] as [(String, JSONValue)])
  func read(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: text.utf8) == value)
  }

  @Test(
    "that is damaged is damaged from somewhere on",
    arguments: [
      ("", 0), (" ", 1), ("nul", 3), ("nulL", 3), ("True", 0), ("1 2", 2), ("01", 1), ("-", 1), ("+1", 0), (".5", 0),
      ("1.", 2), ("1e", 2), ("1e+", 3), ("NaN", 0), ("\"a", 2), ("\"a\n\"", 2), (#""\x""#, 2),
      (#""\u12""#, 5), (#""\u12G4""#, 5), (#""\"#, 2), ("[", 1), ("[1", 2), ("[1,", 3), ("[1,]", 3), ("[,1]", 1),
      ("[1 2]", 3), ("{", 1), ("{1:2}", 1), (#"{"a"}"#, 4), (#"{"a":}"#, 5), (#"{"a":1,}"#, 7), (#"{"a":1"#, 6),
      ("[]]", 2), ("'a'", 0), ("// x\n1", 0),
    ])
  func damaged(text: String, offset: Int) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text.utf8) }
    #expect(error?.offset == offset)
  }

  @Test(
    "that is not UTF-8 is none", arguments: [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0x5C, 0x6E, 0xC3]])
  func notUTF8(bytes: [UInt8]) {
    let text = [UInt8(ascii: "\"")] + bytes + [UInt8(ascii: "\"")]
    let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
    #expect(error?.offset == 1)
  }

  @Test("may be nested 128 deep and no deeper, whatever it is nested in", arguments: [("[", "]"), (#"{"a":"#, "}")])
  func nested(open: String, close: String) throws {
    func text(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "1" + String(repeating: close, count: depth)
    }
    _ = try JSONValue(parsing: text(128).utf8)
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text(129).utf8) }
    #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: String(repeating: open, count: 1_000_000).utf8) }
  }

  @Test("gives the last of several members of a name, and none of what is no object")
  func members() throws {
    let value = try JSONValue(parsing: #"{"a":1,"b":null,"a":2}"#.utf8)
    #expect(value["a"] == .integer(2))
    #expect(value["b"] == .null)
    #expect(value["c"] == nil)
    #expect(JSONValue.string("a")["a"] == nil)
  }

  @Test("written and read again is the same, and Foundation reads the same", arguments: 0..<200)
  func written(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let value = JSONValue.invented(depth: 4, using: &generator)
    let bytes = value.bytes
    #expect(try JSONValue(parsing: bytes) == value)
    let read = try JSONDecoder().decode(Mirrored.self, from: Data(bytes))
    #expect(read.value == value.sorted)
  }

  @Test("of which a part is missing or changed is read or refused, and nothing worse", arguments: 0..<200)
  func changed(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var bytes = JSONValue.invented(depth: 3, using: &generator).bytes
    for _ in 0..<50 {
      let index = Int.random(in: bytes.indices, using: &generator)
      bytes[index] = UInt8.random(in: 0...255, using: &generator)
      let ours = try? JSONValue(parsing: bytes)
      // What Foundation refuses and we read is a matter of lone surrogates, depth and large numbers alone.
      if ours == nil, let theirs = try? JSONDecoder().decode(Mirrored.self, from: Data(bytes)) {
        Issue.record("refused \(bytes), which is \(theirs)")
      }
    }
  }
}
