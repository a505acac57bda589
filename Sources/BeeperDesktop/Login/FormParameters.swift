import Foundation

/// Names and values as `application/x-www-form-urlencoded` has them: in a query, or as a body.
package struct FormParameters: Sendable {
  private let pairs: [(name: String, value: String)]

  /// The parameters `pairs`, in their order.
  init(_ pairs: KeyValuePairs<String, String>) {
    self.pairs = pairs.map { ($0.key, $0.value) }
  }

  /// Reads a query. What is not encoded properly is left out.
  package init(query: String) {
    pairs = query.split(separator: "&").compactMap { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count == 2 ? parts[1] : "") else {
        return nil
      }
      return (name, value)
    }
  }

  /// The value of `name`; nil when it is missing, or there more than once, which RFC 6749, section 3.1, forbids.
  package subscript(name: String) -> String? {
    let values = pairs.filter { $0.name == name }
    return values.count == 1 ? values.first?.value : nil
  }

  /// The encoded text.
  var text: String {
    pairs.map { $0.name.percentEncoded + "=" + $0.value.percentEncoded }.joined(separator: "&")
  }

  /// The encoded text as the body of a request.
  var body: RequestBody { RequestBody(text.utf8, contentType: "application/x-www-form-urlencoded") }

  private static func decoded(_ text: Substring) -> String? {
    text.replacing("+", with: " ").removingPercentEncoding
  }
}
