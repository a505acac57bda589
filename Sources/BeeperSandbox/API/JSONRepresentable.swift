import JSON

/// What an answer can contain.
protocol JSONRepresentable {
  /// The value as the API shows it.
  var json: JSONValue { get }
}

extension String: JSONRepresentable {
  var json: JSONValue { .string(self) }
}

extension Int: JSONRepresentable {
  var json: JSONValue { .integer(self) }
}

extension Bool: JSONRepresentable {
  var json: JSONValue { .bool(self) }
}

extension Array: JSONRepresentable where Element: JSONRepresentable {
  var json: JSONValue { .array(map(\.json)) }
}
