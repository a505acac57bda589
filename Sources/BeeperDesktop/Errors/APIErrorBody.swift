/// The JSON that the server sends with an error; every member may be missing.
struct APIErrorBody: Decodable {
  private enum CodingKeys: CodingKey {
    case code, message, details
  }

  private struct Details: Decodable {
    var issues: [Issue]
  }

  struct Issue: Decodable {
    private enum CodingKeys: CodingKey {
      case path, message
    }

    var path: String
    var message: String

    /// Decodes an issue; a path is written as one text or as a list of names and indices.
    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      let parts = container.lenient(.path, as: [PathPart].self)?.map(\.text).joined(separator: ".")
      path = parts ?? container.lenient(.path) ?? ""
      message = container.lenient(.message) ?? ""
    }
  }

  private struct PathPart: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      text = try (try? container.decode(String.self)) ?? String(container.decode(Int.self))
    }
  }

  var code: String?
  var message: String?
  var issues: [Issue]

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    code = container.lenient(.code)
    message = container.lenient(.message)
    issues = container.lenient(.details, as: Details.self)?.issues ?? []
  }
}
