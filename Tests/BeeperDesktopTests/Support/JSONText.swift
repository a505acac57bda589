/// JSON of the depth that a request has, for comparing it with what was meant.
enum JSONText: Hashable, Decodable {
  case text(String)
  case bool(Bool)
  case members([String: String])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else {
      self = .members(try container.decode([String: String].self))
    }
  }
}
