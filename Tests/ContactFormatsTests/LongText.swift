import Testing

/// A text of an input that may be megabytes long: test reports name it by its beginning.
struct LongText: CustomTestStringConvertible, ExpressibleByStringInterpolation {
  let text: String

  init(_ text: String) { self.text = text }
  init(stringLiteral text: String) { self.init(text) }

  var testDescription: String { "\(text.prefix(60).debugDescription), \(text.utf8.count) bytes" }
}
