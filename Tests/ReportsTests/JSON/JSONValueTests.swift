import BenchmarkInputs
import Foundation
import Testing

@testable import Reports

@Suite struct JSONValueTests {
  @Test(arguments: 0..<200) func foundationReadsWhatIsWritten(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let value = JSONValue.invented(depth: 4, using: &generator)
    let read = try JSONDecoder().decode(ReadValue.self, from: Data(value.text.utf8))
    #expect(read == ReadValue(value))
  }

  @Test func membersKeepTheirOrder() {
    #expect(
      (["b": 1.json, "a": .null, "c": .array(["x", .bool(true)])] as JSONValue).text
        == #"{"b":1,"a":null,"c":["x",true]}"#)
  }

  @Test(arguments: [
    ("\" \\ /", #""\" \\ /""#), ("\n\r\t", #""\n\r\t""#), ("\0\u{1B}\u{7F}", #""\u0000\u001b\u007f""#),
    ("é👋\u{2028}", "\"é👋\u{2028}\""),
  ])
  func stringsAreEscapedWhereTheyMustBe(text: String, written: String) {
    #expect(JSONValue.string(text).text == written)
  }
}

extension Int {
  fileprivate var json: JSONValue { .integer(self) }
}

extension JSONValue {
  /// A value that follows from the generator alone. The names in an object differ.
  fileprivate static func invented(depth: Int, using generator: inout SplitMix64) -> JSONValue {
    let count = Int.random(in: 0...4, using: &generator)
    switch Int.random(in: 0...(depth > 0 ? 5 : 3), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .integer(.random(in: .min ... .max, using: &generator))
    case 3: return .string(text(using: &generator))
    case 4: return .array((0..<count).map { _ in invented(depth: depth - 1, using: &generator) })
    default:
      return .object(
        (0..<count).map { index in
          Member(name: "\(index)" + text(using: &generator), value: invented(depth: depth - 1, using: &generator))
        })
    }
  }

  private static func text(using generator: inout SplitMix64) -> String {
    let characters = Array("aZ0 /\"\\\n\t\u{1}\u{7F}é€👋\u{200D}\u{FFFD}")
    let count = Int.random(in: 0...20, using: &generator)
    return String((0..<count).map { _ in characters.randomElement(using: &generator) ?? "a" })
  }
}

/// A value as Foundation reads it, which knows no order of members.
private indirect enum ReadValue: Hashable, Decodable {
  case null
  case bool(Bool)
  case integer(Int)
  /// As its scalars: two strings that are canonically equivalent are not the same text.
  case string([Unicode.Scalar])
  case array([ReadValue])
  case object([[Unicode.Scalar]: ReadValue])

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(_ value: JSONValue) {
    switch value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .integer(let number): self = .integer(number)
    case .string(let text): self = .string(Array(text.unicodeScalars))
    case .array(let elements): self = .array(elements.map(ReadValue.init))
    case .object(let members):
      self = .object(
        Dictionary(members.map { (Array($0.name.unicodeScalars), ReadValue($0.value)) }) { _, last in last })
    }
  }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      let members = try object.allKeys.map { name in
        (Array(name.stringValue.unicodeScalars), try object.decode(ReadValue.self, forKey: name))
      }
      self = .object(Dictionary(uniqueKeysWithValues: members))
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      self = .null
    } else if let elements = try? single.decode([ReadValue].self) {
      self = .array(elements)
    } else if let flag = try? single.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? single.decode(Int.self) {
      self = .integer(number)
    } else {
      self = .string(Array(try single.decode(String.self).unicodeScalars))
    }
  }
}
