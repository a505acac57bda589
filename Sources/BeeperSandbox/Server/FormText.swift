import Hummingbird
import NIOCore

/// Names and values as queries and forms have them.
struct FormText {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// All values of a parameter that may repeat. A `+` is a blank, as forms write it and as official clients do.
  func values(_ name: String) -> [String] {
    text.split(separator: "&").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts[0] == name[...], let value = parts.last, parts.count == 2 else { return nil }
      return String(value.map { $0 == "+" ? " " : $0 }).percentDecoded
    }
  }

  /// The value of a parameter; nil where it is missing or repeated.
  subscript(name: String) -> String? {
    let values = values(name)
    return values.count == 1 ? values.first : nil
  }
}

extension Request {
  /// The body, read as a form.
  ///
  /// - Throws: `OAuthFailure` where it is none; what reading from the connection throws.
  func form() async throws -> FormText {
    guard headers[.contentType]?.hasPrefix("application/x-www-form-urlencoded") == true else {
      throw OAuthFailure("invalid_request", "The body is not a form")
    }
    return FormText(String(buffer: try await body.collect(upTo: 1 << 16)))
  }
}
