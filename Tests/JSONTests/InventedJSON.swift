import BenchmarkInputs
import JSON

extension JSONValue {
  /// A value that follows from the generator alone; the names in an object differ.
  static func invented(depth: Int, using generator: inout SplitMix64) -> JSONValue {
    let count = Int.random(in: 0...4, using: &generator)
    switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &generator) {
    case 0: return .null
    case 1: return .bool(.random(using: &generator))
    case 2: return .integer(.random(in: .min ... .max, using: &generator))
    case 3: return .fraction(Double(Int.random(in: -9999...9999, using: &generator)) + 0.25)
    case 4: return .string(text(using: &generator))
    case 5: return .array((0..<count).map { _ in invented(depth: depth - 1, using: &generator) })
    default:
      return .object(
        (0..<count).map { index in
          Member(
            name: "\(index)" + text(using: &generator), value: invented(depth: depth - 1, using: &generator))
        })
    }
  }

  private static func text(using generator: inout SplitMix64) -> String {
    let characters = Array("aZ0 /\"\\\n\t\u{1}\u{7F}é€👋\u{200D}\u{FFFD}")
    let count = Int.random(in: 0...20, using: &generator)
    return String((0..<count).map { _ in characters.randomElement(using: &generator) ?? "a" })
  }

  /// The value with the members of its objects by name, as somebody who knows no order compares it.
  var sorted: JSONValue {
    switch self {
    case .array(let elements): .array(elements.map(\.sorted))
    case .object(let members):
      .object(
        members.map { Member(name: $0.name, value: $0.value.sorted) }
          .sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) })
    default: self
    }
  }
}

/// A value as Foundation reads it.
struct Mirrored: Decodable {
  let value: JSONValue

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      let members = try object.allKeys.map { name in
        JSONValue.Member(name: name.stringValue, value: try object.decode(Mirrored.self, forKey: name).value)
      }
      value = JSONValue.object(members).sorted
      return
    }
    let single = try decoder.singleValueContainer()
    if single.decodeNil() {
      value = .null
    } else if let elements = try? single.decode([Mirrored].self) {
      value = .array(elements.map(\.value))
    } else if let flag = try? single.decode(Bool.self) {
      value = .bool(flag)
    } else if let number = try? single.decode(Int.self) {
      value = .integer(number)
    } else if let number = try? single.decode(Double.self) {
      value = .fraction(number)
    } else {
      value = .string(try single.decode(String.self))
    }
  }
}
